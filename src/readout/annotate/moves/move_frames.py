"""The frames: which words report which move, and what has to follow them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal, cast

from readout.language import Row, lexicon
from readout.model import MoveKind

FrameKind = Literal["verb", "noun", "state", "verdict"]
Needs = Literal["thing", "act", "any", "whom", "duty", "doing", "wanted", "other", "open", "none"]


@dataclass(frozen=True, slots=True)
class Frame:
    """A lemma that reports a move with the `words` that hang on it; `only` and `never` list beginnings of words that follow."""

    move: MoveKind
    kind: FrameKind
    lemma: str
    words: tuple[str, ...]
    needs: Needs
    only: tuple[str, ...] = ()
    never: tuple[str, ...] = ()


@cache
def frames() -> Mapping[str, tuple[Frame, ...]]:
    """Give the frames by lemma, the longest and narrowest first."""
    found: dict[str, list[Frame]] = {}
    for cells in lexicon().rows("frames"):
        for frame in _row(cells):
            found.setdefault(frame.lemma, []).append(frame)
    ordered = {lemma: tuple(sorted(group, key=lambda frame: (-len(frame.words), not frame.only))) for lemma, group in found.items()}
    return MappingProxyType(ordered)


def _row(cells: Row) -> Iterator[Frame]:
    move, kind, forms, needs, only, never = (*cells, "", "")[:6]
    for form in forms.split("|"):
        lemma, *words = form.split("_")
        named = cast("MoveKind", move), cast("FrameKind", kind)
        yield Frame(*named, lemma, tuple(words), cast("Needs", needs), tuple(only.split()), tuple(never.split()))
