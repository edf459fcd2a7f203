"""How well cosine of sentence vectors follows people's judgement of likeness (STS headlines; measured on, never trained on)."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from readout.annotate.encoder.encode import assembled
from readout.annotate.encoder.network_session import Session
from readout.text import tokens

Pairs = list[tuple[float, str, str]]


def read_pairs(folder: Path) -> Pairs:
    """Return score (0 to 5) and both headlines of every pair that has a score."""
    pairs = []
    for path in sorted(folder.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            columns = line.split("\t")
            if columns[0].strip():
                pairs.append((float(columns[0]), columns[1], columns[2]))
    return pairs


def similarity_figure(pairs: Pairs, session: Session) -> float:
    """Return Pearson's correlation of cosine and judgement over all pairs."""
    cosines = [float(_vector(first, session) @ _vector(second, session)) for _, first, second in pairs]
    return correlation([score for score, _, _ in pairs], cosines)


def correlation(judged: Sequence[float], cosines: Sequence[float]) -> float:
    """Return Pearson's correlation."""
    return float(np.corrcoef(judged, cosines)[0, 1])


def _vector(sentence: str, session: Session) -> npt.NDArray[np.float32]:
    words = [(word.start, word.end) for word in tokens(sentence, 0, len(sentence))]
    vector: npt.NDArray[np.float32] = assembled(sentence, [words], session).vectors[0]
    return vector
