"""Spans from BIO scores: the best sequence in which every "I-" goes on a span of its own type (Viterbi 1967)."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Tagged:
    """A run of words of one type: its number in the head's table, the half-open range of words, the mean probability."""

    type: int
    first: int
    last: int
    probability: float


def tagged(scores: Floats) -> list[Tagged]:
    """Return the spans of a window from (words, labels) scores; label 0 is "O", 2k+1 begins type k, 2k+2 goes on."""
    if not len(scores):
        return []
    likely = chances(scores)
    path = best_path(likely)
    certain = np.exp(likely[np.arange(len(path)), path])
    spans = []
    for first, last in _runs(path):
        mean = float(certain[first:last].mean())
        spans.append(Tagged((path[first] - 1) // 2, first, last, mean))
    return spans


def tagged_words(scores: Floats, first: int, last: int) -> list[Tagged]:
    """Return the spans among the words from `first` to before `last`, counted as the window counts them."""
    parts = tagged(scores[first:last])
    return [Tagged(part.type, part.first + first, part.last + first, part.probability) for part in parts]


def chances(scores: Floats) -> Floats:
    """Return the log probabilities of (words, labels) scores."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    likely: Floats = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return likely


def _runs(path: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, label in enumerate(path):
        if label % 2:
            runs.append((index, index + 1))
        elif label:
            runs[-1] = (runs[-1][0], index + 1)
    return runs


def best_path(scores: Floats) -> list[int]:
    """Return the best valid sequence of labels; the best of each word alone is it where that is valid, as mostly."""
    alone: list[int] = scores.argmax(axis=1).tolist()
    before = [0, *alone[:-1]]
    if all(label == 0 or label % 2 or previous in (label - 1, label) for previous, label in zip(before, alone, strict=True)):
        return alone
    return _viterbi(scores.tolist())


def _viterbi(rows: list[list[float]]) -> list[int]:
    """Go through the words with plain floats: with so few labels numpy's calls cost ten times the sums."""
    labels = range(len(rows[0]))
    score = [-1e9 if label and label % 2 == 0 else value for label, value in enumerate(rows[0])]
    trail: list[list[int]] = []
    for row in rows[1:]:
        top = max(labels, key=score.__getitem__)
        origin = [top] * len(row)
        reached = [score[top] + value for value in row]
        for label in range(2, len(row), 2):
            origin[label] = label - 1 if score[label - 1] >= score[label] else label
            reached[label] = score[origin[label]] + row[label]
        trail.append(origin)
        score = reached
    path = [max(labels, key=score.__getitem__)]
    for origin in reversed(trail):
        path.append(origin[path[-1]])
    return path[::-1]
