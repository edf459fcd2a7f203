"""Two days that accounts give for one deed."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Story
from tests.align.builders import Told, story

WEDNESDAY, TUESDAY = ("2025-03-05", "2025-03-05"), ("2025-03-04", "2025-03-04")


def handed_over(day: str, days: tuple[str, str], *, published: str | None = "2025-03-06") -> Told:
    """Tell of one letter on one day."""
    text = f"The ambassador handed over the written letter in Esterlyn on {day}."
    return Told(text, {"Esterlyn": "place"}, days={day: days}, published=published)


def kinds(found: Story) -> list[str]:
    """Give the kinds of the discrepancies."""
    return [discrepancy.kind for discrepancy in align(found).discrepancies]


def test_two_days_of_one_deed_conflict() -> None:
    """Both days are shown with their words and origins."""
    laid = align(story(handed_over("Wednesday", WEDNESDAY), handed_over("Tuesday", TUESDAY)))
    (found,) = laid.discrepancies
    assert found.kind == "date"
    assert found.about == "The ambassador handed over the written letter in Esterlyn on …"
    assert [value.value for value in found.values] == ["Wednesday (2025-03-05)", "Tuesday (2025-03-04)"]
    assert [value.origins for value in found.values] == [1, 1]
    assert found.id in {question.discrepancy for question in laid.questions}


def test_what_agrees_stands_on_one_side() -> None:
    """A third account joins the day that it gives."""
    third = replace(handed_over("Wednesday", WEDNESDAY), text=handed_over("Wednesday", WEDNESDAY).text.replace("The amb", "An amb"))
    (found,) = align(story(handed_over("Wednesday", WEDNESDAY), handed_over("Tuesday", TUESDAY), third)).discrepancies
    assert [value.origins for value in found.values] == [2, 1]


def test_who_gives_both_days_tells_of_two_things() -> None:
    """An account in which one letter came on each day contradicts neither."""
    both = handed_over("Wednesday", WEDNESDAY)
    both = replace(
        both, text=f"{both.text} {handed_over('Tuesday', TUESDAY).text}", days={"Wednesday": WEDNESDAY, "Tuesday": TUESDAY}
    )
    assert kinds(story(both, handed_over("Tuesday", TUESDAY))) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ambassador received the written letter in Esterlyn on Tuesday.",
        "The ambassador in Esterlyn will hand over the written letter by Tuesday.",
        "The ambassador handed over the written letter in Esterlyn at the Tuesday banquet.",
    ],
)
def test_the_day_of_another_deed_is_no_conflict(text: str) -> None:
    """Nor is the end of a time given, or a day that says which thing is meant."""
    other = Told(text, {"Esterlyn": "place"}, days={"Tuesday": TUESDAY})
    assert kinds(story(handed_over("Wednesday", WEDNESDAY), other)) == []


def test_what_came_after_an_account_was_printed_is_something_else() -> None:
    """The letter of the day after the other account's printing is another letter; days to come may both be announced."""
    days = (handed_over("Tuesday", TUESDAY), handed_over("Wednesday", WEDNESDAY))
    printed = [replace(told, published=day) for told, day in zip(days, ("2025-03-04", "2025-03-05"), strict=True)]
    assert kinds(story(*printed)) == []
    assert kinds(story(*(replace(told, published="2025-03-03") for told in days))) == ["date"]
