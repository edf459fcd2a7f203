"""Why statements and values were set side by side, in words that the articles wrote."""

from readout.align import align
from readout.align.claim_reasons import as_written
from tests.align.builders import Told, story


def test_a_shared_word_is_shown_as_it_is_written_first() -> None:
    """Forms of one stem are shown once, other words of one meaning beside them, and a name by its first form alone."""
    assert as_written("propos", ["proposals", "Proposal"]) == "proposals"
    assert as_written("=give", ["handed over", "sent"]) == "handed over / sent"
    assert as_written("@Haldria", ["Haldrian", "Haldria"]) == "Haldrian"


def test_the_reason_of_a_discrepancy_holds_whole_words() -> None:
    """What both accounts speak of is told in their words, never in stems."""
    days = {"Wednesday": ("2025-03-05", "2025-03-05"), "Tuesday": ("2025-03-04", "2025-03-04")}
    told = [
        Told(f"The proposals were submitted in Esterlyn on {day}.", {"Esterlyn": "place"}, days={day: days[day]}) for day in days
    ]
    (found,) = align(story(*told)).discrepancies
    assert found.reasons[0] == "both speak of submitted, proposals, Esterlyn"


def test_who_is_given_words_is_told_by_name() -> None:
    """Where one speech is given to two persons, the reason names both."""
    speech = "The sea does not wait for lawyers"
    told = [
        Told(f'"{speech}," {name} told the crowd.', {name: "person"}, said=[(name, speech)])
        for name in ("Runa Ekholt", "Jonna Aske")
    ]
    (found,) = align(story(*told)).discrepancies
    assert "the accounts give these words to Runa Ekholt and to Jonna Aske" in found.reasons
