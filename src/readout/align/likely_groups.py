"""Groups by average link: two groups join while their members are, on average, likely enough to say the same."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

Pair = tuple[int, int]

# A pair within one article counts less: an outlet seldom says a thing twice, and where it does the words are its own. Swept at .02,
# .1, .2 and .3: on the fifteen stories all give the same, each left out of the fit; on the three whose gold is whole F1 of claims
# is .79, .78, .73 and .73 (quotations from .15), of quotations of fresh groups .69 of those that are the same are joined.
_WITHIN_ARTICLE = 0.1


def group(first: Iterable[Sequence[int]], articles: Sequence[str], likely: Mapping[Pair, float], least: float) -> list[list[int]]:
    """Join groups, starting from those given, best first; a pair that `likely` lacks counts as 0; groups and items in order.

    Only groups join that hold a likely pair across articles. Of ties the earliest join. Takes time as the pairs in `likely`.
    """
    given = sorted(sorted(found) for found in first)
    home = {item: at for at, found in enumerate(given) for item in found}
    links = _Links(given, articles, least)
    for (one, other), amount in sorted(likely.items()):
        if one in home and other in home and home[one] != home[other]:
            across = articles[one] != articles[other]
            links.add(home[one], home[other], amount if across else _WITHIN_ARTICLE * amount)
            if across and amount >= least:
                links.bridge(home[one], home[other])
    return links.joined()


class _Wish(NamedTuple):
    """How little two groups want to join (less the mean likelihood of their pairs), and how often they had changed by then."""

    reluctance: float
    one: int
    other: int
    changes: int


class _Links:
    """Groups by number: how likely its pairs with each other are, summed, and which it may join by one of these."""

    def __init__(self, groups: Sequence[Sequence[int]], articles: Sequence[str], least: float) -> None:
        """Begin with groups that no likely pair links yet; they join while their pairs are at least so likely."""
        self._groups = [list(found) for found in groups]
        self._homes = [_tally(articles[item] for item in found) for found in groups]
        self._beside: list[dict[int, float]] = [{} for _ in groups]
        self._bridged: list[set[int]] = [set() for _ in groups]
        self._changes = [0] * len(groups)
        self._least = least

    def add(self, one: int, other: int, amount: float) -> None:
        """Add a pair of two groups, or the pairs of a third that one of them takes in."""
        self._beside[one][other] = self._beside[other][one] = self._beside[one].get(other, 0.0) + amount

    def bridge(self, one: int, other: int) -> None:
        """Let two groups join."""
        self._bridged[one].add(other)
        self._bridged[other].add(one)

    def joined(self) -> list[list[int]]:
        """Join the two groups that want it most while any want it."""
        wishes = [wish for one, others in enumerate(self._bridged) for wish in self._wishes(one, filter(one.__lt__, others))]
        heapify(wishes)
        while wishes:
            _, one, other, changes = heappop(wishes)
            there = self._groups[one] and self._groups[other]
            if there and changes == self._changes[one] + self._changes[other]:
                self._join(one, other)
                for wish in self._wishes(one, self._bridged[one]):
                    heappush(wishes, wish)
        return sorted(sorted(members) for members in self._groups if members)

    def _join(self, one: int, other: int) -> None:
        """Put the second group into the first."""
        for beside, amount in self._beside[other].items():
            del self._beside[beside][other]
            if beside != one:
                self.add(one, beside, amount)
        for beside in self._bridged[other]:
            self._bridged[beside].remove(other)
            if beside != one:
                self.bridge(one, beside)
        self._beside[other], self._bridged[other] = {}, set()
        self._groups[one] += self._groups[other]
        self._groups[other] = []
        for article, count in self._homes[other].items():
            self._homes[one][article] = self._homes[one].get(article, 0) + count
        self._changes[one] += 1

    def _wishes(self, one: int, others: Iterable[int]) -> Iterator[_Wish]:
        """Give how much a group wants to join each of others that it may join and is likely enough to say the same."""
        for other in others:
            mean = self._beside[one][other] / self._pairs(one, other)
            if mean >= self._least:
                yield _Wish(-mean, min(one, other), max(one, other), self._changes[one] + self._changes[other])

    def _pairs(self, one: int, other: int) -> float:
        """Count the pairs of two groups, those within an article for less."""
        mine, others = self._homes[one], self._homes[other]
        within = sum(mine[article] * others[article] for article in mine.keys() & others.keys())
        return len(self._groups[one]) * len(self._groups[other]) - (1 - _WITHIN_ARTICLE) * within


def _tally(names: Iterable[str]) -> dict[str, int]:
    """Count names, as a Counter does but a good deal faster where they are few."""
    found: dict[str, int] = {}
    for name in names:
        found[name] = found.get(name, 0) + 1
    return found
