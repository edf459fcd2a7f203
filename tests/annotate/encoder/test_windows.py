"""Windows hold whole paragraphs, in order, within the room there is."""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.encoder.windows import MOST, ROOM, windows
from readout.annotate.encoder.word_pieces import LONGEST, Pieces, load_pieces

SPECIAL = [f"[unused{number}]" for number in range(104)]
SPECIAL[0], SPECIAL[100:104] = "[PAD]", ["[UNK]", "[CLS]", "[SEP]", "[MASK]"]


@pytest.fixture(scope="module")
def pieces(tmp_path_factory: pytest.TempPathFactory) -> Pieces:
    """Make a cutter that knows letters only, so that a word has as many pieces as letters (eight at most)."""
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    path = Path(tmp_path_factory.mktemp("pieces")) / "vocabulary.txt"
    path.write_text("\n".join([*SPECIAL, *letters, *(f"##{letter}" for letter in letters)]), "utf-8")
    return load_pieces(path)


def lines(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield the words of each line as a sentence."""
    for line in re.finditer(r"[^\n]+", text):
        yield [word.span() for word in re.compile(r"\S+").finditer(text, *line.span())]


def test_short_paragraphs_share_a_window(pieces: Pieces) -> None:
    """Two lines go into one window with a stop piece between them."""
    text = "ab cd\nef"
    (window,) = windows(text, list(lines(text)), pieces)
    assert window.ids.count(102) == 2
    assert [text[start:end] for start, end in window.offsets[1:]] == ["ab", "cd", "ef"]
    assert window.sentences == [-1, 0, 0, 1]


def test_a_long_paragraph_is_cut_between_sentences(pieces: Pieces) -> None:
    """Sentences of one line stay whole where the line does not fit."""
    text = " ".join(["abcdefgh"] * 90)
    words = [match.span() for match in re.finditer(r"\S+", text)]
    cut = windows(text, [words[:20], words[20:45], words[45:]], pieces)
    assert [set(window.sentences[1:]) for window in cut] == [{0}, {1}, {2}] or all(
        len(window.ids) <= ROOM + 2 for window in cut[:-1]
    )
    assert sum(len(window.offsets) - 1 for window in cut) == 90


def test_an_endless_sentence_is_cut_to_what_the_network_takes(pieces: Pieces) -> None:
    """A sentence of a thousand words goes through in parts of at most 512 places."""
    text = " ".join(["abcdefgh"] * 1000)
    cut = windows(text, list(lines(text)), pieces)
    assert all(len(window.ids) <= MOST + 2 for window in cut)
    assert sum(len(window.offsets) - 1 for window in cut) == 1000


@given(st.text(st.characters(codec=None), max_size=400))
def test_every_word_of_any_text_is_in_one_window(pieces: Pieces, text: str) -> None:
    """Words come in order, once each, with at least one and at most eight pieces."""
    sentences = list(lines(text))
    cut = windows(text, sentences, pieces)
    assert [word for window in cut for word in window.offsets[1:]] == [word for sentence in sentences for word in sentence]
    for window in cut:
        assert len(window.ids) == len(window.shapes) == len(window.marks)
        edges = [*window.firsts[1:], len(window.ids)]
        assert all(0 < after - first <= LONGEST + 1 for first, after in pairwise(edges))
