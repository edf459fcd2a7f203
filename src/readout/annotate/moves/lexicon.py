"""The frames: which words report which move, and what stands beside them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import Literal, cast

from readout.annotate.moves.morphology import verb_forms
from readout.model import MoveKind

FrameKind = Literal["verb", "noun", "state", "verdict", "said"]


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that report a move; `form` may hold a gap "*"; `only` lists beginnings of words that must stand near."""

    move: MoveKind
    kind: FrameKind
    form: tuple[str, ...]
    addressed: bool
    only: tuple[str, ...]


@cache
def frames() -> Mapping[str, tuple[Frame, ...]]:
    """Give the frames by the first word of their form, the longest forms first."""
    found: dict[str, list[Frame]] = {}
    for line in files(__package__).joinpath("frames.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            for frame in _row(line.split("\t")):
                found.setdefault(frame.form[0], []).append(frame)
    ordered = {word: tuple(sorted(group, key=lambda frame: (-len(frame.form), not frame.only))) for word, group in found.items()}
    return MappingProxyType(ordered)


def _row(cells: list[str]) -> Iterator[Frame]:
    move, kind, forms, takes, *rest = cells
    only = tuple(rest[0].split()) if rest else ()
    for form in forms.split("|"):
        first, *others = form.split("_")
        firsts = sorted(verb_forms(first)) if kind == "verb" else [first]
        for word, tail in product(firsts, [tuple(others)]):
            yield Frame(cast("MoveKind", move), cast("FrameKind", kind), (word, *tail), takes == "whom", only)


def follows(words: Sequence[str], at: int, form: tuple[str, ...]) -> int | None:
    """Give the index after the form where it stands at `at`, a gap taking up to five words; None where it does not."""
    here = at
    for number, part in enumerate(form):
        if part == "*":
            reach = range(here, min(len(words), here + _GAP + 1))
            rest = form[number + 1 :]
            return next((end for start in reach if (end := follows(words, start, rest)) is not None), None)
        if here >= len(words) or words[here] != part:
            return None
        here += 1
    return here


_GAP = 5
