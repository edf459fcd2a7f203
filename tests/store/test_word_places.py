"""Where words begin and end, told by what a rule does not tell."""

from hypothesis import given
from hypothesis import strategies as st

from readout.store.compact_readings import Place, beyond_rule, by_rule

PLACES = st.lists(st.tuples(st.integers(-3, 4), st.integers(0, 9)).map(lambda place: Place(*place)), max_size=9)


def test_plain_words_are_all_told_by_the_rule() -> None:
    """Words between spaces, figures and marks leave nothing to be told."""
    text = "Ferry 12, of Örsund,\n\nsank."
    places = [Place(0, 5), Place(1, 2), Place(0, 1), Place(1, 2), Place(1, 6), Place(0, 1), Place(2, 4), Place(0, 1)]
    assert set(beyond_rule(text, places)) == {Place(0, 0)}


@given(st.text(max_size=30), PLACES)
def test_any_places_come_back(text: str, places: list[Place]) -> None:
    """Whatever the words are and however they lie, also beyond the text, they are what they were."""
    assert list(by_rule(text, beyond_rule(text, places))) == places
