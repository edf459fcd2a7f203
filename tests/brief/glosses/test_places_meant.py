"""Which place "the city" means."""

import pytest

from readout.brief.glosses.places_meant import place_meant, states_before
from tests.brief.glosses.test_fuller_phrases import last_piece


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Ida Quist left Ohio for France. She praised the state.", "state", "Ohio"),
        ("Ida Quist left Denver in Colorado. She praised the city.", "city", "Denver"),
        ("Ida Quist left Ohio for Texas. She praised the state.", "state", None),
        ("Ida Quist left France. She praised the state.", "state", None),
        ("Ida Quist left Ohio. She praised the crew.", "crew", None),
    ],
)
def test_the_place_of_its_kind_that_is_told_of_most_is_meant(text: str, noun: str, expected: str | None) -> None:
    """Of two states told as often neither is meant, and no country by "the state"."""
    member, piece = last_piece(text)
    at = next(at for at in piece.places if piece.word(at) == noun)
    place = place_meant(piece, at, member, [member])
    assert (place.text if place else None) == expected


def test_a_state_may_be_named_before_in_its_sentence() -> None:
    """Which state a sentence means it may have told itself, whatever state the article tells of most; a city it has not."""
    _, piece = last_piece("Ida Quist left Ohio. The Texas Supreme Court praised the state and the city.")
    told = {piece.word(at): states_before(piece, at) for at in piece.places}
    assert told["state"] == {"Texas"}
    assert not told["city"]
