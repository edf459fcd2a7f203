"""Weekdays in articles that state no date."""

from readout.brief.story_calendar import calendar_of
from readout.model import Annotations, Article, Block, Span, TimeExpression, When


def member(text: str, *times: TimeExpression, published: str | None = None) -> Annotations:
    """Annotate an article with its times."""
    day = When(published, "day", "text") if published else When()
    return Annotations(
        Article("a", "a", None, "a", None, (), (), "en", day, text, "a", (Block(0, len(text), "body"),)), times=times
    )


def time(text: str, words: str, value: str) -> TimeExpression:
    """Place an open expression."""
    start = text.index(words)
    return TimeExpression(Span(start, start + len(words)), "DATE", value, None, None, None, None, "none")


def test_an_undated_article_speaks_from_the_latest_day() -> None:
    """A dated one speaks from its own day, and may tell of the next."""
    undated, early, late = member("It rained."), member("It rained.", published="2030-09-07"), member("", published="2030-09-09")
    calendar = calendar_of([undated, early, late])
    assert [calendar.now(one) for one in (undated, early)] == ["2030-09-09", "2030-09-07"]
    assert calendar.reach(early) == "2030-09-08"


def test_weekdays_without_a_date_keep_their_order() -> None:
    """The week of the story begins after the longest stretch that nobody names: here on Friday."""
    text = "On Friday it rained, on Sunday it snowed, on Monday it thawed."
    times = (time(text, "Friday", "XXXX-WXX-5"), time(text, "Sunday", "XXXX-WXX-7"), time(text, "Monday", "XXXX-WXX-1"))
    undated = member(text, *times)
    calendar = calendar_of([undated])
    assert calendar.now(undated) is None
    assert [calendar.rank(each) for each in times] == [1, 3, 4]
