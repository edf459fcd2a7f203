"""Lines and search hits with all that is needed to cite them: exact words, the article and its address, and the place in it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from readout.errors import UnknownStoryError
from readout.model import Article, Brief, Evidence
from readout.store import Hit, Line, Store
from readout.text.told_lines import told_lines

PIECES = 6
"""Pieces of evidence of one line, those of different articles first: enough to see that several tell it."""

_AROUND = (12, 8, 4)
"""Words around a hit that are looked for where the whole excerpt does not stand together."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Words as they stand in an article, at a half-open range of code points of its text, and where that article was published.

    `value` is what they give of a difference; `address` is that of the page, or the file that the article was read from.
    """

    words: str
    outlet: str
    headline: str
    published: str
    address: str
    article: str
    start: int
    end: int
    value: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """A line of a story with the words that it rests on; `kind`, `note` and `issue` are those of a `Line`.

    Kinds are also `summary` and `happened`; `origins` counts the independent origins that tell it.
    """

    kind: str
    said: str
    who: str
    day: str
    note: str
    issue: str
    origins: int
    story: str
    headline: str
    evidence: tuple[Citation, ...]


def cite(lines: Iterable[Line], store: Store) -> tuple[Cited, ...]:
    """Cite lines with all that they rest on, in the same order; one whose story was told anew meanwhile is left out."""
    found = []
    for story, group in groupby(lines, key=lambda line: line.story):
        try:
            brief = store.stories.brief(story)
        except UnknownStoryError:
            continue
        known = _cited_by_line(brief)
        found += [known[line.kind, line.ref] for line in group if (line.kind, line.ref) in known]
    return tuple(found)


def cited_lines(brief: Brief, kinds: Sequence[str]) -> tuple[Cited, ...]:
    """Give the lines of a story of some kinds, in the order of the kinds, where they read alone."""
    hidden = {one.id for one in brief.claims if not one.stands_alone} | {one.id for one in brief.positions if not one.stands_alone}
    lines = [one for (_, ref), one in _cited_by_line(brief).items() if ref not in hidden]
    return tuple(one for kind in kinds for one in lines if one.kind == kind)


def passages(hits: Iterable[Hit], store: Store) -> tuple[Citation, ...]:
    """Give the words that a search found, as they stand in their articles; articles in no story are left out."""
    found = []
    for hit in hits:
        article = store.documents.article_named(hit.article) if hit.story else None
        piece = _cited_passage(article, hit.words) if article else None
        if article and piece:
            found.append(_citation(piece, article))
    return tuple(found)


def _cited_by_line(brief: Brief) -> dict[tuple[str, str], Cited]:
    """Cite each line of a brief, by its kind and its name there."""
    articles = {article.id: article for article in brief.articles}
    values = {piece: value.value for one in brief.discrepancies for value in one.values for piece in value.evidence}
    found = dict[tuple[str, str], Cited]()
    for line in told_lines(brief):
        evidence = _citations(line.evidence, articles)
        if line.kind == "difference":
            evidence = tuple(replace(_citation(one, articles[one.article]), value=values[one]) for one in line.evidence)
        who = line.who.name if line.who else ""
        found[line.kind, line.ref] = Cited(
            line.kind, line.said, who, line.day, line.note, line.issue, line.origins, brief.id, brief.headline, evidence
        )
    return found


def _citations(evidence: Sequence[Evidence], articles: dict[str, Article]) -> tuple[Citation, ...]:
    return tuple(_citation(piece, articles[piece.article]) for piece in _several_citations(evidence))


def _several_citations(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Choose pieces of different articles first, in their order."""
    first = {piece.article: piece for piece in reversed(evidence)}
    rest = [piece for piece in evidence if piece not in first.values()]
    chosen = [*(piece for piece in evidence if piece in first.values()), *rest][:PIECES]
    return [piece for piece in evidence if piece in chosen]


def _citation(piece: Evidence, article: Article) -> Citation:
    return Citation(
        piece.text, article.outlet or "", article.headline or "", article.published.value or "", article.url or article.input,
        article.id, piece.start, piece.end,
    )  # fmt: skip


def _cited_passage(article: Article, words: Sequence[str]) -> Evidence | None:
    """Find an excerpt in the text, or as much around a hit as stands there together: what is not read may lie between."""
    whole = "".join(words).strip(" …")
    near = (
        " ".join([*before.split()[-around:], hit, *after.split()[:around]]).strip(" …")
        for around in _AROUND
        for before, hit, after in zip(words[::2], words[1::2], words[2::2], strict=False)
    )
    for wanted in (whole, *near, *words[1::2]):
        spaced = r"\s+".join(map(re.escape, wanted.split()))
        found = re.search(spaced, article.text) if spaced else None
        if found:
            return Evidence(article.id, *found.span(), found[0])
    return None
