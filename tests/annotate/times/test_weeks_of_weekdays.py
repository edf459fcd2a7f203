"""In which week a weekday lies, told on a Wednesday in March."""

import pytest

from readout.annotate.times import times
from readout.model import Article, Block, When
from tests.language.parsed import parsed_sentences


def days(text: str) -> list[str]:
    """Give the values of the times of a text that was published on 17 March 2021."""
    when = When("2021-03-17", "day", "metadata")
    article = Article("a", "a.txt", None, None, None, (), (), "en", when, text, "", (Block(0, len(text), "body"),))
    return [time.value for time in times(article, parsed_sentences(text))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The council met on Thursday.", "2021-03-18"),
        ("The deadline expired on Tuesday.", "2021-03-16"),
        ("The council will vote on Tuesday.", "2021-03-23"),
        ("The council votes on Friday.", "2021-03-19"),
        ("The council voted on Friday.", "2021-03-12"),
        ("Quist cancelled a Friday night rally.", "2021-03-19TNI"),
        ("Quist remembered Friday's rally.", "2021-03-12"),
        ("The ferry sank last Tuesday.", "2021-03-09"),
        ("The ferry sank last Monday.", "2021-03-15"),
        ("Quist announced a rally this Saturday.", "2021-03-20"),
    ],
    ids=[
        "written on", "the day before", "to be", "in the present", "past", "of a noun", "whose", "not yesterday", "last", "this",
    ],
)  # fmt: skip
def test_a_weekday_lies_in_the_week_that_is_meant(text: str, value: str) -> None:
    """The day beside that of publication is meant where it may be; a far one lies ahead in the present and before a noun."""
    assert days(text) == [value]


def test_beside_a_week_a_weekday_lies_in_it() -> None:
    """A weekday six days back is no day after where the sentence names a week."""
    assert days("Last week the council met on Thursday.") == ["2021-W10", "2021-03-11"]


def test_an_article_written_on_tells_of_the_day_after_the_next() -> None:
    """What tells of Thursday as past on a Wednesday may tell of Friday, before as well."""
    text = "The crew was freed on Friday. The ferry had sunk late on Thursday. Quist sailed on Saturday."
    assert days(text) == ["2021-03-19", "2021-03-18", "2021-03-13"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ferry left on Tuesday and sank at 3 p.m.", "2021-03-16T15:00"),
        ("The ferry left on Tuesday and sank at 3 a.m.", "2021-03-17T03:00"),
        ("The ferry left on Sunday and sank at 3 p.m.", "2021-03-17T15:00"),
    ],
    ids=["the day before", "before noon", "long before"],
)
def test_an_hour_with_no_day_is_of_the_day_before_where_that_was_told(text: str, value: str) -> None:
    """From noon on an hour goes with the day beside that of publication which the article has just named."""
    assert days(text)[-1] == value
