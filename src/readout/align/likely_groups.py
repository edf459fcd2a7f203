"""Groups by average link: two groups join while their members are, on average, likely enough to say the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

import numpy as np

from readout.text.average_linkage import Floats, connected, linked

Pair = tuple[int, int]

# A pair within one article counts less: an outlet seldom says a thing twice, and where it does the words are its own. Counting
# such pairs in full costs .03 of F1 on the development stories' claims, and so does leaving them out.
_WITHIN_ARTICLE = 0.3


def group(first: Iterable[Sequence[int]], articles: Sequence[str], likely: Mapping[Pair, float], least: float) -> list[list[int]]:
    """Join groups, starting from those given, best first; a pair that `likely` lacks counts as 0; groups and items in order.

    Only groups join that hold a likely pair across articles.
    """
    given = sorted(sorted(found) for found in first)
    home = {item: at for at, found in enumerate(given) for item in found}
    between = {pair: amount for pair, amount in sorted(likely.items()) if home.keys() >= set(pair)}
    bridges = {pair for pair, amount in between.items() if amount >= least and articles[pair[0]] != articles[pair[1]]}
    near = connected(len(given), ((home[one], home[other]) for one, other in bridges))
    part = {at: number for number, found in enumerate(near) for at in found}
    within: dict[int, list[Pair]] = defaultdict(list)
    for one, other in between:
        if home[one] != home[other] and part[home[one]] == part[home[other]]:
            within[part[home[one]]].append((one, other))
    joined: list[list[int]] = []
    for number, found in enumerate(near):
        tables = _counted([[articles[item] for item in given[at]] for at in found])
        place = {item: at for at, name in enumerate(found) for item in given[name]}
        for one, other in within[number]:
            weight = _WITHIN_ARTICLE if articles[one] == articles[other] else 1.0
            tables[::2, place[one], place[other]] += weight * between[one, other], (one, other) in bridges
        tables[::2] += tables[::2].swapaxes(1, 2)
        joined += (
            [item for at in members for item in given[found[at]]] for members in linked(tables, partial(_wish_of_groups, least))
        )
    return sorted(sorted(members) for members in joined)


def _counted(articles: Sequence[Sequence[str]]) -> Floats:
    """Begin the tables of groups: likelihoods, how many pairs they are of, and the pairs by which two may join."""
    names = sorted({name for found in articles for name in found})
    counts = np.array([[found.count(name) for name in names] for found in articles], float)
    sizes = counts.sum(axis=1)
    pairs = np.outer(sizes, sizes) - (1 - _WITHIN_ARTICLE) * counts @ counts.T
    return np.stack([np.zeros_like(pairs), pairs, np.zeros_like(pairs)])


def _wish_of_groups(least: float, sums: Floats, _own: float, _sizes: Floats) -> Floats:
    mean = sums[0] / sums[1]
    return np.where((mean >= least) & (sums[2] > 0), mean, -np.inf)
