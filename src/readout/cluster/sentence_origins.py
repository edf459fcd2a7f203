"""Sentences that have another origin than their article: told to a newsroom, or carried by another article."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.cluster.copied_texts import RUN, Wording
from readout.cluster.newsrooms import name_of, newsroom, newsroom_of
from readout.model import Annotations, Article, CreditKind, Derivation, Evidence, Origin, Quotation, Span
from readout.text import words as words_of

_LEAST_WORDS = 10
"""Words outside quotation marks from which a sentence that stands in two articles was carried over, not written twice."""
_MOST_OF_IT = 0.8
"""Part of such a sentence that the other article has."""
_LEAST_QUOTED, _RUN_QUOTED = 5, 8
"""Words of a quotation from which it is known again in another article, and how many of a longer one stand there in a row; chosen,
not measured: of 72 groups the rule speaks in five."""

Found = dict[Span, tuple[Origin, Evidence | None]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A sentence, its words outside quotation marks, and the part of them that one earlier article has, with the place there."""

    span: Span
    words: int
    part: float
    other: int
    there: Span


class Told(NamedTuple):
    """A newsroom that an article has something from, how it says so, and where."""

    newsroom: str
    kind: CreditKind
    span: Span


def derivations(members: Sequence[Annotations], worded: Sequence[Wording]) -> list[tuple[Derivation, ...]]:
    """Give for each member, which comes with its origin and in order of publication, the sentences of another origin."""
    agencies_first = sorted(range(len(members)), key=lambda at: (members[at].article.origin.role != "original", at))
    shared = shared_sentences(worded, agencies_first)
    articles = [member.article for member in members]
    homes = homes_of(articles)
    found: dict[int, tuple[Derivation, ...]] = {}
    for at in agencies_first:
        told = _told_to_newsroom(members[at], homes)
        others = _copied_from(articles, shared[at], found) | _retold_quotations(members, at, told) | told
        found[at] = tuple(
            Derivation(span.start, span.end, origin, shown_by)
            for span, (origin, shown_by) in sorted(others.items())
            if origin.role == "unknown" or origin.group != _group(articles[at])
        )
    return [found[at] for at in range(len(members))]


def homes_of(articles: Sequence[Article]) -> dict[str, str | None]:
    """Map the newsrooms of the articles that are their own to the groups of the first of them."""
    own = [article for article in articles if article.origin.role in {"independent", "original"} and newsroom_of(article)]
    return {newsroom_of(article): _group(article) for article in reversed(own)}


def is_carried(one: Shared) -> bool:
    """Tell whether a sentence was carried over, and not written twice."""
    return one.words >= _LEAST_WORDS and one.part >= _MOST_OF_IT


def _group(article: Article) -> str | None:
    return article.origin.group if article.origin.group or article.origin.role == "unknown" else article.id


def _told_to_newsroom(member: Annotations, homes: Mapping[str, str | None]) -> Found:
    """Find what was told to a newsroom: the sentence that says so, and those of the quotation that it introduces."""
    article, found = member.article, Found()
    for credit in told_credits(member):
        words = article.evidence(credit.span)
        group = homes.get(newsroom(credit.newsroom)) or f"newsroom:{credit.newsroom}"
        origin = Origin(group, "copy", f"has it from {credit.newsroom}: “{' '.join(words.text.split())}”")
        told = _sentences_of(member, credit.span) if credit.kind == "told" else _passage_of(member, credit.span)
        found |= dict.fromkeys(told, (origin, words))
    return found


def told_credits(member: Annotations) -> list[Told]:
    """Give the credits that say what an article has from other newsrooms; where a person has the name, "said" may be his."""
    article = member.article
    persons = {one.name.rpartition(" ")[2] for one in member.mentions if one.type == "person"}
    told = (Told(one.newsroom, one.kind, one.span) for one in article.credits if one.kind in {"told", "passage"} and one.span)
    return [one for one in told if newsroom(one.newsroom) != newsroom_of(article) and one.newsroom not in persons]


def _retold_quotations(members: Sequence[Annotations], at: int, told: Found) -> Found:
    """Find what else an article has from a newsroom that somebody told something: quotations of his that stand where it is from.

    That is in the newsroom's own article, or in another one that names it: both have them from there, though only one sentence
    of each says so.
    """
    member, found = members[at], Found()
    for origin, words in dict.fromkeys(told.values()):  # in the order of the text: sets have another one in each process
        if words is None:
            continue
        name = next(credit.newsroom for credit in told_credits(member) if credit.span == words.span)
        beside = [quote for quote in member.quotations if _is_beside(member, quote, words.span)]
        speakers = {word for quote in beside for word in _last_word(quote)}
        holders = [other for other in members if other is not member and _is_of_or_names(other.article, name)]
        texts = [_worded(other.article.text) for other in holders]
        for quote in member.quotations:
            pieces = [piece for piece in quote.content if len(piece.text.split()) >= _LEAST_QUOTED]
            own = quote.kind != "indirect" and not speakers.isdisjoint(_last_word(quote))
            for piece in pieces if own else ():
                if any(run in text for run in _runs_of(piece.text) for text in texts):
                    spans = (sentence.span for sentence in member.sentences if sentence.span.overlaps(piece.span))
                    found |= dict.fromkeys(spans, (origin, words))
    return found


