"""What a parsed sentence says of its time: that it happened then, that it is to come, or neither."""

from readout.brief import brief
from readout.model import Annotations, Article, Block, Brief, Comparison, Origin, Span, Story, TimeExpression, When
from readout.settings import Settings
from tests.language.parsed import parsed

INVITED = "Orren invited the crews to meet on Friday."
DESCRIBED = "The crew rescued from the barge on Friday sang loudly in Ostrow."
RELATIVE = "The sailor who fell on Friday sang loudly."
LEFT = "The barge that will sail left Ostrow on Friday."
WANTS = "Orren does not want to answer the council."


def told(text: str, day: str, published: str) -> Brief:
    """Write the page of an article of one sentence, in which Friday is a given day."""
    block = (Block(0, len(text), "body"),)
    home = Article(
        "a", "a", None, "a", None, (), (), "en", When(published, "day", "text"), text, "a", block, Origin("a", "independent")
    )
    start = text.find("Friday")
    spans = [Span(start, start + len("Friday"))] if start >= 0 else []
    times = tuple(TimeExpression(span, "DATE", day, None, day, day, "day", "publication") for span in spans)
    return brief(Story("s", (Annotations(home, (parsed(text).sentence,), times=times),)), Comparison(), Settings())


def test_what_was_to_be_done_has_not_happened() -> None:
    """An invitation for a day is no event of that day."""
    assert not told(INVITED, "2031-03-07", "2031-03-09").timeline


def test_a_time_told_in_passing_dates_nothing_else() -> None:
    """Who was rescued on Friday did not sing on Friday."""
    assert not told(DESCRIBED, "2031-03-07", "2031-03-09").timeline


def test_what_only_says_more_of_a_noun_is_no_event() -> None:
    """A relative clause that one article alone tells is not in the timeline."""
    assert not told(RELATIVE, "2031-03-07", "2031-03-09").timeline


def test_what_is_over_does_not_come_next() -> None:
    """A plan elsewhere in the sentence does not announce what has happened on the day of publication."""
    assert not told(LEFT, "2031-03-07", "2031-03-07").upcoming
    assert [one.when.value for one in told(LEFT, "2031-03-07", "2031-03-07").timeline] == ["2031-03-07"]


def test_who_does_not_want_to_announces_nothing() -> None:
    """A denied wish is no announcement."""
    assert not told(WANTS, "", "2031-03-07").upcoming
