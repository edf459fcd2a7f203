"""What the network learns from: texts cut into sentences and words, with the answers that a corpus gives for some heads."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

Offsets = tuple[int, int]
FOLDS = 4
"""Parts that the documents fall into."""


@dataclass(slots=True)
class Document:
    """A text, its sentences as runs of words' offsets, and answers by head: from a word's start to a label or to a word's start.

    A head that the corpus does not annotate has no table, and a word without an answer is left out of that head's loss.
    In a pointer's table -1 stands for "none", and for the root of a sentence.
    """

    name: str
    text: str
    sentences: list[list[Offsets]]
    labels: dict[str, dict[int, str]] = field(default_factory=dict)
    pointers: dict[str, dict[int, int]] = field(default_factory=dict)
    lemmas: dict[int, str] = field(default_factory=dict)
    vectors: dict[int, np.ndarray] = field(default_factory=dict)

    @property
    def fold(self) -> int:
        """Number of the teacher that is kept from this document's names and quotations, by its name (see `training.teachers`)."""
        return zlib.crc32(self.name.encode()) % FOLDS

    def words(self) -> Iterator[Offsets]:
        """Yield every word's offsets in order."""
        for sentence in self.sentences:
            yield from sentence


def mark_spans(words: list[Offsets], spans: list[tuple[int, int, str]]) -> dict[int, str]:
    """Return BIO labels by word start for spans over word indices (half-open); of two that overlap the longer stays."""
    labels = {start: "O" for start, _ in words}
    taken: set[int] = set()
    for first, last, kind in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            for index in range(first, last):
                labels[words[index][0]] = f"{'I' if index > first else 'B'}-{kind}"
    return labels
