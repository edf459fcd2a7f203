"""Words get the base form that a dictionary lists."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.encoder.lemmas import by_rule, load_lemmas
from readout.annotate.encoder.prediction_heads import UPOS, XPOS


@pytest.mark.parametrize(
    ("word", "tags", "expected"),
    [
        ("harbours", ("NOUN", "NNS"), "harbour"),
        ("parties", ("NOUN", "NNS"), "party"),
        ("boxes", ("NOUN", "NNS"), "box"),
        ("gas", ("NOUN", "NNS"), "gas"),
        ("Denied", ("VERB", "VBD"), "deny"),
        ("planned", ("VERB", "VBD"), "plan"),
        ("making", ("VERB", "VBG"), "make"),
        ("visiting", ("VERB", "VBG"), "visit"),
        ("told", ("VERB", "VBD"), "told"),
        ("larger", ("ADJ", "JJR"), "large"),
        ("Lowgate", ("PROPN", "NNP"), "Lowgate"),
        ("NATO", ("PROPN", "NNP"), "NATO"),
    ],
)
def test_regular_words_follow_the_rules(word: str, tags: tuple[str, str], expected: str) -> None:
    """Plurals, verbs and comparatives lose their endings; names and irregular words stay for the table."""
    assert by_rule(word, *tags) == expected


def test_exceptions_come_first(tmp_path: Path) -> None:
    """The table's base form is taken for its word and tag, whatever the case, and for no other tag."""
    path = tmp_path / "lemmas.tsv"
    path.write_text("leave\tVBD\tleft\ngo\tVBD\twent\n", "utf-8")
    lemmas = load_lemmas(path)
    assert lemmas.of("Left", "VERB", "VBD") == "leave"
    assert lemmas.of("left", "ADJ", "JJ") == "left"


@given(st.text(min_size=1), st.sampled_from(UPOS), st.sampled_from(XPOS))
def test_any_word_has_a_base_form(word: str, upos: str, xpos: str) -> None:
    """No string is left with nothing."""
    assert by_rule(word, upos, xpos)
