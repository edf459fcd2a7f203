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

_OUTSIDE = 1.2
"""Added to the score of "no name": training has no answer for proper nouns that annotators may have overlooked, so more is marked.

Swept on UNER dev, no word shared, from 0 to 2.4 in steps of .3: F1 .793, .796, .798, .798, .800, .800, .802, .803, .800; and with
words shared over .9, 1.2, 1.5, 1.8: .815, .813, .816, .816 (.803, .805, .803, .802 as the gate cuts the texts). Rerun with other
weights: `training.evaluate.name_figures` and python -m evaluation gate --only names.
"""
_SHARED = 0.7
"""What the same words elsewhere count in whether a word is a name and of what type (mostly one in a text: Finkel et al. 2005).

Swept on UNER dev over .35, .5, .6, .7, 1: F1 .811, .812, .812, .813, .812 (.801, .803, .803, .805, .802 in the gate). Whether a
word begins a name or goes on is its own affair, for "Quist" alone does the one and in "Ida Quist" the other: with labels shared
instead .809 and .803, and full names came apart.
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
            rows[same] = _shared(rows[same])
    return np.split(rows, np.cumsum([len(part) for part in scores])[:-1])


def _shared(rows: Floats) -> Floats:
    """Return log probabilities of one word's places, moved towards their mean in "no name" and in each type as a whole."""
    types = np.logaddexp(rows[:, 1::2], rows[:, 2::2])
    whole = np.concatenate([rows[:, :1], types], axis=1)
    change = np.float32(_SHARED) * (whole.mean(axis=0) - whole)
    moved: Floats = rows + np.concatenate([change[:, :1], np.repeat(change[:, 1:], 2, axis=1)], axis=1)
    return moved
