"""Which entries of a timeline stand on the page."""

from dataclasses import replace

from readout.brief.entry_choice import LEAST, MOST, Weighed, chosen
from readout.model import Entry, Evidence, When
from readout.text.learned_models import learned

SURE = 0.9


def entry(text: str, day: str = "2031-03-07", start: int = 0) -> Entry:
    """Write an entry of a day that rests on its own words."""
    evidence = Evidence("a", start, start + len(text), text)
    return Entry(When(day, "day", "text"), text, (), (evidence,), 1)


def shown(*found: Weighed) -> list[str]:
    """Give the words of the entries that stand on the page."""
    return [one.text for one in chosen(found) if one.stands_alone]


def test_what_is_not_worth_a_line_is_kept_off_the_page() -> None:
    """An event below the threshold stays in the list and stands not alone."""
    found = (Weighed(entry("Orren closed the harbour."), SURE), Weighed(entry("Quist wore a hat.", start=100), LEAST - 0.1))
    assert len(chosen(found)) == len(found)
    assert shown(*found) == ["Orren closed the harbour."]


def test_what_was_said_stands_by_who_says_it() -> None:
    """The threshold is learned of events alone."""
    said = replace(entry("Orren said the harbour was open."), kind="statement")
    assert shown(Weighed(said, LEAST - 0.1)) == [said.text]


def test_one_event_of_one_day_stands_once() -> None:
    """The likelier of two lines in nearly the same words is taken, and of two days both."""
    one, other = "The council of Ostrow closed the harbour.", "The council closed the harbour of Ostrow on Friday."
    assert shown(Weighed(entry(one), 0.6), Weighed(entry(other, start=100), 0.8)) == [other]
    assert shown(Weighed(entry(one), 0.6), Weighed(entry(other, "2031-03-08", 100), 0.8)) == [one, other]


def test_no_more_than_a_screen_stands_there() -> None:
    """Of many events the likeliest are taken, in the order of their days."""
    names = ("Orren", "Quist", "Brae", "Tamsin", "Ulm", "Vesk", "Wick", "Yarrow", "Zell", "Arden", "Bostock", "Corl", "Dray", "Esk")
    found = [Weighed(entry(f"{name} left.", f"2031-03-{day:02}", 100 * day), day / 20) for day, name in enumerate(names, 7)]
    likely_ones = [one.entry.text for one in found if one.worth >= LEAST][-MOST:]
    assert shown(*found) == likely_ones


def test_what_many_tell_outright_is_likelier_than_an_opinion_of_a_year() -> None:
    """The weights go the way that editors went."""
    told = {"nearness": 0.5, "outright": 1.0, "simple": 1.0, "length": 4.5, "origins": 1.0}
    likely = learned("brief", "event").likelihood
    assert likely(told) > LEAST > likely({"year": 1.0, "opinion": 1.0, "state": 1.0, "length": 4.5})
