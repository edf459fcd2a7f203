"""Texts with their sentences in, encodings out."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from readout.annotate.encoder.bio_spans import chances, tagged_words
from readout.annotate.encoder.encoding import Encoding, Name
from readout.annotate.encoder.matrix_products import Floats
from readout.annotate.encoder.network_session import Session, load
from readout.annotate.encoder.prediction_heads import NAME_TYPES
from readout.annotate.encoder.window_outputs import read
from readout.annotate.encoder.windows import Offsets, Window, sentence_runs, windows
from readout.model import PASSING, Span, Token

WIDTH = 384
Words = Sequence[Offsets]

_BEGINNING = 1.5
"""Taken from the scores of a name's first word: training has no answer for proper nouns that annotators may have overlooked, so
more is marked. Once a name, for added to "no name" at every word it cuts the ends off long names.

Swept on UNER dev as the gate cuts it, words shared at .5: 0 F1 .791, .9 .800, 1.2 .804, 1.5 .809, 1.8 .807, 2.1 .809, 2.4 .809, 3.0
.807; of the best, that which finds most. At every word .9 to 2.4 give .800 to .804, and 1.8 cuts
33 names short where this cuts 19. Rerun with other weights: python -m evaluation gate --only names.
"""
_SHARED = 0.5
"""What the same words elsewhere count in whether a word is a name and of what type (mostly one in a text: Finkel et al. 2005).

Swept on UNER dev as the gate cuts it: .5 and .7 give F1 .809 alike, with 1.8 for a beginning 0 .805, .35 .808, .5 .807, .7 .807.
Whether a word begins a name or goes on is its own affair, for "Quist" alone does the one and in "Ida Quist" the other: with labels
shared instead full names came apart.
"""


def encode(text: str, sentences: Sequence[Words], threads: int = 1) -> Encoding:
    """Return what the encoder finds in a text whose sentences are given as runs of words' half-open offsets.

    Words are cut as Universal Dependencies cuts them; a sentence that holds none gets no tokens. Between sentences, a
    line break in the text parts two paragraphs. Any string is read. Raises DamagedFileError where the weights are not whole.
    """
    session = load(threads)
    return assembled(text, sentences, session)


def assembled(text: str, sentences: Sequence[Words], session: Session) -> Encoding:
    """Return the encoding of a text by a session."""
    tokens: list[list[Token]] = [[] for _ in sentences]
    vectors: Floats = np.zeros((len(sentences), WIDTH), np.float32)
    passing: Floats = np.zeros((len(sentences), len(PASSING)), np.float32)
    cut = windows(text, sentences, session.pieces)
    readings = [read(text, window, session.outputs(window), session) for window in cut]
    for reading in readings:
        for number, run in reading.sentences.items():
            tokens[number] = joined(tokens[number], run)
        for number, vector in reading.vectors.items():
            if not vectors[number].any():
                vectors[number], passing[number] = vector, reading.passing.get(number, 0)
    return Encoding(
        tuple(map(tuple, tokens)),
        vectors,
        passing,
        tuple(read_names(text, cut, [reading.names for reading in readings])),
        tuple(found for reading in readings for found in sorted(reading.attributions, key=lambda found: found.content[0].start)),
    )


def joined(before: list[Token], run: list[Token]) -> list[Token]:
    """Append what was encoded of a further piece of an overlong sentence: its root hangs on the first piece's root."""
    if not before:
        return run
    root = next(index for index, token in enumerate(before) if token.head == -1)
    moved = [
        replace(token, head=root, relation="parataxis") if token.head == -1 else replace(token, head=token.head + len(before))
        for token in run
    ]
    return before + moved


def read_names(text: str, windows: Sequence[Window], scores: Sequence[Floats]) -> list[Name]:
    """Return the names of a text in order, from its windows and their (words, labels) scores.

    They are read by sentence, since none goes over a sentence's end (lists of names would).
    """
    names = []
    for window, rows in zip(windows, _agreed_names(text, windows, scores), strict=True):
        for _, first, last in sentence_runs(window):
            for part in tagged_words(rows, first, last):
                span = Span(window.offsets[part.first][0], window.offsets[part.last - 1][1])
                names.append(Name(span, NAME_TYPES[part.type], part.probability))
    return names


def _agreed_names(text: str, windows: Sequence[Window], scores: Sequence[Floats]) -> list[Floats]:
    """Return log probabilities in which capitalised words that occur several times lean towards their mean."""
    if not scores:
        return []
    rows = np.concatenate(scores)
    rows[:, 1::2] -= _BEGINNING
    rows = chances(rows)
    places: dict[str, list[int]] = defaultdict(list)
    for place, (start, end) in enumerate(offsets for window in windows for offsets in window.offsets):
        word = text[start:end]
        if end - start > 1 and not word.islower() and any(map(str.isupper, word)):
            places[word].append(place)
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
