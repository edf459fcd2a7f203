"""Groups by average link: two groups join while their members are, on average, likely enough to say the same."""

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Pair = tuple[int, int]

# A pair within one article counts less: an outlet seldom says a thing twice, and where it does the words are its own. Counting
# such pairs in full costs .03 of F1 on the development stories' claims, and so does leaving them out.
_WITHIN_ARTICLE = 0.3


def group(first: Iterable[Sequence[int]], articles: Sequence[str], likely: Mapping[Pair, float], least: float) -> list[list[int]]:
    """Join groups, starting from those given, best first; a pair that `likely` lacks counts as 0; groups and items in order."""
    links = _Links(articles)
    for found in first:
        links.add(found)
    home = {item: name for name, found in links.members.items() for item in found}
    for (one, other), probability in sorted(likely.items()):
        if one in home and other in home and home[one] != home[other]:
            links.connect(home[one], home[other], probability * links.weight(one, other))
            if probability >= least and articles[one] != articles[other]:
                links.bridge(home[one], home[other])
    queue = [(-links.average(*pair), *pair) for pair in links.pairs() if links.average(*pair) >= least]
    heapq.heapify(queue)
    while queue:
        negative, one, other = heapq.heappop(queue)
        if one in links.members and other in links.members and -negative == links.average(one, other):
            links.join(one, other)
            for third in sorted(links.bridges[one]):
                if (average := links.average(one, third)) >= least:
                    heapq.heappush(queue, (-average, min(one, third), max(one, third)))
    return sorted(sorted(found) for found in links.members.values())


@dataclass(slots=True)
class _Links:
    """Groups under the number of their first item, with the weighed sums of probabilities between them.

    Only bridged groups join: those with one likely pair across articles at least.
    """

    articles: Sequence[str]
    members: dict[int, list[int]] = field(default_factory=dict)
    sums: dict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    bridges: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    homes: dict[int, Counter[str]] = field(default_factory=dict)

    def add(self, found: Sequence[int]) -> None:
        name = min(found)
        self.members[name] = list(found)
        self.homes[name] = Counter(self.articles[item] for item in found)

    def connect(self, one: int, other: int, amount: float) -> None:
        total = self.sums[one].get(other, 0.0) + amount
        self.sums[one][other] = self.sums[other][one] = total

    def bridge(self, one: int, other: int) -> None:
        self.bridges[one].add(other)
        self.bridges[other].add(one)

    def pairs(self) -> Iterable[Pair]:
        return ((one, other) for one in sorted(self.bridges) for other in sorted(self.bridges[one]) if one < other)

    def weight(self, one: int, other: int) -> float:
        return _WITHIN_ARTICLE if self.articles[one] == self.articles[other] else 1.0

    def average(self, one: int, other: int) -> float:
        within = sum(count * self.homes[other][article] for article, count in self.homes[one].items())
        pairs = len(self.members[one]) * len(self.members[other])
        return self.sums[one].get(other, 0.0) / (pairs - (1 - _WITHIN_ARTICLE) * within)

    def join(self, one: int, other: int) -> None:
        """Take the other group into the first."""
        self.members[one] += self.members.pop(other)
        self.homes[one] += self.homes.pop(other)
        for third in self.bridges.pop(other, set()):
            self.bridges[third].discard(other)
            if third != one:
                self.bridge(one, third)
        for third, amount in self.sums.pop(other).items():
            del self.sums[third][other]
            if third != one:
                self.connect(one, third, amount)
