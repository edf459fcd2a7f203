"""Versions of one page: the newest is the article, the earlier ones are kept with what changed, sentence by sentence."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, NamedTuple

import numpy as np
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from readout.cluster.copied_texts import body, overlap, wording
from readout.model import Annotations, Article, Change, Revision, Span, When
from readout.text import address, fold, words

_LEAST_SHARED = 0.25
"""Part of the version that shares more of itself from which two texts at one address are one page; an address that is used again
for another article shares furniture at most. The figure is that of ties._LEAST_PART, swept there on the same question."""
_NEARLY_ALL = 0.8
"""The same where only outlet and headline say that it is one page."""
_DAYS = 2
"""Days within which an outlet prints one article again under its headline; what has that headline a week later is a column."""
_MOST = 8
"""Pages of one address or headline that a new one is compared with, the last ones."""

_ALTERED = 0.5
"""Likeness of two sentences' words (2 * common / all, in order) from which one is a new wording of the other. On the 7,537
sentences of every fortieth article of `unlabelled`: with a quarter of the words dropped or replaced 99 percent reach it, with 40
percent 92, with half 76; of an unrelated article's sentences 0.2 percent do. At .55 these are 97, 85, 60 and 0.2."""


@dataclass(frozen=True, slots=True)
class _Said:
    span: Span
    words: tuple[str, ...]


class _Listed(NamedTuple):
    """A change at or after a sentence of the later text; `rank` orders those of one sentence."""

    after: int
    rank: int
    change: Change


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
    days = [day for day in (one.published.day, other.published.day) if day is not None]
    if kind == "headline" and days and (max(days) - min(days)).days > _DAYS:
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


def changes(before: Annotations, after: Annotations) -> tuple[Change, ...]:
    """Give the sentences added, removed and altered, in order of the later text; marks, case and the order of sentences count not.

    Each sentence of one text answers to one of the other at most: first those of the same words, then the likeliest.
    """
    old, new = _said(before), _said(after)
    answers = _same(old, new)
    answers |= _altered_sentences(old, new, answers)
    return tuple(listed.change for listed in sorted(_listed(old, new, answers), key=lambda listed: (listed.after, listed.rank)))


def _said(version: Annotations) -> list[_Said]:
    text = version.article.text
    spans = [sentence.span for sentence in version.sentences] or body(version)
    found = (_Said(span, tuple(words(text[span.start : span.end]))) for span in spans)
    return [sentence for sentence in found if sentence.words]


def _same(old: Sequence[_Said], new: Sequence[_Said]) -> dict[int, int]:
    places: defaultdict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for at, sentence in enumerate(new):
        places[sentence.words].append(at)
    return {at: places[sentence.words].popleft() for at, sentence in enumerate(old) if places[sentence.words]}


def _altered_sentences(old: Sequence[_Said], new: Sequence[_Said], answers: Mapping[int, int]) -> dict[int, int]:
    """Pair the sentences left over, the likest first; of equal ones those that come first."""
    taken = set(answers.values())
    ones = [at for at in range(len(old)) if at not in answers]
    others = [at for at in range(len(new)) if at not in taken]
    if not ones or not others:
        return {}
    likeness = cdist(
        [old[at].words for at in ones],
        [new[at].words for at in others],
        scorer=Indel.normalized_similarity,
        score_cutoff=_ALTERED,
        dtype=np.float32,
    )
    found: dict[int, int] = {}
    for place in np.argsort(-likeness, axis=None, kind="stable").tolist()[: int((likeness > 0).sum())]:
        one, other = ones[place // len(others)], others[place % len(others)]
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _listed(old: Sequence[_Said], new: Sequence[_Said], answers: Mapping[int, int]) -> list[_Listed]:
    """List the changes; what was removed stands after what it followed."""
    listed: list[_Listed] = []
    last = -1
    for at, sentence in enumerate(old):
        if at not in answers:
            listed.append(_Listed(last, at, Change("removed", sentence.span, None)))
        else:
            last = answers[at]
            if sentence.words != new[last].words:
                listed.append(_Listed(last, -1, Change("altered", sentence.span, new[last].span)))
    added = sorted(set(range(len(new))) - set(answers.values()))
    return [*listed, *(_Listed(at, -1, Change("added", None, new[at].span)) for at in added)]
