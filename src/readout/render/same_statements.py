"""Which places of a claim say the same as its words, by the same speaker; and which quotations say over again what is shown."""

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from readout.language import lexicon
from readout.model import Article, Brief, Claim, Evidence, Party, Quotation, Source, count_origins
from readout.render.tidy_words import folded, stems_of

_REPEATS = 0.75
"""Share of the fewer words that two quotations of one speaker have in common where they are one."""

_ALIKE = 0.6
"""Cosine of the stems of two statements from which they are called one: of 37 read in twenty stories 20 of the 21 above were,
of the 16 below 7. Of what one speaker says, at .45 one line in 23 held words that said another thing (56 groups read)."""

_SAME_MATTER = 0.55
"""Cosine of the stems that tell of two statements by one speaker from which they are shown as one: of 93 pairs that editors call a
duplicate 15 are above, of 4,083 pairs both of whose lines they let through 5 (three of them as read the same in other words)."""

_WORD_FOR_WORD = 0.75
"""Cosine from which the words of a source that nobody names ("a top official", "the congressman") are those of a named speaker: of
20 read in 56 groups 19 above were, of 31 below 14. What another is named for, and what an outlet says itself, is not his at any."""

_FIGURE = re.compile(r"\d[\d.,]*")


@dataclass(frozen=True, slots=True)
class Tellers:
    """The articles of a brief, and the quotations in each, to ask whose words stand at a place."""

    articles: Mapping[str, Article]
    quotations: Mapping[str, tuple[Quotation, ...]]

    @classmethod
    def of(cls, brief: Brief) -> "Tellers":
        """Note the quotations of a brief by their articles."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in brief.quotations:
            found[quotation.content[0].article].append(quotation)
        told = {name: tuple(quotations) for name, quotations in found.items()}
        return cls(MappingProxyType({article.id: article for article in brief.articles}), MappingProxyType(told))

    def at(self, piece: Evidence) -> list[Source | None]:
        """Give who is said to say the words at a place, None for somebody not told; nothing where the outlet speaks."""
        here = self.quotations.get(piece.article, ())
        return [one.source for one in here if any(own.overlaps(piece) for own in one.content)]


def alike_places(claim: Claim, tellers: Tellers) -> Claim:
    """Give a claim with those of its places alone that say the same: words like its own, of the same speaker or of nobody."""
    known = (piece for piece in claim.evidence if piece.article in tellers.articles)
    near = tuple(piece for piece in known if _says_so(claim, piece, tellers))
    return replace(claim, evidence=near or claim.evidence[:1], origins=min(claim.origins, count_origins(near, tellers.articles)))


def _says_so(claim: Claim, piece: Evidence, tellers: Tellers) -> bool:
    if folded(piece.text) == folded(claim.text):
        return True
    likeness = cosine(stems_of(claim.text), stems_of(piece.text))
    if likeness < _ALIKE or _is_apart(claim.text, piece.text):
        return False
    sources = tellers.at(piece)
    if claim.holder is None:
        return not sources or likeness >= _WORD_FOR_WORD
    if any(_is_same(source, claim.holder) for source in sources):
        return True
    return not any(source and source.entity for source in sources) and likeness >= _WORD_FOR_WORD


def _is_same(source: Source | None, holder: Party) -> bool:
    if source is None:
        return False
    return source.entity == holder.entity if holder.entity else source.name.casefold() == holder.name.casefold()


def _is_apart(one: str, other: str) -> bool:
    """Tell whether each of two texts has a figure that the other lacks, or but one of them a denial."""
    left, right = (frozenset(figure.strip(".,") for figure in _FIGURE.findall(text)) for text in (one, other))
    return not (left <= right or right <= left) or _denies(one) != _denies(other)


def _denies(text: str) -> bool:
    denials = lexicon().words("negations", "word", "form")
    return sum(word in denials or word.endswith("n't") for word in folded(text)) % 2 == 1


def is_repeated(own: Iterable[Evidence], told: Iterable[Iterable[Evidence]]) -> bool:
    """Tell whether most words of a statement stand in one that is shown, an outlet's other cut of it, or it tells the same."""
    stems = _stems(own)
    return any(
        len(stems & other) >= _REPEATS * min(len(stems), len(other)) or cosine(stems, other) >= _SAME_MATTER
        for other in map(_stems, told)
    )


def _stems(evidence: Iterable[Evidence]) -> frozenset[str]:
    return stems_of(" ".join(piece.text for piece in evidence))


def cosine(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the cosine of two sets, 0 where one is empty."""
    return len(one & other) / math.sqrt(len(one) * len(other)) if one and other else 0.0
