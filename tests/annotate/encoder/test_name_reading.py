"""Names of a text are read with the same words elsewhere in it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.encoder.encode import read_names
from readout.annotate.encoder.prediction_heads import NAME_TYPES, span_labels
from readout.annotate.encoder.windows import Window

LABELS = span_labels(NAME_TYPES)
PERSON, PLACE = LABELS.index("B-person"), LABELS.index("B-place")


def scored(text: str, likely: dict[int, dict[int, float]]) -> tuple[Window, np.ndarray]:
    """Make a window of a text's words, one sentence, with scores for some labels of some words (counted from 1)."""
    window = Window()
    at = 0
    for word in text.split():
        start = text.index(word, at)
        at = start + len(word)
        window.offsets.append((start, at))
        window.sentences.append(0)
    scores = np.zeros((len(window.offsets), len(LABELS)), np.float32)
    scores[:, 0] = 2.0
    for place, values in likely.items():
        for label, value in values.items():
            scores[place, label] = value
    return window, scores


def test_a_name_that_is_plain_in_one_place_is_one_in_the_other() -> None:
    """Lowgate is surely a place at its first mention and doubtful at its second."""
    text = "Lowgate sleeps . Ask Lowgate"
    window, scores = scored(text, {1: {PLACE: 18.0}, 5: {PLACE: 1.0}})
    found = read_names(text, [window], [scores])
    assert [(name.span.start, name.type) for name in found] == [(0, "place"), (21, "place")]


def test_a_last_name_that_stands_alone_does_not_part_the_full_name() -> None:
    """Quist alone begins a name, and goes on in "Ida Quist"."""
    text = "Quist sleeps . Ask Ida Quist"
    window, scores = scored(text, {1: {PERSON: 18.0}, 5: {PERSON: 18.0}, 6: {PERSON: 3.0, PERSON + 1: 6.0}})
    assert [text[name.span.start : name.span.end] for name in read_names(text, [window], [scores])] == ["Quist", "Ida Quist"]


def test_a_long_name_does_not_lose_its_end() -> None:
    """What speaks against a name counts once a name, not once a word."""
    text = "Ada Mara sleeps"
    window, scores = scored(text, {1: {PERSON: 9.0}, 2: {PERSON + 1: 2.5}})
    assert [(name.span.start, name.span.end) for name in read_names(text, [window], [scores])] == [(0, 8)]


def test_other_words_are_left_alone() -> None:
    """Words in small letters are not read together, nor is a name that occurs once."""
    text = "may sleeps . Ask may and Mara"
    window, scores = scored(text, {1: {PERSON: 18.0}, 5: {PERSON: 1.0}, 7: {PERSON: 18.0}})
    assert [name.span.start for name in read_names(text, [window], [scores])] == [0, 25]


def test_windows_are_read_together() -> None:
    """What one window is sure of counts in the next one, and spans come in the order of the text."""
    text = "Lowgate sleeps"
    sure, doubtful = scored(text, {1: {PLACE: 18.0}}), scored(text, {1: {PLACE: 1.0}})
    assert len(read_names(text, [sure[0], doubtful[0]], [sure[1], doubtful[1]])) == len((sure, doubtful))


@given(st.lists(st.integers(0, len(LABELS) - 1), max_size=12))
def test_the_scores_are_not_changed(labels: list[int]) -> None:
    """The network's own numbers stay as they were."""
    text = " ".join("Mara" for _ in labels)
    window, scores = scored(text, {place: {label: 9.0} for place, label in enumerate(labels, 1)})
    before = scores.copy()
    read_names(text, [window], [scores])
    assert (scores == before).all()
