"""Names from the scores of a whole text: a word is read together with the same word elsewhere in it."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from readout.annotate.encoder.encoding import Name
from readout.annotate.encoder.heads import NAME_TYPES
from readout.annotate.encoder.spans import chances, tagged_words
from readout.annotate.encoder.windows import Window, sentence_runs
from readout.model import Span

Floats = npt.NDArray[np.float32]

_OUTSIDE = 1.8
"""Added to the score of "no name": training has no answer for proper nouns that annotators may have overlooked, so more is marked.

Swept on UNER dev from 0 to 2.4 in steps of .3, no word shared: F1 .793, .796, .798, .798, .800, .800, .802, .803, .800; here
precision and recall are even. Rerun with other weights: `training.evaluate.name_figures`.
"""
_SHARED = 0.5
"""What the same words elsewhere count in a word's scores (one name is mostly one thing in a text: Finkel et al. 2005).

Swept on UNER dev over 0, .2, .35, .5, .7: F1 .802, .807, .809, .811, .800.
"""


def read_names(text: str, windows: Sequence[Window], scores: Sequence[Floats]) -> list[Name]:
    """Return the names of a text in order, from its windows and their (words, labels) scores.

    They are read by sentence, since none goes over a sentence's end (lists of names would).
    """
    names = []
    for window, rows in zip(windows, _agreed(text, windows, scores), strict=True):
        for _, first, last in sentence_runs(window):
            for part in tagged_words(rows, first, last):
                span = Span(window.offsets[part.first][0], window.offsets[part.last - 1][1])
                names.append(Name(span, NAME_TYPES[part.type], part.probability))
    return names


def _agreed(text: str, windows: Sequence[Window], scores: Sequence[Floats]) -> list[Floats]:
    """Return log probabilities in which capitalised words that occur several times lean towards their mean."""
    if not scores:
        return []
    rows = np.concatenate(scores)
    rows[:, 0] += _OUTSIDE
    rows = chances(rows)
    places: dict[str, list[int]] = defaultdict(list)
    for place, (start, end) in enumerate(offsets for window in windows for offsets in window.offsets):
        if end - start > 1 and any(character.isupper() for character in text[start:end]):
            places[text[start:end]].append(place)
    for same in places.values():
        if len(same) > 1:
            rows[same] += np.float32(_SHARED) * (rows[same].mean(axis=0) - rows[same])
    return np.split(rows, np.cumsum([len(part) for part in scores])[:-1])
