"""Stories as they grow: each article is placed as it arrives, and a pass now and then settles what belongs together."""

from array import array
from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from readout.cluster.features import Features
from readout.cluster.fingerprint import Fingerprint
from readout.cluster.index import Index, Keys, Products, Rows, Weights, added_up
from readout.cluster.likeness import channel_totals, time_kernel
from readout.cluster.linkage import ALIKE, JOIN, agglomerate, summed

_FAINT = 0.08
"""A likeness below this is forgotten: any two articles of one section have as much. 0.06, 0.08 and 0.1 give the same stories."""
_REACH = 2
"""Windows before and after an article's own in which all articles are compared with it; beyond, only likely ones are."""
_NEAR_HEADS = 64
"""Heaviest features of an article by which those near it in time are found; the rest is looked at only in what is found."""
_NEAR_LIKELY = 0.05
"""Product of the weights of shared heads from which an article near in time is compared in full. With 64 heads 0.5 percent of the
pairs of giveme5w1h and unlabelled with a likeness of 0.14 or more are missed, and of 50,000 postings 2,000 are looked through."""
_FAR_HEADS = 16
"""Heads by which an article far off in time, or one of unknown date, is found. Of two articles on one event of giveme5w1h 0.88
share two of 16 (of ecbplus 0.95), of two articles of unlabelled 0.004."""
_FAR_LIKELY = 0.06
"""Product of the weights of shared heads from which an article far off in time is compared in full."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an article went: the story nearest to it, how alike the two are, and whether it joined (else it opened its own)."""

    story: int
    likeness: float
    joined: bool


@dataclass(slots=True)
class Stream:
    """Articles in stories. Memory goes by numbers in arrays; what `settle` gives depends on the articles only, not their order."""

    window: int
    _articles: list[str] = field(default_factory=list)
    _days: "array[int]" = field(default_factory=lambda: array("i"))
    _channels: "array[int]" = field(default_factory=lambda: array("B"))
    _stories: "array[int]" = field(default_factory=lambda: array("i"))
    _sizes: "array[int]" = field(default_factory=lambda: array("i"))
    _left: "array[int]" = field(default_factory=lambda: array("i"))
    _right: "array[int]" = field(default_factory=lambda: array("i"))
    _likeness: "array[float]" = field(default_factory=lambda: array("f"))
    _shelves: defaultdict[int | None, Index] = field(default_factory=lambda: defaultdict(Index))
    _features: Features = field(default_factory=Features)
    _heads: Index = field(default_factory=Index)

    def place(self, article: Fingerprint) -> Placement:
        """Put an article into the story that it is most like, or let it open one."""
        row = len(self._articles)
        others, likeness = self._neighbours(article)
        story, nearest = self._nearest(others, likeness)
        joined = nearest >= JOIN
        self._left.extend(others.tolist())
        self._right.extend([row] * len(others))
        self._likeness.extend(likeness.tolist())
        return self._kept(article, Placement(story, nearest, joined))

    def settle(self) -> None:
        """Split and merge stories so that they are those of all articles at once."""
        places = np.array(sorted(range(len(self._articles)), key=self._order), np.int32)
        rank = np.empty_like(places)
        rank[places] = np.arange(len(places), dtype=np.int32)
        one, other = rank[np.asarray(self._left)], rank[np.asarray(self._right)]
        edges = summed(np.minimum(one, other), np.maximum(one, other), np.asarray(self._likeness, np.float64))
        owners = agglomerate(np.asarray(self._days)[places], edges, self.window)
        self._stories = array("i", places[owners][rank].tobytes())
        self._sizes = array("i", np.bincount(self._stories, minlength=len(places)).astype(np.int32).tobytes())

    def stories(self) -> list[list[str]]:
        """List the stories, each with the ids of its articles in order of arrival, the story that was opened first coming first."""
        members: defaultdict[int, list[str]] = defaultdict(list)
        for article, story in zip(self._articles, self._stories, strict=True):
            members[story].append(article)
        return list(members.values())

    def _order(self, row: int) -> tuple[bool, int, str]:
        return self._days[row] < 0, self._days[row], self._articles[row]

    def _kept(self, article: Fingerprint, placement: Placement) -> Placement:
        row = len(self._articles)
        story = placement.story if placement.joined else row
        self._articles.append(article.article)
        self._days.append(-1 if article.day is None else article.day)
        self._channels.append(article.channels)
        self._stories.append(story)
        self._sizes.append(0)
        self._sizes[story] += 1
        self._shelves[self._shelf(article)].add(row, *_heads(article, _NEAR_HEADS))
        self._features.add(article.keys, article.weights)
        self._heads.add(row, *_heads(article, _FAR_HEADS))
        return Placement(story, placement.likeness, placement.joined)

    def _shelf(self, article: Fingerprint) -> int | None:
        return None if article.day is None else article.day // max(self.window, 1)

    def _neighbours(self, article: Fingerprint) -> tuple[Rows, Products]:
        """Give the articles that are more than faintly like this one, and how much, to six places."""
        rows, products = self._found(article)
        channels, days = np.asarray(self._channels)[rows], np.asarray(self._days)[rows]
        gap = np.where(days < 0, -1, np.abs(days - article.day)) if article.day is not None else np.full(len(rows), -1)
        likeness = products / channel_totals()[article.channels][channels] * time_kernel(gap.astype(np.int32), self.window)
        near = likeness >= _FAINT
        return rows[near], np.round(likeness[near], 6)

    def _found(self, article: Fingerprint) -> tuple[Rows, Products]:
        """Compare an article in full with those, near in time and far off, that share its heads."""
        rows = np.concatenate([self._near(article), self._far(article)])
        return rows, self._features.products(rows, article.keys, article.weights)

    def _near(self, article: Fingerprint) -> Rows:
        """Give the articles within reach, or the undated ones, that an article may be about the same event with."""
        shelf = self._shelf(article)
        near = [None] if shelf is None else range(shelf - _REACH, shelf + _REACH + 1)
        heads = _heads(article, _NEAR_HEADS)
        rows, products = added_up([self._shelves[at].find(*heads) for at in near if at in self._shelves])
        return rows[products >= _NEAR_LIKELY]

    def _far(self, article: Fingerprint) -> Rows:
        """Give the articles out of reach that an article may yet be about the same event with."""
        rows, products = added_up([self._heads.find(*_heads(article, _FAR_HEADS))])
        likely = rows[products >= _FAR_LIKELY]
        days, width = np.asarray(self._days)[likely], max(self.window, 1)
        if article.day is None:
            return likely[days >= 0]
        far: Rows = likely[(days < 0) | (np.abs(days // width - article.day // width) > _REACH)]
        return far

    def _nearest(self, others: Rows, likeness: Products) -> tuple[int, float]:
        """Give the story whose articles are most like this one on average, -1 where none is at all."""
        if not len(others):
            return -1, 0.0
        stories, places = np.unique(np.asarray(self._stories)[others], return_inverse=True)
        means = np.bincount(places, np.minimum(likeness, ALIKE)) / np.asarray(self._sizes)[stories]
        best = int(np.argmax(means))
        return int(stories[best]), float(means[best])


def _heads(article: Fingerprint, most: int) -> tuple[Keys, Weights]:
    """Give the heaviest features, keys ascending."""
    kept = np.sort(np.lexsort((article.keys, -article.weights))[:most])
    return article.keys[kept], article.weights[kept]
