"""Which text or agency report the articles of a story and their sentences derive from, and why: what ties them.

The rule: a text that credits one agency is that agency's; articles that carry one text have one origin, whoever printed them; so
have one outlet's own texts, for it cannot corroborate itself. A text that shares no wording with any other is evidence of an origin
of its own, even where it names neither outlet nor author. Nothing is said of a text too short to tell, nor of one that names no
author and credits several agencies that others credit too: it may retell their reports.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from readout.cluster.copied_texts import Overlap, Wording, candidates, overlap, wording
from readout.cluster.newsrooms import name_of, newsroom, newsroom_of, one_name, publisher_of, whole_credit
from readout.cluster.retellings import retellings
from readout.cluster.sentence_origins import derivations
from readout.model import Annotations, Article, Credit, Origin

_PLACES = MappingProxyType({"dateline": "dateline", "byline": "byline", "copyright": "copyright line", "credit": "credit"})
_LEAST_TEXT = 25
"""Words outside quotation marks below which a text is too short to tell whose it is."""

_LEAST_WORDS = 40
"""Shared words outside quotation marks from which a text counts as shared; a sentence of common background is shorter."""
_LEAST_SENTENCES = 3
"""Shared sentences, unless nearly all of the shorter text is shared: one long one is a heading card or a notice."""
_LEAST_PART = 0.25
"""Part of the article that shares the larger part of itself. Swept 0.2 to 0.4 with evaluation/copies.py: 0.2 takes an outlet's
furniture for shared text, from 0.35 on articles built on a report with many paragraphs of their own are missed."""
_LEAST_OF_MANY, _MANY_SENTENCES, _MANY_WORDS = 0.2, 8, 120
"""The same where more sentences and words are shared than a notice has. Swept with evaluation/copies.py, 0.1 to 0.2, 5 to 10
sentences, 80 to 160 words: of the pairs built on one report 0.94 are found instead of 0.90, and precision stays at 0.981; with 5
sentences of 80 words it is 0.978 or less."""
_NEARLY_ALL = 0.8
_LEAST_OF_ONE_REPORT = 0.08
"""The same where both credit one agency and no other, or are of one publisher, whose titles share pages."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two articles of one origin, by their places in the story (`first` came out first), why, and how many words they share."""

    first: int
    second: int
    kind: Literal["text", "outlet"]
    why: str
    words: int = 0


def trace(members: Sequence[Annotations]) -> list[Annotations]:
    """Give the members, which come in order of publication, each with its origin and the sentences that have another."""
    worded = [wording(member) for member in members]
    found = _all_origins([member.article for member in members], worded)
    traced = [_with_origin(member, origin) for member, origin in zip(members, found, strict=True)]
    retold = retellings(traced)
    traced = [_with_origin(member, retold.get(at, member.article.origin)) for at, member in enumerate(traced)]
    derived = derivations(traced, worded)
    return [replace(m, article=replace(m.article, derivations=parts)) for m, parts in zip(traced, derived, strict=True)]


def _with_origin(member: Annotations, origin: Origin) -> Annotations:
    return replace(member, article=replace(member.article, origin=origin))


@dataclass(frozen=True, slots=True)
class _Floor:
    """The articles of a story, each with the agency that its text is from, its ties, and the tie to the earlier one it follows."""

    articles: Sequence[Article]
    worded: Sequence[Wording]
    credits: Sequence[Credit | None]
    agencies: Sequence[str | None]
    tied: Sequence[Sequence[Tie]]
    follows: Sequence[Tie | None]

    def root(self, at: int) -> int:
        """Give the first article that this one goes back to."""
        while (tie := self.follows[at]) is not None:
            at = tie.first
        return at

    def agency(self, at: int) -> str | None:
        """Name the agency whose report an article carries: by its own credit, or by that of one whose text its root carries."""
        root = self.root(at)
        tied = [(tie.words, self.agencies[tie.first + tie.second - root]) for tie in self.tied[root] if tie.kind == "text"]
        nearest = max(((words, agency) for words, agency in tied if agency), default=(0, None))[1]
        return self.agencies[at] or self.agencies[root] or nearest


def _all_origins(articles: Sequence[Article], worded: Sequence[Wording]) -> list[Origin]:
    """Find the origin of each article from what ties it to others and whom it credits."""
    names = one_name(name for article in articles for name in article.agencies)
    credited = [whole_credit(article, names) for article in articles]
    agencies = [names[credit.newsroom] if credit else None for credit in credited]
    tied: list[list[Tie]] = [[] for _ in articles]
    for tie in ties(articles, worded, agencies):
        tied[tie.first].append(tie)
        tied[tie.second].append(tie)
    floor = _Floor(articles, worded, credited, agencies, tied, [_followed(at, tied[at]) for at in range(len(articles))])
    return [_origin_of(at, floor) for at in range(len(articles))]


def _followed(at: int, tied: Sequence[Tie]) -> Tie | None:
    """Choose the earlier article that one follows: the one it shares most with; its own outlet's only where it shares nothing."""
    earlier = [tie for tie in tied if tie.second == at]
    return max(earlier, key=lambda tie: (tie.kind != "outlet", tie.words, -tie.first), default=None)


