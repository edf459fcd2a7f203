"""Sentences that are one but for a value tell what differs."""

import pytest

from readout.align import align
from readout.model import EntityType
from tests.align.builders import Told, story

NAMES: dict[str, EntityType] = {
    "Olle Hale": "person",
    "Katie Hale": "person",
    "Kathryn Hale": "person",
    "Mt Ostrel": "place",
    "Old Mount Ostrel": "place",
    "Skarne": "place",
    "Ostrelka": "place",
    "Petra Vondel": "person",
}


def told(text: str) -> Told:
    """Tell a sentence with the names, the days and the counts of these tests in it."""
    return Told(
        text,
        {name: kind for name, kind in NAMES.items() if name in text},
        days={day: (date, date) for day, date in (("3 March", "2025-03-03"), ("17 March", "2025-03-17")) if day in text},
        counts={word: (count, "ferries") for word, count in (("12", 12), ("40", 40)) if word in text.split()},
    )


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("The harbour master closed the old pier on 3 March after the storm.", "The harbour master closed the old pier on 17 March after the storm.", "date"),  # noqa: E501
        ("The storm kept 12 ferries in the harbour for a whole night.", "The storm kept 40 ferries in the harbour for a whole night.", "number"),  # noqa: E501
        ("The engineer Olle Hale repaired the broken crane before the morning.", "The engineer Petra Vondel repaired the broken crane before the morning.", "actor"),  # noqa: E501
        ("The broken crane was taken apart in Skarne over the weekend.", "The broken crane was taken apart in Ostrelka over the weekend.", "place"),  # noqa: E501
        ("The harbour council will pay for the repair of the crane.", "The harbour council will not pay for the repair of the crane.", "polarity"),  # noqa: E501
        ("The harbour council accepted the bill for the repair of the crane.", "The harbour council rejected the bill for the repair of the crane.", "polarity"),  # noqa: E501
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_a_value_conflicts(one: str, other: str, kind: str) -> None:
    """Each kind of change is reported once, with its kind and both articles."""
    (found,) = align(story(told(one), told(other))).discrepancies
    assert found.kind == kind
    assert [value.evidence[0].article for value in found.values] == ["a0", "a1"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The engineer Hale repaired the broken crane before the morning.", "The engineer Olle Hale repaired the broken crane before the morning."),  # noqa: E501
        ("The harbour council will pay for the repair of the crane.", "The harbour council is paying for the repair of the crane."),
        ("The engineer Katie Hale repaired the broken crane before the morning.", "The engineer Kathryn Hale repaired the broken crane before the morning."),  # noqa: E501
        ("The climbers fell some hundred metres at Mt Ostrel in the storm.", "The climbers fell some hundred metres at Old Mount Ostrel in the storm."),  # noqa: E501
        ("The engineer told Petra Vondel that the broken crane would stand before the morning.", "The engineer told the Examiner that the broken crane would stand before the morning."),  # noqa: E501
        ("The harbour council will not only pay for the repair.", "The harbour council will pay for the repair and more."),
        ("The party's vote on the new harbour bill split the Dems last week.", "The party's vote on the new harbour bill split the Democrats last week."),  # noqa: E501
        ("Hale has never met the harbour engineers of the northern pier.", "Hale denied that he has met the harbour engineers of the northern pier."),  # noqa: E501
    ],
)  # fmt: skip
def test_other_words_for_the_same_are_no_conflict(one: str, other: str) -> None:
    """A shorter name or another tense changes nothing."""
    assert align(story(told(one), told(other))).discrepancies == ()


def test_an_article_that_has_both_contradicts_neither() -> None:
    """Where one account tells both sentences, they are two things."""
    first = "The storm kept 12 ferries in the harbour for a whole night."
    second = "The storm kept 40 ferries in the harbour for a whole night."
    assert align(story(told(first + " " + second), told(second))).discrepancies == ()


def test_what_is_added_at_the_end_denies_nothing() -> None:
    """A further clause with a "no" in it turns nothing of what both say."""
    first = "The harbour council will watch the repair of the old crane."
    second = "The harbour council will watch the repair of the old crane and have no further comment."
    assert align(story(told(first), told(second))).discrepancies == ()


def test_a_country_and_a_body_of_it_may_be_one() -> None:
    """The navy of a country acts for it."""
    first = Told("Last month the French navy said that it sank an empty ferry there.", {"French navy": "organization"})
    second = Told("Last month France said that it sank an empty ferry there.", {"France": "place"})
    assert align(story(first, second)).discrepancies == ()
