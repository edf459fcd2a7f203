"""Lines and search hits with all that is needed to cite them: exact words, the article and its address, and the place in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby
from typing import NamedTuple

from readout.errors import UnknownStoryError
from readout.model import Article, Brief, Claim, Discrepancy, Entry, Evidence, Position, Quotation, SummarySentence
from readout.store import Hit, Line, Store

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
        known = {(one.cited.kind, one.ref): one.cited for one in _cited_lines_listed(brief)}
        found += [known[line.kind, line.ref] for line in group if (line.kind, line.ref) in known]
    return tuple(found)


def cited_lines(brief: Brief, kinds: Sequence[str]) -> tuple[Cited, ...]:
    """Give the lines of a story of some kinds, in the order of the kinds, where they read alone."""
    hidden = {one.id for one in brief.claims if not one.stands_alone} | {one.id for one in brief.positions if not one.stands_alone}
    lines = [one.cited for one in _cited_lines_listed(brief) if one.ref not in hidden]
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


class _Listed(NamedTuple):
    """A line of a brief under the name that its shelf knows it by."""

    ref: str
    cited: Cited


def _cited_lines_listed(brief: Brief) -> Iterator[_Listed]:
    """Give each line of a brief."""
    articles = {article.id: article for article in brief.articles}
    entries = (("happened", "h", brief.timeline), ("upcoming", "u", brief.upcoming))
    named: Iterable[tuple[str, str, Quotation | Claim | Position | Discrepancy | Entry | SummarySentence]] = chain(
        (("summary", f"s{at}", one) for at, one in enumerate(brief.summary)),
        (("difference", one.id, one) for one in brief.discrepancies),
        (("position", one.id, one) for one in brief.positions),
        ((kind, f"{mark}{at}", one) for kind, mark, listed in entries for at, one in enumerate(listed)),
        (("claim", one.id, one) for one in brief.claims),
        (("quotation", one.id, one) for one in brief.quotations),
    )
    for kind, ref, line in named:
        yield _Listed(ref, replace(_cited_line(line, articles), kind=kind, story=brief.id, headline=brief.headline))


def _cited_line(line: Quotation | Claim | Position | Discrepancy | Entry | SummarySentence, articles: dict[str, Article]) -> Cited:
    """Give a line of a brief with the words that it rests on, whatever its kind."""
    empty = Cited("", "", "", "", "", "", 1, "", "", ())
    match line:
        case Discrepancy():
            said = f"{line.about}: {' / '.join(value.value for value in line.values)}"
            sides = tuple(
                replace(_citation(piece, articles[piece.article]), value=value.value)
                for value in line.values
                for piece in _several_citations(value.evidence)
            )
            return replace(empty, said=said, note=line.kind, origins=sum(value.origins for value in line.values), evidence=sides)
        case Quotation():
            said, who = " … ".join(piece.text for piece in line.content), line.source.name if line.source else ""
            return replace(empty, said=said, who=who, note=line.kind, evidence=_citations(line.content, articles))
        case Claim():
            made = replace(empty, said=line.text, who=line.holder.name if line.holder else "", note=line.status)
        case Position():
            made = replace(empty, said=line.evidence[0].text, who=line.actor.name, note=line.move, issue=line.issue.label)
        case Entry():
            who = line.announced_by.name if line.announced_by else ""
            made = replace(empty, said=line.text, who=who, day=line.when.value or "", note=line.state or line.kind)
        case SummarySentence():
            return replace(empty, said=line.text, evidence=_citations(line.evidence, articles))
    return replace(made, origins=line.origins, evidence=_citations(line.evidence, articles))


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
