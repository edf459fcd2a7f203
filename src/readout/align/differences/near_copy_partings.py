"""Sentences that two accounts have in common but for a few words, and the stretches in which they part."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from readout.align.differences.scenes_and_fillers import Scene
from readout.align.pairs_to_compare import often_shared
from readout.align.weighed_terms import WORD
from readout.language import stem
from readout.model import Annotations
from readout.text import fold

Range = tuple[int, int]

_RAREST = 8
_COMMONEST = 40
_SHARED_RARE = 2
_ALIKE = 0.45
_FEWEST_EQUAL = 5
_EQUAL_SHARE = 0.6
_COPIES = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of one article with the places of its words."""

    member: Annotations
    scene: Scene
    places: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Parting:
    """Two wordings of one sentence: the articles' lines of either, and the ranges of words in which they part.

    `share` is the number of words in common by the words of the longer, `held` by those of the shorter.
    """

    one: Sequence[Line]
    other: Sequence[Line]
    words: tuple[tuple[str, ...], tuple[str, ...]]
    parts: tuple[tuple[Range, Range], ...]
    share: float
    held: float

    def said(self, side: int, part: Range) -> tuple[str, ...]:
        """Give the folded words of a stretch of either side (0 or 1)."""
        return self.words[side][part[0] : part[1]]


def partings(scenes: Sequence[tuple[Annotations, Scene]]) -> Iterator[Parting]:
    """Give the pairs of wordings that are nearest to one another in their articles, in order of first mention."""
    lines: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    folded: dict[str, str] = {}
    for member, scene in scenes:
        found = [match.span() for match in WORD.finditer(scene.text, scene.sentence.start, scene.sentence.end)]
        if len(found) > _FEWEST_EQUAL:
            said = [scene.text[start:end] for start, end in found]
            folded.update((word, fold(word)) for word in said if word not in folded)
            key = tuple(map(folded.__getitem__, said))
            lines[key].append(Line(member, scene, tuple(found)))
    wordings = list(lines)
    alike = _near_copy_wordings([_weighed(lines[key][0].scene) for key in wordings])
    for one, other in _nearest_copies([lines[key] for key in wordings], alike):
        parting = _parting(wordings[one], wordings[other], lines[wordings[one]], lines[wordings[other]])
        if parting is not None:
            yield parting


def _weighed(scene: Scene) -> dict[str, float]:
    return {term.key: scene.weights.word(term.key) for term in scene.terms}


def _near_copy_wordings(weighed: Sequence[Mapping[str, float]]) -> dict[Range, float]:
    """Give the pairs of wordings that share rare words, with the share of their words that they have in common (Dice)."""
    postings: dict[str, list[int]] = defaultdict(list)
    for at, weights in enumerate(weighed):
        for key in islice(sorted(weights, key=lambda key: (-weights[key], key)), _RAREST):
            postings[key].append(at)
    wanted = often_shared([found for found in postings.values() if len(found) <= _COMMONEST], len(weighed), _SHARED_RARE)
    likely = ((pair, _dice(weighed[pair[0]].keys(), weighed[pair[1]].keys())) for pair in wanted)
    return {pair: value for pair, value in likely if value >= _ALIKE}


def _dice(one: AbstractSet[str], other: AbstractSet[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _nearest_copies(lines: Sequence[Sequence[Line]], alike: Mapping[Range, float]) -> Iterator[Range]:
    """Give the pairs of which either is the likest of its article to the other; no article may have both."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    articles = [{line.scene.article for line in found} for found in lines]
    for (one, other), value in alike.items():
        for mine, others in ((one, other), (other, one)):
            for article in articles[others]:
                best[mine, article] = max(best[mine, article], value)
    for (one, other), value in sorted(alike.items()):
        if articles[one] & articles[other]:
            continue
        if any(best[one, article] <= value for article in articles[other]) and any(
            best[other, article] <= value for article in articles[one]
        ):
            yield one, other


def _parting(first: tuple[str, ...], second: tuple[str, ...], one: Sequence[Line], other: Sequence[Line]) -> Parting | None:
    codes = SequenceMatcher(None, [stem(word) for word in first], [stem(word) for word in second], autojunk=False).get_opcodes()
    equal = sum(end - start for name, start, end, _, _ in codes if name == "equal")
    short, long = sorted((len(first), len(second)))
    if equal < _FEWEST_EQUAL or equal < _EQUAL_SHARE * short:
        return None
    parts = tuple(((a, b), (c, d)) for name, a, b, c, d in codes if name != "equal")
    return Parting(one[:_COPIES], other[:_COPIES], (first, second), parts, equal / long, equal / short)