def _origin_of(at: int, floor: _Floor) -> Origin:
    """Give one article's origin with its reason: its agency's, that of the article it follows, or its own."""
    article, agency = floor.articles[at], floor.agency(at)
    if agency:
        return _origin_of_agency(at, agency, floor)
    tie = floor.follows[at]
    if tie is None:
        return _origin_of_first(at, floor)
    group, other = floor.articles[floor.root(at)].id, name_of(floor.articles[tie.first])
    if tie.kind == "outlet":
        return Origin(group, "independent", f"its text is its own; {other} has another report here: one newsroom, one origin")
    return Origin(group, "copy", f"shares its text with {other}: {tie.why}{_credited(article)}")


def _origin_of_agency(at: int, agency: str, floor: _Floor) -> Origin:
    """Give the origin of an article whose whole text is an agency's."""
    article, group, credit = floor.articles[at], f"newsroom:{agency}", floor.credits[at]
    if newsroom_of(article) == newsroom(agency):
        return Origin(group, "original", f"the agency's own report{_carried(at, floor)}")
    said = f"its {_PLACES[credit.kind]} names {credit.newsroom}" if credit else f"the text is {agency}'s"
    shared = next((tie for tie in sorted(floor.tied[at], key=lambda tie: -tie.words) if tie.kind == "text"), None)
    if shared:
        other = name_of(floor.articles[shared.first + shared.second - at])
        return Origin(group, "copy", f"{said}; shares its text with {other}: {shared.why}")
    return Origin(group, "copy" if article.outlet else "original", said)


def _origin_of_first(at: int, floor: _Floor) -> Origin:
    """Say what an article is that follows no earlier one."""
    article = floor.articles[at]
    if any(tie.kind != "outlet" for tie in floor.tied[at]):
        why = (
            "the first to publish its text"
            if article.published.value
            else "taken for the first with its text, though no date says so"
        )
        return Origin(article.id, "original", f"{why}{_credited(article)}{_carried(at, floor)}")
    if len(floor.worded[at]) < _LEAST_TEXT:
        return Origin(None, "unknown", "too little text of its own to tell")
    others = (
        [o for o in floor.articles if o.id != article.id and set(o.agencies) & set(article.agencies)] if not article.authors else []
    )
    if others:
        credited = " and ".join(name for name in article.agencies if name in others[0].agencies)
        return Origin(None, "unknown", f"credits {credited} as {name_of(others[0])} does, and may retell the same report")
    alone = len(floor.articles) == 1
    own = "it is the only article of its story" if alone else "its text is its own: no other article here carries it"
    return Origin(article.id, "independent", own + _credited(article))


def _carried(at: int, floor: _Floor) -> str:
    tied = {tie.first + tie.second - at for tie in floor.tied[at] if tie.kind != "outlet"}
    own = newsroom_of(floor.articles[at]) if floor.agencies[at] else ""
    others = sum(not own or newsroom_of(floor.articles[other]) != own for other in tied)
    carry = "another article of the story carries" if others == 1 else f"{others} other articles of the story carry"
    return f"; {carry} the same text" if others else ""


def _credited(article: Article) -> str:
    return f" (credits {', '.join(article.agencies)})" if article.agencies else ""


def ties(articles: Sequence[Article], worded: Sequence[Wording], agencies: Sequence[str | None]) -> list[Tie]:
    """List all ties; `agencies` names for each article the one that its whole text is from.

    An outlet ties only texts of its own, for two reports that it took from two agencies are two origins.
    """
    shared = [*_ties_by_text(articles, worded)]
    taken = {at for tie in shared for at in (tie.first, tie.second)} | {at for at, agency in enumerate(agencies) if agency}
    return [*shared, *_ties_by_outlet(articles, taken)]


def carries(found: Overlap, least: float = _LEAST_PART) -> bool:
    """Tell whether one article carries the text of another, rather than a sentence or two of common background."""
    enough = found.sentences >= _LEAST_SENTENCES or found.part >= _NEARLY_ALL
    many = found.sentences >= _MANY_SENTENCES and found.words >= _MANY_WORDS
    return enough and found.words >= _LEAST_WORDS and found.part >= (min(least, _LEAST_OF_MANY) if many else least)


def _ties_by_text(articles: Sequence[Article], worded: Sequence[Wording]) -> Iterator[Tie]:
    for one, other in candidates(worded):
        common = _tie_in_common(articles[one], articles[other])
        found = overlap(worded[one], worded[other])
        if carries(found, _LEAST_OF_ONE_REPORT if common else _LEAST_PART):
            yield Tie(one, other, "text", f"{found.sentences} of {found.of} sentences stand in both{common}", found.words)


def _tie_in_common(one: Article, other: Article) -> str:
    """Say what makes it likely that two articles have a text in common, empty where nothing does."""
    if len(one.agencies) == 1 and one.agencies == other.agencies:
        return f", and both credit {one.agencies[0]}"
    publisher = publisher_of(one)
    return f", and both are of {publisher}" if publisher and publisher == publisher_of(other) else ""


def _ties_by_outlet(articles: Sequence[Article], taken: set[int]) -> Iterator[Tie]:
    """Tie each article of an outlet, unless it is taken, to the outlet's first; an outlet without a name says nothing."""
    first: dict[str, int] = {}
    for at, article in enumerate(articles):
        name = "" if at in taken else newsroom_of(article)
        if name and first.setdefault(name, at) != at:
            yield Tie(first[name], at, "outlet", "both are of one outlet")
