"""What differs between accounts, what changed over time, and what is no difference at all."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Annotations, Comparison, Quantity, Span, Story
from tests.align.builders import Told, annotated, story

WEDNESDAY, TUESDAY = ("2025-03-05", "2025-03-05"), ("2025-03-04", "2025-03-04")


def kinds(comparison: Comparison) -> list[str]:
    """Give the kinds of the discrepancies."""
    return [discrepancy.kind for discrepancy in comparison.discrepancies]


def handed_over(day: str, days: tuple[str, str]) -> Told:
    """Tell of one letter on one day."""
    return Told(f"The ambassador handed over the written letter in Esterlyn on {day}.", {"Esterlyn": "place"}, days={day: days})


def dead(count: int, published: str) -> Told:
    """Tell of the dead of one slide."""
    return Told(
        f"The landslide in Quimaray killed {count} people in their houses.",
        {"Quimaray": "place"},
        counts={str(count): (count, "people killed")},
        published=published,
    )


def test_two_days_of_one_deed_conflict() -> None:
    """Both days are shown with their words and origins."""
    (found,) = align(story(handed_over("Wednesday", WEDNESDAY), handed_over("Tuesday", TUESDAY))).discrepancies
    assert found.kind == "date"
    assert {value.value for value in found.values} == {"Wednesday (2025-03-05)", "Tuesday (2025-03-04)"}
    assert all("letter" in value.evidence[0].text or "on" in value.evidence[0].text for value in found.values)
    assert [value.origins for value in found.values] == [1, 1]
    assert found.reasons


def test_a_vaguer_day_is_compatible() -> None:
    """A stretch of days that holds the day conflicts with nothing."""
    march = ("2025-03-01", "2025-03-10")
    assert kinds(align(story(handed_over("Wednesday", WEDNESDAY), handed_over("early March", march)))) == []


def test_counts_of_one_day_conflict() -> None:
    """Two counts of the dead in reports of one day cannot both hold."""
    assert kinds(align(story(dead(23, "2025-10-09"), dead(27, "2025-10-09")))) == ["number"]


def test_a_later_count_is_an_update() -> None:
    """A later report of more dead conflicts with nothing, and is shown apart."""
    comparison = align(story(dead(25, "2025-10-09"), dead(27, "2025-10-10")))
    assert kinds(comparison) == []
    assert [update.kind for update in comparison.updates] == ["number"]


def test_a_bound_agrees_with_what_it_bounds() -> None:
    """At least eleven and fourteen are one report; so are 987 and a thousand."""
    one = dead(14, "2025-10-09")
    other = Told(
        "The landslide in Quimaray killed 11 people in their houses.", {"Quimaray": "place"}, counts={"11": (11, "people killed")}
    )
    bounded = story(one, other)
    member = bounded.members[1]
    (number,) = member.quantities
    member = replace(member, quantities=(replace(number, high=None, bound="at-least"),))
    assert kinds(align(replace(bounded, members=(bounded.members[0], member)))) == []


def test_one_and_eleven_others_are_twelve() -> None:
    """A victim told apart from the others is counted with them."""
    apart = Told(
        "The bomb at Skarne killed a soldier and 11 other people.",
        {"Skarne": "place"},
        counts={"11": (11, "people")},
        published="2025-03-06",
    )
    whole = Told("On Monday the bomb at Skarne killed 12 people.", {"Skarne": "place"}, counts={"12": (12, "people")})
    alone = replace(apart, text="The bomb at Skarne killed 11 people.")
    assert kinds(align(story(apart, whole))) == []
    assert kinds(align(story(alone, whole))) == ["number"]


def test_different_groups_are_no_conflict() -> None:
    """Soldiers of one state and of two states are counted apart."""
    one = Told("About 5,000 Norwegian soldiers are stationed at the northern border now.", {"Norwegian": "group"}, counts={"5,000": (5000, "soldiers")})  # fmt: skip  # noqa: E501
    two = Told("About 9,000 Finnish soldiers are stationed at the northern border now.", {"Finnish": "group"}, counts={"9,000": (9000, "soldiers")})  # fmt: skip  # noqa: E501
    assert kinds(align(story(one, two))) == []


def test_another_place_for_the_same_conflicts() -> None:
    """Where all but the place agrees, the places are shown."""
    told = [
        Told(f"The delegations meet again for the third round in {place}.", {place: "place"})
        for place in ("Esterlyn", "Skarnehamn")
    ]
    assert kinds(align(story(*told))) == ["place"]


def test_one_sentence_in_two_mouths_is_shown() -> None:
    """Direct speech given to two persons by name is a difference of attribution."""
    speech = "The sea does not wait for lawyers"
    told = [
        Told(f'"{speech}," {name} told the crowd.', {name: "person"}, said=[(name, speech)])
        for name in ("Runa Ekholt", "Jonna Aske")
    ]
    (found,) = align(story(*told)).discrepancies
    assert found.kind == "attribution"
    assert {value.value for value in found.values} == {"Runa Ekholt", "Jonna Aske"}


def test_both_values_in_one_account_are_two_things() -> None:
    """An account that gives both counts side by side does not contradict one of them."""
    both = Told(
        "The strike closed 12 schools of the town and 19 schools of the villages.",
        counts={"12": (12, "schools"), "19": (19, "schools")},
    )
    one = Told("The strike closed 19 schools of the town and the villages.", counts={"19": (19, "schools")})
    assert kinds(align(story(both, one))) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm left 4 seriously injured people in the harbour.", "The storm left 16 slightly injured people in the harbour."),
        ("The storm left 4 injured people in the harbour.", "The storm left 16 injured people still in the harbour."),
    ],
)
def test_how_badly_and_how_long_make_other_counts(one: str, other: str) -> None:
    """Those hurt badly and slightly are two groups, and those who are still there are a rest."""
    told = [Told(text, counts={count: (int(count), "injured people")}) for text, count in ((one, "4"), (other, "16"))]
    assert kinds(align(story(*told))) == []


def test_the_number_of_a_model_counts_nothing() -> None:
    """The digits of an AK 47 are a part of its name."""
    one = Told("The navy seized AK 47 rifles and a ladder from the boat.", counts={"47": (47, "rifles")})
    other = Told("The navy seized 40 rifles and a ladder from the boat.", counts={"40": (40, "rifles")})
    assert kinds(align(story(one, other))) == []


@pytest.mark.parametrize(("terms", "wanted"), [("", ["number"]), (" a share", []), (" in cash", [])])
def test_sums_on_other_terms_are_other_sums(terms: str, wanted: list[str]) -> None:
    """So much for each share, or in cash, is not the whole price."""
    told = [
        paid(name, Told(f"The harbour company offered {sum_}{on} to the owners of the ferry line."), sum_)
        for name, sum_, on in (("a0", "$60", terms), ("a1", "$82", ""))
    ]
    assert kinds(align(Story("s", tuple(told)))) == wanted


def paid(name: str, told: Told, shown: str) -> Annotations:
    """Read the sum in an article."""
    read = annotated(name, told)
    at, amount = told.text.index(shown), float(shown[1:])
    return replace(read, quantities=(Quantity(Span(at, at + len(shown)), "money", amount, amount, unit="USD"),))


@pytest.mark.parametrize(("other", "wanted"), [("Harbour Express", []), ("Quimaray", ["place"])])
def test_initials_stand_for_a_name(other: str, wanted: list[str]) -> None:
    """A short form with a number behind it is no other place."""
    told = [Told(f"The delegations meet again for the third round at {name}.", {name: "other"}) for name in ("HE8", other)]
    assert kinds(align(story(*told))) == wanted
