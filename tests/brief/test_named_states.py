"""States by name, adjective and office."""

import pytest

from readout.brief.named_states import states_of
from readout.model import Entity

STATES = states_of(
    (
        Entity("e1", "Haldria", "place", (), ()),
        Entity("e2", "France", "place", (), ()),
        Entity("e3", "Veldland", "place", (), ()),
        Entity("e4", "South Africa", "place", (), ()),
    )
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Haldrian foreign minister", ["e1"]),
        ("Haldria's envoy", ["e1"]),
        ("a French diplomat", ["e2"]),
        ("the Veldish side", ["e3"]),
        ("the haldrian side in small letters", []),
        ("a Marovian officer", []),
        ("the South African regime", ["e4"]),
        ("the French and South African envoys", ["e2", "e4"]),
    ],
)
def test_words_speak_of_their_state(words: str, expected: list[str]) -> None:
    """Names, listed adjectives and regular ones lead to the state; a word in small letters or of another state does not."""
    assert list(STATES.named_in(words)) == expected
