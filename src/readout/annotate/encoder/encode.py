"""Texts with their sentences in, encodings out."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from readout.annotate.encoder.encoding import Encoding, Vectors
from readout.annotate.encoder.name_reading import read_names
from readout.annotate.encoder.network_session import Session, load
from readout.annotate.encoder.window_outputs import read
from readout.annotate.encoder.windows import Offsets, windows
from readout.model import Token

WIDTH = 384
Words = Sequence[Offsets]


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
    vectors: Vectors = np.zeros((len(sentences), WIDTH), np.float32)
    cut = windows(text, sentences, session.pieces)
    readings = [read(text, window, session.outputs(window), session) for window in cut]
    for reading in readings:
        for number, run in reading.sentences.items():
            tokens[number] = joined(tokens[number], run)
        for number, vector in reading.vectors.items():
            if not vectors[number].any():
                vectors[number] = vector
    return Encoding(
        tuple(map(tuple, tokens)),
        vectors,
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
