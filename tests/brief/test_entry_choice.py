"""Which entries of a timeline stand on the page."""

import numpy as np
import pytest

from readout.brief.entry_choice import LEAST, LEAST_OF_FIRST, MOST, Weighed, chosen
from readout.model import Entry, Evidence, When
from readout.text.learned_models import learned

SURE = 0.9


def entry(text: str, day: str = "2031-03-07", start: int = 0) -> Entry:
    """Write an entry of a day that rests on its own words."""
    evidence = Evidence("a", start, start + len(text), text)
    return Entry(When(day, "day", "text"), text, (), (evidence,), 1)


def shown(*found: Weighed, alike: float = 0.0) -> list[str]:
    """Give the words of the entries that stand on the page, each two alike as told."""
    return [one.text for one in chosen(found, np.full((len(found), len(found)), alike)) if one.stands_alone]


def test_what_is_not_worth_a_line_is_kept_off_the_page() -> None:
    """An event below the threshold stays in the list and stands not alone."""
    found = (
        Weighed(entry("Orren closed the harbour."), SURE),
        Weighed(entry("Quist wore a hat.", start=100), LEAST["event"] - 0.1),
    )
    assert len(chosen(found, np.zeros((2, 2)))) == len(found)
    assert shown(*found) == ["Orren closed the harbour."]


def test_the_likeliest_of_a_story_needs_less() -> None:
    """Of two below the bar the likelier stands there, where it is likely at all."""
    likelier, other = Weighed(entry("Orren closed the harbour."), 0.75), Weighed(entry("Quist wore a hat.", start=100), 0.74)
    assert shown(likelier, other) == ["Orren closed the harbour."]
    assert shown(Weighed(likelier.entry, LEAST_OF_FIRST - 0.01)) == []


@pytest.mark.parametrize(("day", "alike", "both"), [("2031-03", 0.4, False), ("2031-03", 0.2, True), ("2031-03-08", 0.4, True)])
def test_one_event_of_one_time_stands_once(day: str, alike: float, *, both: bool) -> None:
    """The likelier of two lines alike is taken where the time of one holds that of the other, and of two days both."""
    one, other = "The council of Ostrow closed the harbour.", "Quist's council shut the port."
    found = shown(Weighed(entry(one), LEAST["event"] + 0.01), Weighed(entry(other, day, 100), 0.8), alike=alike)
    assert found == ([one, other] if both else [other])


def test_the_same_words_stand_once() -> None:
    """A sentence that names two times is one line."""
    text = "The council met on Friday and closed the harbour on Saturday."
    assert shown(Weighed(entry(text), 0.8), Weighed(entry(text, "2031-03-08"), LEAST["event"] + 0.01)) == [text]


def test_no_more_than_a_screen_stands_there() -> None:
    """Of many events the likeliest are taken, in the order of their days."""
    names = ("Orren", "Quist", "Brae", "Tamsin", "Ulm", "Vesk", "Wick", "Yarrow", "Zell", "Arden", "Bostock", "Corl", "Dray", "Esk")
    found = [Weighed(entry(f"{name} left.", f"2031-03-{day:02}", 100 * day), day / 20) for day, name in enumerate(names, 7)]
    likely_ones = [one.entry.text for one in found if one.worth >= LEAST["event"]][-MOST:]
    assert shown(*found) == likely_ones


def test_what_headlines_tell_is_likelier_than_a_state_of_a_year() -> None:
    """The weights go the way that editors went."""
    told = {"headline": 0.3, "day": 1.0, "simple": 1.0, "length": 4.5, "origins": 1.0}
    likely = learned("brief", "dated event").likelihood
    assert likely(told) > LEAST["event"] > likely({"year": 1.0, "apart": 1.0, "state": 1.0, "length": 4.5})