def _is_beside(member: Annotations, quote: Quotation, said: Span) -> bool:
    """Tell whether a quotation stands in the sentence that says where it is from, or is led in by it."""
    home = next((sentence.span for sentence in member.sentences if sentence.span.overlaps(said)), said)
    return any(piece.span.overlaps(home) for piece in (*quote.content, *filter(None, (quote.cue,))))


def _last_word(quote: Quotation) -> list[str]:
    return quote.source.name.casefold().split()[-1:] if quote.source else []


def _is_of_or_names(article: Article, name: str) -> bool:
    named = any(credit.kind == "told" and credit.newsroom == name for credit in article.credits)
    return named or newsroom(name) == newsroom_of(article)


def _worded(text: str) -> str:
    return f" {' '.join(words_of(text))} "


def _runs_of(text: str) -> list[str]:
    """Give each run of eight words of a text, all of one that has fewer: two who quote one sentence cut and mend it elsewhere."""
    told = words_of(text)
    return [f" {' '.join(told[at : at + _RUN_QUOTED])} " for at in range(max(1, len(told) - _RUN_QUOTED + 1))]


def _sentences_of(member: Annotations, said: Span) -> Iterator[Span]:
    contents = [piece.span for quote in member.quotations if quote.cue and quote.cue.span.overlaps(said) for piece in quote.content]
    spans = [sentence.span for sentence in member.sentences]
    return (span for span in spans if span.overlaps(said) or any(span.overlaps(content) for content in contents))


def _passage_of(member: Annotations, said: Span) -> Iterator[Span]:
    """Give the sentences of the paragraph that ends by naming a newsroom; where it ends in a colon, those of the next."""
    text = member.article.text
    bodies = [block for block in member.article.blocks if block.role == "body"]
    at = next((at for at, block in enumerate(bodies) if block.start <= said.start < block.end), len(bodies))
    leads = at + 1 < len(bodies) and text[: bodies[at].end].rstrip().endswith(":")
    for place in (said, bodies[at + 1]) if leads else bodies[at : at + 1]:
        yield from (sentence.span for sentence in member.sentences if sentence.start < place.end and place.start < sentence.end)


def _copied_from(articles: Sequence[Article], shared: Sequence[Shared], found: Mapping[int, Sequence[Derivation]]) -> Found:
    """Find the sentences that another article has word for word."""
    copied = Found()
    for one in shared:
        if is_carried(one):
            other = articles[one.other]
            there = next((part.origin for part in found[one.other] if part.span.overlaps(one.there)), other.origin)
            group = there.group or (other.id if there.role != "unknown" else None)
            origin = Origin(group, "copy" if group else "unknown", f"stands in {name_of(other)} in the same words")
            copied[one.span] = (origin, other.evidence(one.there))
    return copied


def shared_sentences(worded: Sequence[Wording], order: Sequence[int]) -> list[list[Shared]]:
    """Give each text's sentences, each beside the one that has most of its words in the texts before it in `order`."""
    first: dict[int, tuple[int, int]] = {}
    found: list[list[Shared]] = [[] for _ in worded]
    for at in order:
        one = worded[at]
        runs = one.runs.tolist()
        starts = [0, *one.ends.tolist()]
        for number, span in enumerate(one.spans):
            held = [
                (place, first[run])
                for place in range(starts[number], starts[number + 1] - RUN + 1)
                if (run := runs[place]) in first
            ]
            found[at].append(_best(span, starts[number + 1] - starts[number], held, worded))
        for place, run in enumerate(runs):
            first.setdefault(run, (at, place))
    return found


def _best(span: Span, words: int, held: Sequence[tuple[int, tuple[int, int]]], worded: Sequence[Wording]) -> Shared:
    """Choose the sentence that holds most words; of equal ones the earliest."""
    covered: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    for place, (other, there) in held:
        sentence = int(np.searchsorted(worded[other].ends, there, side="right"))
        covered[other, sentence].update(range(place, place + RUN))
    if not covered:
        return Shared(span, words, 0.0, 0, Span(0, 0))
    (other, sentence), places = max(covered.items(), key=lambda item: (len(item[1]), -item[0][0], -item[0][1]))
    return Shared(span, words, len(places) / words, other, worded[other].spans[sentence])
