"""Spans from BIO scores: the best sequence in which every "I-" goes on a span of its own type (Viterbi 1967)."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from readout.annotate.encoder.matrix_products import Floats


@dataclass(frozen=True, slots=True)
class Tagged:
    """A run of words of one type: its number in the head's table, the half-open range of words, the mean probability."""

    type: int
    first: int
    last: int
    probability: float


def tagged_words(scores: Floats, start: int, end: int) -> list[Tagged]:
    """Return the spans among the words from `start` to before `end` of a window, counted as the window counts them.

    `scores` are (words, labels); label 0 is "O", 2k+1 begins type k, 2k+2 goes on.
    """
    if start == end:
        return []
    likely = chances(scores[start:end])
    path = best_path(likely)
    certain = np.exp(likely[np.arange(len(path)), path])
    spans = []
    for first, last in _runs_of_tags(path):
        mean = float(certain[first:last].mean())
        spans.append(Tagged((path[first] - 1) // 2, start + first, start + last, mean))
    return spans


def chances(scores: Floats) -> Floats:
    """Return the log probabilities of (words, labels) scores."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    likely: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return likely


def _runs_of_tags(path: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, label in enumerate(path):
        if label % 2:
            runs.append((index, index + 1))
        elif label:
            runs[-1] = (runs[-1][0], index + 1)
    return runs


def best_path(scores: Floats) -> list[int]:
    """Return the best valid sequence of labels; the best of each word alone is it where that is valid, as mostly.

    Where it is not, to begin a span at each "I-" that goes on none is valid, so the best sequence loses no more than that does.
    A word that would lose more with any label but a free one ("O" or "B-") has that one, and what stands before and behind it
    does not touch: only the stretches between such words that hold what is not valid are searched.
    """
    best = scores.argmax(axis=1)
    path: list[int] = best.tolist()
    wrong = [
        at
        for at, (before, label) in enumerate(pairwise([0, *path]))
        if not (label % 2 or before in (label - 1, label) or not label)
    ]
    if not wrong:
        return path
    least, most = np.partition(scores, -2, axis=1)[:, -2:].T
    loss = sum(float(most[at]) - float(scores[at, path[at] - 1]) for at in wrong)
    fixed = np.flatnonzero(((best == 0) | (best % 2 == 1)) & (most - least > loss)).tolist()
    edges = [0, *(at for at in fixed if at), len(path)]
    for first, last in pairwise(edges):
        if any(first <= at < last for at in wrong):
            path[first:last] = _viterbi_path(scores[first:last].tolist())
    return path


def _viterbi_path(rows: list[list[float]]) -> list[int]:
    """Go through the words, for the best tags, with plain floats: with so few labels numpy's calls cost ten times the sums."""
    going_on = range(2, len(rows[0]), 2)
    score = [-1e9 if label and label % 2 == 0 else value for label, value in enumerate(rows[0])]
    trail: list[list[int]] = []
    for row in rows[1:]:
        best = max(score)
        origin = [score.index(best)] * len(row)
        reached = [best + value for value in row]
        for label in going_on:
            begun, gone_on = score[label - 1], score[label]
            if begun >= gone_on:
                origin[label], reached[label] = label - 1, begun + row[label]
            else:
                origin[label], reached[label] = label, gone_on + row[label]
        trail.append(origin)
        score = reached
    path = [score.index(max(score))]
    for origin in reversed(trail):
        path.append(origin[path[-1]])
    return path[::-1]
