"""The yardstick for stories: TF-IDF on the full text and average link over all articles at once.

What anybody would write first, and strong. Its one parameter, the height of the cut, is chosen on one half of the events and
reported on the other.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]
Merge = tuple[float, int, int]
"""The likeness at which two groups became one, and an article of each."""

_WORD = re.compile(r"\w+")
_COMMON = 200
"""Articles from which on a word is multiplied out for all pairs at once."""
CUTS = tuple(round(0.1 + 0.02 * step, 2) for step in range(21))


def likeness(texts: Sequence[str]) -> Matrix:
    """Give the cosine of each two texts, words weighed by 1 + log count and by the logarithm of one in how many texts has them."""
    counts = [Counter(_WORD.findall(text.lower())) for text in texts]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for row, words in enumerate(counts):
        for word in words:
            places[word].append(row)
    common = sorted(word for word, rows in places.items() if len(rows) >= _COMMON)
    columns = {word: column for column, word in enumerate(common)}
    dense = np.zeros((len(texts), len(common)), np.float32)
    squares, found = np.zeros(len(texts)), np.zeros((len(texts), len(texts)), np.float32)
    for word, rows in places.items():
        weights = np.log(len(texts) / len(rows)) * (1 + np.log([counts[row][word] for row in rows]))
        squares[rows] += weights**2
        if word in columns:
            dense[rows, columns[word]] = weights
        else:
            found[np.ix_(rows, rows)] += np.outer(weights, weights)
    norms = np.sqrt(np.maximum(squares, 1e-9))
    cosines: Matrix = ((found + dense @ dense.T) / np.outer(norms, norms)).astype(np.float32)
    return cosines


def merges(alike: Matrix) -> list[Merge]:
    """Give the merges of average link, by chains of nearest neighbours (Murtagh 1983)."""
    mean, size = alike.copy(), np.ones(len(alike))
    np.fill_diagonal(mean, -np.inf)
    open_groups, chain = set(range(len(alike))), list[int]()
    found: list[Merge] = []
    while len(open_groups) > 1:
        chain = chain or [min(open_groups)]
        row = mean[chain[-1]]
        before = chain[-2] if len(chain) > 1 else -1
        nearest = before if before >= 0 and row[before] >= row.max() else int(row.argmax())
        if nearest != before:
            chain.append(nearest)
            continue
        one, other = chain.pop(), chain.pop()
        found.append((float(row[nearest]), one, other))
        mean[one] = mean[:, one] = (size[one] * mean[one] + size[other] * mean[other]) / (size[one] + size[other])
        mean[other] = mean[:, other] = -np.inf
        mean[one, one] = -np.inf
        size[one] += size[other]
        open_groups.discard(other)
    return found


def cut(found: Sequence[Merge], articles: int, least: float) -> list[int]:
    """Give the group of each article when only merges at the least likeness or above are made."""
    home = list(range(articles))

    def root(at: int) -> int:
        while home[at] != at:
            home[at] = at = home[home[at]]
        return at

    for height, one, other in found:
        if height >= least:
            home[root(one)] = root(other)
    return [root(at) for at in range(articles)]
