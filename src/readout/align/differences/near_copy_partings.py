"""Sentences that two accounts have in common but for a few words, and the stretches in which they part."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import islice

from readout.align.pairs_to_compare import often_shared
from readout.align.statements import Floor
from readout.align.weighed_terms import WORD
from readout.language import stem
from readout.model import Annotations, Evidence, Sentence, Span, Story
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
    sentence: Sentence
    places: tuple[Range, ...]

    @property
    def article(self) -> str:
        """The article's id."""
        return self.member.article.id

    def span(self, place: Range) -> Span:
        """Give the place in the text of a stretch of words; of none the place of the word that follows."""
        start = min(place[0], len(self.places) - 1)
        return Span(self.places[start][0], self.places[max(place[1], start + 1) - 1][1])

    def evidence(self, span: Span) -> Evidence:
        """Show a stretch with the word before it and the word after it."""
        before = [start for start, end in self.places if end <= span.start]
        after = [end for start, end in self.places if start >= span.end]
        return self.member.article.evidence(Span(*(before[-1:] or [span.start]), *(after[:1] or [span.end])))


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


def lines_of(story: Story) -> Iterator[Line]:
    """Give the sentences of a story that are long enough to tell something, in order."""
    for member in story.members:
        text = member.article.text
        for sentence in (one for one in member.sentences if one.role == "body"):
            found = tuple(match.span() for match in WORD.finditer(text, sentence.start, sentence.end))
            if len(found) > _FEWEST_EQUAL:
                yield Line(member, sentence, found)


def partings(story: Story, floor: Floor) -> Iterator[Parting]:
    """Give the pairs of wordings that are nearest to one another in their articles, in order of first mention."""
    lines: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for line in lines_of(story):
        lines[tuple(fold(line.member.article.text[start:end]) for start, end in line.places)].append(line)
    wordings = list(lines)
    alike = _near_copy_wordings([_weighed(lines[key][0], floor) for key in wordings])
    for one, other in _nearest_copies([lines[key] for key in wordings], alike):
        parting = _parting(wordings[one], wordings[other], lines[wordings[one]], lines[wordings[other]])
        if parting is not None:
            yield parting


def _weighed(line: Line, floor: Floor) -> dict[str, float]:
    terms = floor.terms[line.article, line.sentence.start, line.sentence.end]
    return {term.key: floor.weights.word(term.key) for term in terms}


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
    articles = [{line.article for line in found} for found in lines]
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
