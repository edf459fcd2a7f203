"""Stories as they grow: each article is placed as it arrives, and a pass now and then settles what belongs together."""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from readout.cluster.agglomeration import ALIKE, JOIN, MOST, Edges, agglomerate
from readout.cluster.article_features import SCALE, Features
from readout.cluster.article_likeness import WIDTH, channel_totals, time_kernel
from readout.cluster.feature_chains import HEADS, Keys, Met, Postings, Rows, Weights
from readout.cluster.fingerprint import Fingerprint

_FAINT = 0.08
"""A likeness below this is forgotten: any two articles of one section have as much. 0.1 leaves gaps in the means of large stories
(B-cubed F1 on giveme5w1h among unlabelled 0.975 against 0.985), and 0.12 larger ones (0.965)."""
_BATCH = 256
"""Articles taken in at once: enough for arithmetic to outweigh the calls, few enough for the nearest caches."""

Likeness = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article went: the story nearest to it, how alike the two are, and whether it joined (else it opened its own)."""

    story: int
    likeness: float
    joined: bool


class _Likely(NamedTuple):
    """Earlier articles that one may be like, ascending, and how alike each is."""

    rows: Rows
    likeness: Likeness


class _Near(NamedTuple):
    """Articles that one is more than faintly like, the likest first, and how alike each is."""

    others: list[int]
    likeness: list[float]


class _Laid(NamedTuple):
    """Features of articles, a row an article."""

    keys: Keys
    weights: Weights


@dataclass(slots=True)
class Stream:
    """Articles in stories. Memory goes by numbers in arrays: some 2.5 KB an article, however many there are.

    A story stands in its first `MOST` articles. What joins it after these follows the one of them that it is most like, and is
    compared with no more: a story of thousands costs no more than one of thirty, and does not fall into the circles of its copies.
    """

    window: int
    _articles: list[str] = field(default_factory=list)
    _days: "array[int]" = field(default_factory=lambda: array("i"))
    _channels: "array[int]" = field(default_factory=lambda: array("B"))
    _stories: "array[int]" = field(default_factory=lambda: array("i"))
    _sizes: "array[int]" = field(default_factory=lambda: array("i"))
    _leaders: "array[int]" = field(default_factory=lambda: array("i"))
    _full: dict[int, Rows] = field(default_factory=dict)
    _found: "array[int]" = field(default_factory=lambda: array("i"))
    _counts: "array[int]" = field(default_factory=lambda: array("i"))
    _alike: "array[float]" = field(default_factory=lambda: array("f"))
    _postings: Postings = field(default_factory=Postings)
    _features: Features = field(default_factory=Features)

    def place(self, articles: Iterable[Fingerprint]) -> Iterator[Placement]:
        """Put each article into the story that it is most like, or let it open one; how they are batched makes no difference."""
        coming = iter(articles)
        while batch := list(islice(coming, _BATCH)):
            start = len(self._articles)
            met = self._take_batch(batch)
            likeness = self._likeness(start + met.asking, met.rows)
            ends = np.searchsorted(met.asking, np.arange(len(batch) + 1)).tolist()
            yield from [
                self._join_story(start + at, _Likely(met.rows[first:end], likeness[first:end]))
                for at, (first, end) in enumerate(pairwise(ends))
            ]

    def settle(self) -> None:
        """Split and merge stories so that they are those of all articles at once."""
        places = np.array(sorted(range(len(self._articles)), key=self._order), np.int32)
        rank = np.empty_like(places)
        rank[places] = np.arange(len(places), dtype=np.int32)
        one, other = (
            rank[np.asarray(self._found)],
            rank[np.repeat(np.arange(len(places), dtype=np.int32), np.asarray(self._counts))],
        )
        edges = Edges(np.minimum(one, other), np.maximum(one, other), np.asarray(self._alike, np.float64))
        owners = agglomerate(np.asarray(self._days)[places], edges, self.window)
        leaders = np.asarray(self._leaders)
        stories = places[owners][rank][leaders]
        self._stories = array("i", stories.tobytes())
        leading = np.bincount(stories[leaders == np.arange(len(places))], minlength=len(places))
        self._sizes = array("i", leading.astype(np.int32).tobytes())
        self._full = {story: self._leaders_of(story) for story in np.flatnonzero(leading >= MOST).tolist()}

    def stories(self) -> list[list[str]]:
        """List the stories, each with the ids of its articles in order of arrival, the story that was opened first coming first."""
        members: defaultdict[int, list[str]] = defaultdict(list)
        for article, story in zip(self._articles, self._stories, strict=True):
            members[story].append(article)
        return list(members.values())

    def _order(self, row: int) -> tuple[bool, int, str]:
        return self._days[row] < 0, self._days[row], self._articles[row]

    def _take_batch(self, batch: Sequence[Fingerprint]) -> Met:
        """Keep a batch of articles, every one in a story of its own as yet, and find those that each may be like."""
        rows = range(len(self._articles), len(self._articles) + len(batch))
        laid = _laid_for_stream(batch)
        self._features.add(laid.keys, laid.weights)
        self._articles += [article.article for article in batch]
        self._days.extend(-1 if article.day is None else article.day for article in batch)
        self._channels.extend(article.channels for article in batch)
        self._stories.extend(rows)
        self._leaders.extend(rows)
        self._sizes.extend([1] * len(batch))
        return self._postings.add(*_heads(laid))

    def _join_story(self, row: int, found: _Likely) -> Placement:
        """Choose the nearest story, then whether to join it, then whether to stand for it or to follow one that does."""
        near = _nearest_of(self._standing_for(row, found))
        placement = self._nearest(row, near)
        story, joined = placement.story, placement.joined
        follows = joined and self._sizes[story] >= MOST
        if joined:
            self._stories[row] = story
            self._sizes[row] -= 1
            self._sizes[story] += not follows
            if not follows and self._sizes[story] == MOST:
                self._full[story] = self._leaders_of(story)
        if follows:
            self._leaders[row] = next(other for other in near.others if self._stories[other] == story)
        self._counts.append(0 if follows else len(near.others))
        self._found.extend([] if follows else near.others)
        self._alike.extend([] if follows else near.likeness)
        return replace(placement, story=self._stories[row])

    def _standing_for(self, row: int, found: _Likely) -> _Likely:
        """Give the articles that those found follow, and all that stand for a full story, so that its mean lacks none."""
        others = np.asarray(self._leaders)[found.rows]
        full = self._full.keys() & np.asarray(self._stories)[others].tolist() if self._full else ()
        if not full and np.array_equal(others, found.rows):
            return found
        others = np.unique(np.concatenate([others, *(self._full[story] for story in full)]))
        places = np.minimum(np.searchsorted(found.rows, others), len(found.rows) - 1)
        new = found.rows[places] != others
        likeness = found.likeness[places]
        likeness[new] = self._likeness(np.full(np.count_nonzero(new), row), others[new])
        return _Likely(others, likeness)

    def _leaders_of(self, story: int) -> Rows:
        leaders = np.asarray(self._leaders)
        return np.flatnonzero((np.asarray(self._stories) == story) & (leaders == np.arange(len(leaders))))

    def _likeness(self, rows: Rows, others: Rows) -> Likeness:
        """Compare articles in full, each of the rows, ascending, with the one beside it."""
        channels, days = np.asarray(self._channels), np.asarray(self._days)
        own, theirs = days[rows], days[others]
        gap = np.where((own < 0) | (theirs < 0), -1, np.abs(own - theirs)).astype(np.int32)
        products = self._features.products(rows, others) / channel_totals()[channels[rows], channels[others]]
        likeness: Likeness = np.round(products * time_kernel(gap, self.window), 6)
        return likeness

    def _nearest(self, row: int, near: _Near) -> Placement:
        """Give the story whose articles are most like this one on average; its own where none is."""
        sums: defaultdict[int, float] = defaultdict(float)
        for other, alike in zip(near.others, near.likeness, strict=True):
            sums[self._stories[other]] += min(alike, ALIKE)
        means = ((total / min(self._sizes[story], MOST), -story) for story, total in sums.items())
        mean, story = max(means, default=(0.0, -row))
        return Placement(-story, mean, mean >= JOIN)


def _nearest_of(found: _Likely) -> _Near:
    """Give the `MOST` articles that one is more than faintly like, the likest first."""
    order = np.argsort(-found.likeness, kind="stable")[:MOST]
    near = order[found.likeness[order] >= _FAINT]
    return _Near(found.rows[near].tolist(), found.likeness[near].tolist())


def _laid_for_stream(batch: Sequence[Fingerprint]) -> _Laid:
    """Lay features in rows of `WIDTH`, weights in two bytes."""
    keys, weights = np.zeros((len(batch), WIDTH), np.uint32), np.zeros((len(batch), WIDTH), np.uint16)
    for at, article in enumerate(batch):
        keys[at, : len(article.keys)] = article.keys
        weights[at, : len(article.keys)] = np.rint(article.weights * SCALE)
    return _Laid(keys, weights)


def _heads(laid: _Laid) -> _Laid:
    """Give the heaviest features of each row, of equal ones those with the lowest keys."""
    order = np.sort((SCALE - laid.weights.astype(np.int64)) << 32 | laid.keys, axis=1)[:, :HEADS]
    return _Laid((order & 0xFFFFFFFF).astype(np.uint32), (SCALE - (order >> 32)).astype(np.uint16))
