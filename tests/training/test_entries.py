"""What editors said of lines of a timeline, as examples."""

from readout.brief.passage_likeness import Gist
from readout.brief.timeline_entries import Telling
from readout.model import Evidence, When
from training.entries import Verdict, judged_as, verdicts_by_article

LINE = Telling(0, Evidence("a", 10, 30, "Orren left the town."), When("2031-03-07", "day", "text"), Gist(frozenset(), None))


def test_a_line_is_judged_by_its_words_and_section() -> None:
    """A line is right as it was, where only its section was wrong, and where an editor missed it."""
    assert judged_as(LINE, [Verdict(10, 30, "Timeline", "right")]) == (1.0, 1.0)
    assert judged_as(LINE, [Verdict(10, 30, "Timeline", "no-event")]) == (0.0, 1.0)
    assert judged_as(LINE, [Verdict(10, 30, "Said when", "wrong-section")]) == (1.0, 0.7)
    assert judged_as(LINE, [Verdict(20, 26, "event", "missing")]) == (1.0, 1.0)
    assert judged_as(LINE, [Verdict(10, 29, "Timeline", "right")]) is None


def test_the_tables_of_verdicts_are_whole() -> None:
    """Every verdict has a place and a section, and none is of the page alone."""
    found = [one for held in verdicts_by_article().values() for one in held]
    assert found
    assert all(one.start < one.end and one.said != "duplicate" for one in found)
    assert {one.section for one in found} == {"Timeline", "Said when", "event", "said"}
