"""What the network reads in one pass: whole paragraphs, or whole sentences of a long one, of at most 256 word pieces."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from readout.annotate.encoder.word_pieces import START, STOP, Pieces

ROOM = 254
"""Pieces in a window beside its start and stop; the base was trained on 256."""
MOST = 500
"""A sentence with more room than a window gets one of its own, up to the 512 places the base knows; beyond, it is cut."""

Offsets = tuple[int, int]

SHAPES = 8
MARKS = 4
_OPENING, _CLOSING, _STRAIGHT = "“„«", "”»", '"'
_TURNING = re.compile(f"[{_OPENING}{_CLOSING}{_STRAIGHT}\\n]")


@dataclass(slots=True)
class Window:
    """Pieces with their features, and for each word its first piece, its offsets in the text and its sentence.

    `firsts`, `offsets` and `sentences` run in step and start with the window's start piece, which stands for "root" and "none".
    """

    ids: list[int] = field(default_factory=lambda: [START])
    shapes: list[int] = field(default_factory=lambda: [0])
    marks: list[int] = field(default_factory=lambda: [0])
    firsts: list[int] = field(default_factory=lambda: [0])
    offsets: list[Offsets] = field(default_factory=lambda: [(0, 0)])
    sentences: list[int] = field(default_factory=lambda: [-1])

    def add(self, ids: Sequence[int], features: tuple[int, int]) -> None:
        """Append pieces that share a word's features."""
        self.ids.extend(ids)
        self.shapes.extend([features[0]] * len(ids))
        self.marks.extend([features[1]] * len(ids))


class Word(NamedTuple):
    """A word ready for a window."""

    ids: tuple[int, ...]
    features: tuple[int, int]
    offsets: Offsets
    sentence: int


def windows(text: str, sentences: Sequence[Sequence[Offsets]], pieces: Pieces, room: int = ROOM) -> list[Window]:
    """Return the windows over a text's sentences (each a run of words' offsets), in order; they depend on this text alone."""
    states = marks(text)
    cut: list[list[Word]] = []
    for number, sentence in enumerate(sentences):
        words = [
            Word(pieces.of(text[start:end]), (shape(text[start:end]), states[start]), (start, end), number)
            for start, end in sentence
            if end > start
        ]
        cut.append(words)
    return [_laid_window(part) for part in _packed(_paragraphs_for_windows(text, cut), room)]


def _paragraphs_for_windows(text: str, sentences: Iterable[list[Word]]) -> Iterator[list[list[Word]]]:
    """Group sentences between which no line ends."""
    group: list[list[Word]] = []
    for words in sentences:
        if not words:
            continue
        if group and "\n" in text[group[-1][-1].offsets[1] : words[0].offsets[0]]:
            yield group
            group = []
        group.append(words)
    if group:
        yield group


def _size(words: Iterable[Word]) -> int:
    return sum(len(word.ids) for word in words)


def _packed(paragraphs: Iterable[list[list[Word]]], room: int) -> Iterator[list[list[Word]]]:
    """Pack paragraphs into windows, each a list of paragraphs; one that is too long is packed by its sentences, alone."""
    current: list[list[Word]] = []
    used = 0
    for paragraph in paragraphs:
        words = [word for sentence in paragraph for word in sentence]
        size = _size(words) + 1
        if used + size > room + 1 and current:
            yield current
            current, used = [], 0
        if size > room + 1:
            yield from ([part] for part in _window_parts(paragraph, room))
        else:
            current.append(words)
            used += size
    if current:
        yield current


def _window_parts(paragraph: list[list[Word]], room: int) -> Iterator[list[Word]]:
    """Part a paragraph that is too long for one window at its sentences."""
    current: list[Word] = []
    for sentence in paragraph:
        for chunk in _window_chunks(sentence):
            if current and _size(current) + _size(chunk) > room:
                yield current
                current = []
            current = current + chunk
    if current:
        yield current


def _window_chunks(sentence: list[Word]) -> Iterator[list[Word]]:
    """Cut a sentence of more pieces than a window holds."""
    chunk: list[Word] = []
    used = 0
    for word in sentence:
        if used + len(word.ids) > MOST:
            yield chunk
            chunk, used = [], 0
        chunk.append(word)
        used += len(word.ids)
    if chunk:
        yield chunk


def _laid_window(paragraphs: list[list[Word]]) -> Window:
    """Lay paragraphs out as one window, a stop behind each."""
    window = Window()
    for number, words in enumerate(paragraphs):
        if number:
            window.add([STOP], (0, 0))
        for word in words:
            window.firsts.append(len(window.ids))
            window.offsets.append(word.offsets)
            window.sentences.append(word.sentence)
            window.add(word.ids, word.features)
    window.add([STOP], (0, 0))
    return window


def sentence_runs(window: Window) -> list[tuple[int, int, int]]:
    """Return (sentence, first word, after the last) for each sentence of a window."""
    runs: list[tuple[int, int, int]] = []
    for index, number in enumerate(window.sentences[1:], 1):
        if runs and runs[-1][0] == number:
            runs[-1] = (number, runs[-1][1], index + 1)
        else:
            runs.append((number, index, index + 1))
    return runs


@lru_cache(maxsize=65536)
def shape(word: str) -> int:
    """Return the class (1 to 7) of a word's spelling: digits, marks, lower, UPPER, one capital, Capitalised, miXed.

    The base encoder is uncased; this gives it back what names need (0 is kept for pieces that are no word).
    """
    if word.isdigit():
        return 1
    if not any(character.isalnum() for character in word):
        return 2
    if word.islower():
        return 3
    if word.isupper():
        return 4 if len(word) > 1 else 5
    return 6 if word[0].isupper() and word[1:].islower() else 7


def marks(text: str) -> list[int]:
    """Return a feature for each character: 0 outside quotation marks, 1 inside, 2 for one that opens or is straight, 3 else.

    A line break closes: each paragraph of a quotation is opened anew, and a lost mark harms one paragraph only.
    """
    states, inside, last = list[int](), 0, 0
    for found in _TURNING.finditer(text):
        states += [inside] * (found.start() - last)
        last = found.end()
        character = found.group()
        if character in _CLOSING:
            inside, state = 0, 3
        elif character in _OPENING:
            inside, state = 1, 2
        elif character == _STRAIGHT:
            inside, state = 1 - inside, 2
        else:
            inside = state = 0
        states.append(state)
    return states + [inside] * (len(text) - last)
