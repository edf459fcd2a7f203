"""Attributions from tagged parts and the two pointers: each part chooses its cue, each cue its source."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from readout.annotate.encoder.bio_spans import Tagged
from readout.annotate.encoder.matrix_products import Floats, product

SOURCE, CUE, CONTENT = range(3)

LEAST_LINK = 0.4
"""A content with no cue so likely is dropped, or stands alone where all together are not (.1 to .5: content F1 within .002)."""
NEAR = 3
"""Words between a content without a cue and a source without one that still belong together."""
LEAST_SOURCE = 0.3
"""A source that chooses the cue at least so likely is taken even where the cue would rather have none."""


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer's two outputs for a window's words, (words, width) each."""

    asking: Floats
    answering: Floats

    def chances(self, part: Tagged, targets: list[Tagged]) -> Floats:
        """Return how likely a part is linked to each target: the mean over its words, of the sum over the target's words.

        Only the targets' words and word 0 ("none") compete: scoring all pairs of words costs more than the encoder.
        """
        columns = [0]
        for target in targets:
            columns.extend(range(target.first, target.last))
        width = self.asking.shape[1]
        scores = product(self.asking[part.first : part.last], self.answering[columns].T) / np.float32(width**0.5)
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        means = (scores / scores.sum(axis=1, keepdims=True)).mean(axis=0)
        edges = np.cumsum([1, *(target.last - target.first for target in targets)])
        return np.add.reduceat(means, edges[:-1]) if targets else np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True)
class Linked:
    """An attribution as parts of a window, and its weakest probability."""

    source: Tagged | None
    cue: Tagged | None
    content: tuple[Tagged, ...]
    probability: float


def linked(parts: list[Tagged], to_cue: Pointer, to_source: Pointer) -> list[Linked]:
    """Return a window's attributions in order of their cues, those without a cue last."""
    cues = [part for part in parts if part.type == CUE]
    sources = [part for part in parts if part.type == SOURCE]
    chosen = [to_cue.chances(source, cues) for source in sources]
    free = [source for source, chances in zip(sources, chosen, strict=True) if chances.sum() < LEAST_LINK]
    held: list[list[tuple[Tagged, float]]] = [[] for _ in cues]
    alone: list[Linked] = []
    for content in (part for part in parts if part.type == CONTENT):
        chances = to_cue.chances(content, cues)
        if chances.sum() < LEAST_LINK:
            alone.append(_alone(content, 1.0 - float(chances.sum()), free))
        elif chances.max() >= LEAST_LINK:
            held[int(chances.argmax())].append((content, float(chances.max())))
    found = []
    for number, (cue, links) in enumerate(zip(cues, held, strict=True)):
        if links:
            source, chance = _linked_source(cue, sources, [row[number] for row in chosen], to_source)
            weakest = min([cue.probability, chance, *(min(part.probability, link) for part, link in links)])
            found.append(Linked(source, cue, tuple(part for part, _ in links), weakest))
    return found + alone


def _alone(content: Tagged, chance: float, free: list[Tagged]) -> Linked:
    """Return a content that has no cue, with the source beside it that has none either ("...”, Mara Lindqvist, nurse")."""
    gaps = {max(source.first - content.last, content.first - source.last): source for source in reversed(free)}
    nearest = min(gaps, default=NEAR + 1)
    return Linked(gaps[nearest] if nearest <= NEAR else None, None, (content,), min(content.probability, chance))


class _Chosen(NamedTuple):
    """A cue's source and how likely it is, or None and how likely it has none."""

    source: Tagged | None
    chance: float


def _linked_source(cue: Tagged, sources: list[Tagged], choosing: list[np.float32], to_source: Pointer) -> _Chosen:
    """Choose a cue's source by both pointers."""
    if not sources:
        return _Chosen(None, 1.0)
    chances = to_source.chances(cue, sources)
    best = int((np.log(chances + 1e-6) + np.log(np.array(choosing) + 1e-6)).argmax())
    none = 1.0 - float(chances.sum())
    if chances[best] > none or choosing[best] > LEAST_SOURCE:
        return _Chosen(sources[best], float(max(chances[best], choosing[best])))
    return _Chosen(None, none)
