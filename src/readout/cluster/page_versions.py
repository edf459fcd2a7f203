"""Versions of one page: the newest is the article, the earlier ones are kept with what changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal, NamedTuple

from readout.cluster.copied_texts import overlap, wording
from readout.cluster.fingerprint import day_of
from readout.cluster.sentence_changes import changes
from readout.model import Annotations, Article, Revision, When
from readout.text import address, fold

_LEAST_SHARED = 0.25
"""Part of the version that shares more of itself from which two texts at one address are one page; an address that is used again
for another article shares furniture at most. The figure is that of ties._LEAST_PART, swept there on the same question."""
_NEARLY_ALL = 0.8
"""The same where only outlet and headline say that it is one page."""
_DAYS = 2
"""Days within which an outlet prints one article again under its headline; what has that headline a week later is a column."""
_MOST = 8
"""Pages of one address or headline that a new one is compared with, the last ones."""


def newest(members: Iterable[Annotations]) -> list[Annotations]:
    """Give each page once: its newest version, with the earlier ones as its `revisions`; the members come in order of arrival.

    One page is what has one address or was read from one path, or one outlet's headline within days, and shares its text.
    What states a later update or publication is newer, whatever came first. What comes twice (one id) counts once.
    """
    pages: list[list[Annotations]] = []
    known: defaultdict[_PageName, list[int]] = defaultdict(list)
    for member in {member.article.id: member for member in members}.values():
        names = list(_names(member.article))
        near = ((at, name.kind) for name in names for at in known[name][: -_MOST - 1 : -1])
        home = next((at for at, kind in near if _is_version_of_page(pages[at][-1], member, kind)), len(pages))
        pages[home : home + 1] = [_versions_in_time(pages[home] if home < len(pages) else [], member)]
        for name in names:
            known[name] += [home] if home not in known[name][-_MOST:] else []
    return [_page_folded(page) for page in pages]


class _PageName(NamedTuple):
    """One of the names by which a page is known again."""

    kind: Literal["address", "path", "headline"]
    name: str


def _names(article: Article) -> Iterator[_PageName]:
    """Name a page by its address, by its file (a row of a file, or standard input, is no place of its own), by its headline."""
    place = address((article.url or "").partition("#")[0])
    if place.path.strip("/") or place.query:
        yield _PageName("address", f"{place.netloc}{place.path.rstrip('/')}?{place.query}")
    if article.input != "-" and "#" not in article.input:
        yield _PageName("path", article.input)
    if article.outlet and article.headline:
        yield _PageName("headline", f"{fold(article.outlet)}\n{fold(article.headline)}")


def _is_version_of_page(known: Annotations, member: Annotations, kind: str) -> bool:
    """Tell whether an article is another version of a page, by what they are named and how much text they share."""
    one, other = known.article, member.article
    if one.outlet and other.outlet and fold(one.outlet) != fold(other.outlet):
        return False
    if kind != "headline" and one.headline and fold(one.headline) == fold(other.headline or ""):
        return True
    days = [day for day in (day_of(one), day_of(other)) if day is not None]
    if kind == "headline" and days and max(days) - min(days) > _DAYS:
        return False
    return overlap(wording(known), wording(member)).part >= (_NEARLY_ALL if kind == "headline" else _LEAST_SHARED)


def _versions_in_time(page: Sequence[Annotations], member: Annotations) -> list[Annotations]:
    """Put a version after those that came before it, but for such as state a later time."""
    at = len(page)
    while at and _is_later(page[at - 1].article, member.article):
        at -= 1
    return [*page[:at], member, *page[at:]]


def _is_later(one: Article, other: Article) -> bool:
    """Tell whether one states a later time; a day says nothing about its own hours."""
    first, second = ((article.updated.value or article.published.value or "") for article in (one, other))
    return bool(first and second) and first > second and not first.startswith(second)


def _page_folded(page: Sequence[Annotations]) -> Annotations:
    """Give the last version with the earlier ones; where it states no day, the day that they state is the story's to infer from."""
    last = page[-1]
    if len(page) == 1:
        return last
    revisions = tuple(_revision(one, other) for one, other in pairwise(page))
    stated = next((version.article.published for version in reversed(page) if version.article.published.value), When())
    published = last.article.published if last.article.published.value else replace(stated, basis="inferred")
    return replace(last, article=replace(last.article, published=published, revisions=revisions))


def _revision(one: Annotations, other: Annotations) -> Revision:
    article = one.article
    return Revision(
        article.id, article.input, article.headline, article.published, article.sha256, article.text, changes(one, other)
    )
