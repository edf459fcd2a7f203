"""Groups by average link: two groups join while their members are, on average, likely enough to say the same."""

import heapq
from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]


def group(count: int, likely: Mapping[Pair, float], least: float) -> list[list[int]]:
    """Group the items 0..count-1; a pair that `likely` lacks counts as 0; every item lies in one group, in order."""
    members: dict[int, list[int]] = {at: [at] for at in range(count)}
    links: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), probability in likely.items():
        links[one][other] = links[other][one] = probability
    queue = [(-probability, min(pair), max(pair)) for pair, probability in likely.items() if probability >= least]
    heapq.heapify(queue)
    while queue:
        negative, one, other = heapq.heappop(queue)
        if one in members and other in members and -negative == _average(members, links, one, other):
            _join(members, links, one, other)
            for third in sorted(links[one]):
                average = _average(members, links, one, third)
                if average >= least:
                    heapq.heappush(queue, (-average, min(one, third), max(one, third)))
    return sorted(sorted(found) for found in members.values())


def _average(members: dict[int, list[int]], links: dict[int, dict[int, float]], one: int, other: int) -> float:
    return links[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _join(members: dict[int, list[int]], links: dict[int, dict[int, float]], one: int, other: int) -> None:
    """Take the other group into the first; links hold sums over pairs."""
    members[one] += members.pop(other)
    for third, total in links.pop(other).items():
        del links[third][other]
        if third != one:
            links[one][third] = links[third][one] = links[one].get(third, 0.0) + total
