"""What the room for times finds in sentences, and what each finding is worth."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.times import times
from readout.annotate.times.time_grammar import _compiled_grammar
from readout.annotate.times.time_lexemes import lexicon
from readout.model import Article, Block, Sentence, TimeExpression, When
from tests.language.parsed import parsed

WEDNESDAY = "2021-03-17"


def read(text: str, published: str | None = WEDNESDAY, sentence: Sentence | None = None) -> list[TimeExpression]:
    """Find the times of a text that is one sentence, as the encoder parses it or as it is given."""
    when = When(published, "day", "metadata") if published else When()
    article = Article("a", "a.txt", None, None, None, (), (), "en", when, text, "", (Block(0, len(text), "body"),))
    return list(times(article, (sentence or parsed(text).sentence,)))


def only(text: str, published: str | None = WEDNESDAY) -> TimeExpression:
    """Find the one time of a text."""
    (found,) = read(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferries stopped on Monday.", "Monday", "2021-03-15"),
        ("The board met Wednesday.", "Wednesday", "2021-03-17"),
        ("The board will meet on Monday.", "Monday", "2021-03-22"),
        ("The crews arrived last Friday.", "last Friday", "2021-03-12"),
        ("The crews voted yesterday.", "yesterday", "2021-03-16"),
        ("They signed it in mid-December.", "mid-December", "2020-12"),
        ("They signed it at the end of December.", "the end of December", "2020-12"),
        ("In early May, envoys met.", "early May", "2020-05"),
        ("In early May, envoys will meet.", "early May", "2021-05"),
        ("It opened on 3 February 2019.", "3 February 2019", "2019-02-03"),
        ("It opened on Feb. 3, 2019.", "Feb. 3, 2019", "2019-02-03"),
        ("The mayor resigned two weeks ago.", "two weeks ago", "2021-03-03"),
        ("The mayor resigned in 1996.", "1996", "1996"),
        ("The strike begins next week.", "next week", "2021-W12"),
        ("Sales fell in the third quarter of 2020.", "the third quarter of 2020", "2020-Q3"),
        ("It rained last summer.", "last summer", "2020-SU"),
        ("The talks lasted more than eight hours.", "more than eight hours", "PT8H"),
        ("They struck a three-year deal.", "three-year", "P3Y"),
        ("The ferry sails every day.", "every day", "P1D"),
        ("They met at 10 p.m. Monday.", "10 p.m. Monday", "2021-03-15T22:00"),
        ("They met on Monday evening.", "Monday evening", "2021-03-15TEV"),
        ("It now runs at night.", "now", "PRESENT_REF"),
    ],
)
def test_an_expression_has_its_words_and_its_value(text: str, words: str, value: str) -> None:
    """An expression has the span and the TIMEX3 value that a reader on a Wednesday in March would give it."""
    found = only(text)
    assert (text[found.span.start : found.span.end], found.value) == (words, value)


def test_the_middle_and_the_end_of_a_month_never_meet() -> None:
    """The days of "mid-December" and of "the end of December" are apart, and both lie in "last December"."""
    middle, end, month = (
        only(f"They signed it {when}.") for when in ("in mid-December", "at the end of December", "last December")
    )
    assert (middle.earliest, middle.latest) == ("2020-12-11", "2020-12-20")
    assert (end.earliest, end.latest) == ("2020-12-21", "2020-12-31")
    assert (month.earliest, month.latest) == ("2020-12-01", "2020-12-31")


def test_a_vague_stretch_ahead_begins_at_the_day_of_publication() -> None:
    """The words "in the coming days" cover the week that begins at the day of publication."""
    found = only("They meet again in the coming days.")
    assert (found.type, found.earliest, found.latest, found.precision) == ("DURATION", "2021-03-17", "2021-03-24", "interval")


def test_without_a_date_of_publication_a_weekday_stays_open() -> None:
    """In an undated article a weekday keeps its TIMEX3 value with X for the week, and covers no days."""
    found = only("The board met on Thursday.", None)
    assert (found.value, found.earliest, found.latest, found.anchor) == ("XXXX-WXX-4", None, None, "none")


def test_earlier_counts_from_the_day_last_spoken_of() -> None:
    """The words "two weeks earlier" are counted from the day that the text spoke of before."""
    _, found = read("They met on 10 March 2019, and two weeks earlier by telephone.")
    assert (found.value, found.anchor) == ("2019-02-24", "text")


@pytest.mark.parametrize(
    "text",
    ["A 31-year-old sailor spoke.", "They may march on the harbour.", "He sold 2000 shares.", "The sun was out as he fell."],
)
def test_what_is_no_time_is_left_alone(text: str) -> None:
    """Ages of people, verbs that look like months, and counts of four figures are no expressions of time."""
    assert read(text) == []


_PIECES = st.sampled_from(
    "the last next this mid - early late of in on ago two 3 31 2021 1990s weeks day year Monday May December"
    " quarter third evening 10:30"
    " p.m. . , to and a an half more than past few end 's fiscal now every century 9999 ½ ٣ İ 's noon weekend from 32 99 zero"
    " earlier later before after that same couple or".split()
)


@given(
    st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map(" ".join)), st.sampled_from([None, WEDNESDAY, "0001-01-01"])
)
def test_any_text_is_read_and_every_span_lies_inside(text: str, published: str | None) -> None:
    """No text makes the room fail; spans are inside the sentence, in order, apart, and intervals run forward."""
    found = read(text, published, Sentence(0, len(text), "body", 0, ()))
    assert all(0 <= time.span.start < time.span.end <= len(text) for time in found)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(time.earliest <= time.latest for time in found if time.earliest and time.latest)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They agreed to meet on Monday.", "2021-03-22"),
        ("The vote had been scheduled for Monday.", "2021-03-15"),
        ("The vote will be held on Monday.", "2021-03-22"),
        ("They managed to meet on Monday.", "2021-03-15"),
        ("The board is to meet on Monday.", "2021-03-22"),
        ("The board might have met on Monday.", "2021-03-22"),
        ("They were seen on Monday.", "2021-03-15"),
        ("The council extended the deadline until Monday.", "2021-03-22"),
        ("She could come as early as Monday.", "2021-03-22"),
        ("The case is due on 7 June.", "2021-06-07"),
        ("Christmas Eve was quiet.", "2020-12-24"),
        ("She called the parties together again for Thursday.", "2021-03-18"),
        ("He thanked them for Friday's supper.", "2021-03-12"),
    ],
)
def test_the_verbs_of_the_clause_tell_whether_a_day_lies_ahead(text: str, value: str) -> None:
    """A bare weekday is the last one, and the next one where the clause looks ahead."""
    assert only(text).value == value


def test_two_days_of_one_month_are_two_expressions() -> None:
    """In "24 and 25 of a month" the second figure is a day too."""
    assert [time.value for time in read("The talks are on April 24 and 25.")] == ["2021-04-24", "2021-04-25"]


def test_a_weekday_anchored_in_the_text_is_no_later_than_its_evening() -> None:
    """The words "that evening" belong to the day last spoken of."""
    _, evening = read("They met on Monday and spoke that evening.")
    assert (evening.value, evening.anchor) == ("2021-03-15TEV", "text")


def test_on_a_sunday_last_week_is_the_one_that_ends() -> None:
    """On a Sunday "last week" is the week up to that day."""
    found = only("The ferry sank last week.", "2021-03-21")
    assert (found.value, found.earliest, found.latest) == ("2021-W11", "2021-03-15", "2021-03-21")


@given(st.text(st.sampled_from(sorted(lexicon().codes.values())), max_size=8))
def test_no_expression_begins_with_a_word_of_no_class(behind: str) -> None:
    """The grammar passes over such words at once, so no rule may want one at its beginning."""
    begun = lexicon().codes["other"] + behind
    assert not any(rule.match(begun) for _, rule in _compiled_grammar().rules)
