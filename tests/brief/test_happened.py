"""What a parsed sentence says of its time: that it happened then, that it is to come, or neither."""

from dataclasses import replace

from readout.brief import brief
from readout.model import Annotations, Brief, Comparison, Span, Story, TimeExpression, When
from readout.settings import Settings
from tests.brief.issues.parsed import member

INVITED = (
    "Orren/PROPN/2/nsubj invited/VERB/0/root the/DET/4/det crews/NOUN/2/obj to/PART/6/mark meet/VERB/2/xcomp "
    "on/ADP/8/case Friday/PROPN/2/obl"
)
DESCRIBED = (
    "The/DET/2/det sailor/NOUN/6/nsubj rescued/VERB/2/acl on/ADP/5/case Friday/PROPN/3/obl sang/VERB/0/root loudly/ADV/6/advmod"
)
RELATIVE = (
    "The/DET/2/det sailor/NOUN/7/nsubj who/PRON/4/nsubj fell/VERB/2/acl:relcl on/ADP/6/case Friday/PROPN/4/obl "
    "sang/VERB/0/root loudly/ADV/7/advmod"
)
LEFT = (
    "The/DET/2/det barge/NOUN/6/nsubj that/PRON/4/nsubj will/AUX/4/aux sail/VERB/2/acl:relcl left/VERB/0/root "
    "Ostrow/PROPN/6/obj on/ADP/9/case Friday/PROPN/6/obl"
)
WANTS = (
    "Orren/PROPN/4/nsubj does/AUX/4/aux not/PART/4/advmod want/VERB/0/root to/PART/6/mark answer/VERB/4/xcomp "
    "the/DET/8/det council/NOUN/6/obj"
)


def told(written: str, day: str, published: str) -> Brief:
    """Write the page of an article of one sentence, in which Friday is a given day."""
    home: Annotations = member("a", written)
    dated = replace(home.article, published=When(published, "day", "text"))
    start = dated.text.find("Friday")
    spans = [Span(start, start + len("Friday"))] if start >= 0 else []
    times = tuple(TimeExpression(span, "DATE", day, None, day, day, "day", "publication") for span in spans)
    return brief(Story("s", (replace(home, article=dated, times=times),)), Comparison(), Settings())


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
