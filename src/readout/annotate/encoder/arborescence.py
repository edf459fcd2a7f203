"""Heads from arc scores: each word's best, repaired into a tree with one root where that is none."""

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]


def best_tree(scores: Scores) -> list[int]:
    """Return each word's head (0 for the root, else the head's index plus one) from (words, words + 1) scores.

    Greedy first: nineteen sentences in twenty are trees already. Else the best arborescence (Chu and Liu 1965,
    Edmonds 1967) below the one word that is likeliest to be the root.
    """
    count = len(scores)
    scores = scores.copy()
    scores[np.arange(count), np.arange(count) + 1] = -np.inf
    heads: list[int] = scores.argmax(axis=1).tolist()
    if heads.count(0) == 1 and not find_cycle(heads):
        return heads
    root = _likely_root(scores)
    scores[:, 0] = -np.inf
    scores[root] = -np.inf
    scores[root, 0] = 0.0
    return _arborescence(scores)


def _likely_root(scores: Scores) -> int:
    """Return the word that gains most by being the root: chosen among those that lose least against their best head."""
    best = scores[:, 1:].max(axis=1)
    return int((scores[:, 0] - best).argmax())


def find_cycle(heads: list[int]) -> list[int]:
    """Return the words (counted from one) of a cycle, which no arborescence has, or nothing."""
    state = [0] * (len(heads) + 1)
    for start in range(1, len(heads) + 1):
        path, word = [], start
        while word and not state[word]:
            state[word] = start
            path.append(word)
            word = heads[word - 1]
        if word and state[word] == start:
            return path[path.index(word) :]
    return []


@dataclass(slots=True)
class _Contraction:
    """A cycle made into one node: the nodes left, and by which arc each goes in or out."""

    kept: list[int]
    scores: Scores
    into: dict[int, int] = field(default_factory=dict)
    out_of: dict[int, int] = field(default_factory=dict)


_MOST_CYCLES = 24
"""Cycles contracted in one sentence: no sentence of EWT has more than a few, and a row of brackets has hundreds."""


def _arborescence(scores: Scores, left: int = _MOST_CYCLES) -> list[int]:
    """Return the heads of the best tree, contracting one cycle at a time; past the most, cycles are cut open at the root word."""
    heads: list[int] = scores.argmax(axis=1).tolist()
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    if not left:
        return _cut_open(heads)
    step = _contract_cycle(scores, heads, cycle)
    smaller = _arborescence(step.scores, left - 1)
    merged = len(step.kept) + 1
    names = [0, *step.kept]
    for place, word in enumerate(step.kept):
        head = smaller[place]
        heads[word - 1] = step.out_of[word] if head == merged else names[head]
    entering = names[smaller[-1]]
    heads[step.into[entering] - 1] = entering
    return heads


def _cut_open(heads: list[int]) -> list[int]:
    """Hang the first word of each cycle on the root word."""
    root = heads.index(0) + 1
    while cycle := find_cycle(heads):
        heads[min(cycle) - 1] = root
    return heads


def _contract_cycle(scores: Scores, heads: list[int], cycle: list[int]) -> _Contraction:
    """Make a cycle one node: the arborescence of what is left tells where it is entered."""
    inside = set(cycle)
    kept = [word for word in range(1, len(scores) + 1) if word not in inside]
    step = _Contraction(kept, np.full((len(kept) + 1, len(kept) + 2), -np.inf))
    columns = [0, *kept]
    rows = [word - 1 for word in kept]
    step.scores[:-1, :-1] = scores[np.ix_(rows, columns)]
    leaving = scores[np.ix_(rows, cycle)]
    best = leaving.argmax(axis=1)
    step.out_of.update(zip(kept, (cycle[at] for at in best.tolist()), strict=True))
    step.scores[:-1, -1] = leaving[np.arange(len(kept)), best]
    members = [word - 1 for word in cycle]
    own = scores[members, [heads[at] for at in members]]
    with np.errstate(invalid="ignore"):
        gains = np.nan_to_num(scores[np.ix_(members, columns)] - own[:, None], nan=-np.inf, posinf=np.inf, neginf=-np.inf)
    best = gains.argmax(axis=0)
    step.into.update(zip(columns, (cycle[at] for at in best.tolist()), strict=True))
    step.scores[-1, :-1] = gains[best, np.arange(len(columns))]
    return step
