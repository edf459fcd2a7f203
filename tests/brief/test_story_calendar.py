"""Weekdays and days without a year in articles that state no date."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readout.brief.story_calendar import calendar_of
from readout.model import Annotations, Article, Block, Span, TimeExpression, When

POSTED = "— Ida Quist (@quist) September 7, 2030. On Saturday she left. The vote is on 28 September."


def member(text: str, *times: TimeExpression, published: str | None = None) -> Annotations:
    """Annotate an article with its times."""
    day = When(published, "day", "text") if published else When()
    return Annotations(
        Article("a", "a", None, "a", None, (), (), "en", day, text, "a", (Block(0, len(text), "body"),)), times=times
    )


def time(text: str, words: str, value: str, day: str | None = None) -> TimeExpression:
    """Place an expression; with a day it is explicit, without one open."""
    start = text.index(words)
    span = Span(start, start + len(words))
    return TimeExpression(span, "DATE", value, None, day, day, "day" if day else None, "explicit" if day else "none")


POST = time(POSTED, "September 7, 2030", "2030-09-07", "2030-09-07")


def test_a_printed_post_dates_weekdays() -> None:
    """An undated article speaks from the day after the post that it prints, and its weekdays are the last ones before."""
    undated = member(POSTED, POST, time(POSTED, "Saturday", "XXXX-WXX-6"))
    assert calendar_of([undated]).placed(undated).times[1].earliest == "2030-09-07"


def test_a_day_of_the_year_takes_the_nearest_year() -> None:
    """A day printed without its year lies in the year that is nearest."""
    undated = member(POSTED, POST, time(POSTED, "28 September", "XXXX-09-28"))
    assert calendar_of([undated]).placed(undated).times[1].earliest == "2030-09-28"


def test_a_dated_article_is_left_alone() -> None:
    """What a dated article leaves open stays open."""
    dated = member(POSTED, time(POSTED, "Saturday", "XXXX-WXX-6"), published="2030-09-09")
    assert calendar_of([dated]).placed(dated) == dated


def test_weekdays_without_a_date_keep_their_order() -> None:
    """The week of the story begins after the longest stretch that nobody names: here on Friday."""
    text = "On Friday it rained, on Sunday it snowed, on Monday it thawed."
    times = (time(text, "Friday", "XXXX-WXX-5"), time(text, "Sunday", "XXXX-WXX-7"), time(text, "Monday", "XXXX-WXX-1"))
    undated = member(text, *times)
    calendar = calendar_of([undated])
    assert calendar.now(undated) is None
    assert [calendar.rank(each) for each in times] == [1, 3, 4]


@given(st.integers(1, 7), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_placed_weekday_is_that_weekday(weekday: int, day: date) -> None:
    """Whatever the day of a post, a weekday is placed on that day of the week."""
    text = f"(@quist) {day:%B} {day.day}, {day.year}. On a weekday."
    undated = member(text, time(text, "a weekday", f"XXXX-WXX-{weekday}"))
    (placed,) = calendar_of([undated]).placed(undated).times
    assert placed.earliest is not None
    assert date.fromisoformat(placed.earliest).isoweekday() == weekday
