"""What a parsed sentence says of its time: that it happened then, that it is to come, or neither."""

from dataclasses import replace

import pytest

from readout.brief import brief
from readout.brief.upcoming import is_awaited
from readout.model import Annotations, Article, Block, Brief, Comparison, Origin, Precision, Span, Story, TimeExpression, When
from readout.settings import Settings
from tests.language.parsed import parsed

INVITED = "Orren invited the crews to meet on Friday."
DESCRIBED = "The crew rescued from the barge on Friday sang loudly in Ostrow."
RELATIVE = "The sailor who fell on Friday sang loudly."
LEFT = "The barge that will sail left Ostrow on Friday."
WANTS = "Orren does not want to answer the council."


def told(text: str, day: str, published: str, words: str = "Friday", later: str = "") -> Brief:
    """Write the page of an article of one sentence, in which Friday, or another time, is a given day, month or year.

    A second article that tells something else is printed `later`.
    """
    block = (Block(0, len(text), "body"),)
    home = Article(
        "a", "a", None, "a", None, (), (), "en", When(published, "day", "text"), text, "a", block, Origin("a", "independent")
    )
    start = text.find(words)
    spans = [Span(start, start + len(words))] if start >= 0 else []
    first, last = day + "-01-01"[len(day) - 4 :], day + "-12-28"[len(day) - 4 :]
    precision: Precision = "year" if len(day) == len("2031") else "month" if len(day) == len("2031-03") else "day"
    times = tuple(TimeExpression(span, "DATE", day, None, first, last, precision, "publication") for span in spans)
    members = [Annotations(home, (parsed(text).sentence,), times=times)]
    if later:
        away = replace(home, id="b", input="b", outlet="b", published=When(later, "day", "text"), origin=Origin("b", "independent"))
        members.append(Annotations(away, ()))
    return brief(Story("s", tuple(members)), Comparison(), Settings())


def test_what_was_to_be_done_has_not_happened() -> None:
    """An invitation for a day is no event of that day."""
    assert not told(INVITED, "2031-03-07", "2031-03-09").timeline


def test_a_time_told_in_passing_dates_nothing_else() -> None:
    """Who was rescued on Friday did not sing on Friday."""
    assert not told(DESCRIBED, "2031-03-07", "2031-03-09").timeline


def test_what_only_says_more_of_a_noun_is_no_event() -> None:
    """A relative clause that one article alone tells is not in the timeline."""
    assert not told(RELATIVE, "2031-03-07", "2031-03-09").timeline


def test_the_background_stands_behind_and_not_alone() -> None:
    """What a relative clause tells of a year that it writes out is in the timeline, and no line of its own."""
    text = "The harbour that Orren closed in 2019 is full."
    page = told(text, "2019", "2031-03-09", "2019")
    assert [(one.when.value, one.stands_alone) for one in page.timeline] == [("2019", False)]


def test_a_line_may_begin_with_its_time() -> None:
    """At the beginning "this month" is when it happened, and no pronoun."""
    page = told("This month the council closed the harbour of Ostrow.", "2031-03", "2031-03-09", "This month")
    assert [one.when.value for one in page.timeline] == ["2031-03"]


def test_what_somebody_became_then_is_an_event() -> None:
    """A noun that completes a verb takes its time from no infinitive."""
    page = told("Ostrow became the first free harbour of the coast in 2019.", "2019", "2031-03-09", "2019")
    assert [one.when.value for one in page.timeline] == ["2019"]


def test_what_is_over_does_not_come_next() -> None:
    """A plan elsewhere in the sentence does not announce what has happened on the day of publication."""
    assert not told(LEFT, "2031-03-07", "2031-03-07").upcoming
    assert [one.when.value for one in told(LEFT, "2031-03-07", "2031-03-07").timeline] == ["2031-03-07"]


def test_who_does_not_want_to_announces_nothing() -> None:
    """A denied wish is no announcement."""
    assert not told(WANTS, "", "2031-03-07").upcoming


