"""One statement as its accounts word it: each wording once, side by side, with the words that set it apart from the others."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from readout.model import Brief, Claim, Evidence
from readout.render.excerpts import Excerpt, Shown, excerpts
from readout.render.tidy_words import FRAGMENT, folded

_WORD = re.compile(r"\w(?:\S*\w)?")


class Run(NamedTuple):
    """Words of a wording in order, and whether they stand apart from the other wordings."""

    text: str
    apart: bool


@dataclass(frozen=True, slots=True)
class Rendering:
    """One wording and every place that has it; `runs` are its words in order.

    Case, accents and marks make no other wording. The runs joined are the words of the first place.
    """

    places: tuple[Excerpt, ...]
    runs: tuple[Run, ...]


def renderings(evidence: Iterable[Evidence], articles: dict[str, Shown]) -> list[Rendering]:
    """Set the wordings of one finding side by side, in order of their first article.

    Apart is a word that at most half of the wordings hold: with two, every word of one that the other lacks. The order of
    words is not compared: an account that turns a sentence round says nothing else by it.
    """
    worded: dict[tuple[str, ...], list[Excerpt]] = {}
    for excerpt in excerpts(evidence, articles):
        text = excerpt.evidence.text
        worded.setdefault(folded(text) or (text,), []).append(excerpt)
    held = Counter(word for wording in worded for word in set(wording))
    apart = frozenset(word for word, holders in held.items() if 2 * holders <= len(worded))
    return [Rendering(tuple(places), tuple(_runs(places[0].evidence.text, apart))) for places in worded.values()]


def longest(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Choose each article's longest piece of a finding, the first where two are equal: one wording an article to compare."""
    chosen: dict[str, Evidence] = {}
    for piece in sorted(set(evidence)):
        held = chosen.setdefault(piece.article, piece)
        if len(held.text) < len(piece.text):
            chosen[piece.article] = piece
    return list(chosen.values())


def retold(brief: Brief) -> list[Claim]:
    """Give the claims that several articles carry in several wordings, those of most origins and then of most wordings first."""
    found = []
    for claim in brief.claims:
        if len(claim.articles) < 2 or len(claim.text.split()) < FRAGMENT:  # noqa: PLR2004 (a wording needs another beside it)
            continue
        worded = len({folded(piece.text) or (piece.text,) for piece in longest(claim.evidence)})
        if worded > 1:
            found.append((-claim.origins, -worded, claim))
    return [claim for _, _, claim in sorted(found, key=lambda item: item[:2])]


def _runs(text: str, apart: frozenset[str]) -> Iterator[Run]:
    """Cut a text into runs that stand apart and runs that do not; words apart with only space between them are one run."""
    stretches: list[tuple[int, int]] = []
    for match in _WORD.finditer(text) if apart else ():
        if not apart.intersection(folded(match.group())):
            continue
        joined = stretches and not text[stretches[-1][1] : match.start()].strip()
        start = stretches.pop()[0] if joined else match.start()
        stretches.append((start, match.end()))
    at = 0
    for start, end in stretches:
        if at < start:
            yield Run(text[at:start], apart=False)
        yield Run(text[start:end], apart=True)
        at = end
    if at < len(text):
        yield Run(text[at:], apart=False)