def test_what_was_said_is_told_from_what_was_done() -> None:
    """The verb that the day hangs on tells the section, whoever is quoted."""
    said = told("Orren Quist rebuked the council of Ostrow on Friday.", "2031-03-07", "2031-03-09")
    done = told("The council of Ostrow declared the harbour of Brae closed on Friday.", "2031-03-07", "2031-03-09")
    assert [one.kind for one in (*said.timeline, *done.timeline)] == ["statement", "event"]


def test_a_day_in_a_clause_beside_another_dates_that_clause() -> None:
    """The line tells the clause that the day hangs on, where it stands alone."""
    text = "As Orren Quist opened the harbour of Ostrow on Friday, the council of Brae closed a school."
    page = told(text, "2031-03-07", "2031-03-09")
    assert [one.text for one in page.timeline] == ["Orren Quist opened the harbour of Ostrow on Friday"]


@pytest.mark.parametrize(
    "text",
    [
        "The council of Ostrow did not close the harbour on Friday.",
        "Orren Quist addressed the issue on Friday.",
        "As Orren Quist wrote on Friday, the harbour of Ostrow was full.",
        "Orren Quist left the harbour that we love on Friday.",
    ],
)
def test_no_line_tells_what_was_not_done(text: str) -> None:
    """What is denied, that somebody spoke, when somebody wrote what is so, and what "we" tell stand not on the page."""
    assert not any(one.stands_alone for one in told(text, "2031-03-07", "2031-03-09").timeline)


def awaited(page: Brief) -> list[bool]:
    """Tell of each entry of what comes next whether it is awaited."""
    articles = {one.id: one for one in page.articles}
    return [is_awaited(one, page.last_published, articles) for one in page.upcoming]


def test_a_day_that_has_come_is_awaited_no_more() -> None:
    """What is announced for the day of the last article, by it or by one before, is not awaited."""
    text = "Orren Quist will open the harbour of Ostrow on Friday."
    assert awaited(told(text, "2031-03-07", "2031-03-06")) == [True]
    assert awaited(told(text, "2031-03-07", "2031-03-06", later="2031-03-07")) == [False]
    assert awaited(told(text, "2031-03-07", "2031-03-07")) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "After Quist returns from Skarne on Friday, Orren will open the harbour of Ostrow.",
        "Orren will sign the bill that would close the harbour of Ostrow on Friday.",
        "Orren will open the harbour of Ostrow after Friday.",
    ],
)
def test_the_day_of_another_clause_dates_no_plan(text: str) -> None:
    """When somebody returns, or what a bill does, is not when the bill is signed; nor is the day after which it is."""
    assert [one.when.value for one in told(text, "2031-03-07", "2031-03-06").upcoming] == [None]


def test_what_is_expected_is_to_come() -> None:
    """A passive in the present tells of nothing that is done: on that day somebody is expected to act."""
    page = told("Orren Quist is expected on Friday to open the harbour of Ostrow.", "2031-03-07", "2031-03-06")
    assert [one.when.value for one in page.upcoming] == ["2031-03-07"]


def test_what_names_no_day_may_have_come() -> None:
    """What is announced for no day is awaited where an article of the last day tells it."""
    text = "Orren Quist will open the harbour of Ostrow."
    assert awaited(told(text, "2031-03-07", "2031-03-06")) == [True]
    assert awaited(told(text, "2031-03-07", "2031-03-06", later="2031-03-09")) == [False]


@pytest.mark.parametrize(
    "text", ["Orren was scheduled to open the harbour on Friday.", "Quist hopes that Orren will sail on Friday."]
)
def test_what_was_planned_or_is_believed_is_no_line(text: str) -> None:
    """A plan in the past may be over, and a belief is no plan."""
    assert not any(one.stands_alone for one in told(text, "2031-03-07", "2031-03-06").upcoming)
