"""One body under many names."""

import pytest

from readout.align import align
from readout.align.same_body_names import core, same_body, shortens
from tests.align.builders import Told, story


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Department of Fisheries", "Fisheries Department"),
        ("al-Orma Square", "Orma Square"),
        ("Holm & Sons", "Holm and Sons"),
        ("Quarrel Bay Harbour", "Quarell Bay Harbour"),
        ("Old AMD School", "Old Amber Meadow Down School"),
        ("Italy's Fisheries Ministry", "Italian Fisheries Ministry"),
        ("Orma Shipping", "Orma Shipping Ltd"),
    ],
)
def test_other_words_for_one_body_meet(one: str, other: str) -> None:
    """Order, spelling, letters for words, small words and the adjective of a country make no second body."""
    assert same_body(core(one), core(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Orma Police", "Orma Harbour"), ("Flight 370 Board", "Flight 371 Board"), ("Orma", "Larn")]
)
def test_other_bodies_stay_apart(one: str, other: str) -> None:
    """A word in common, or another figure, is another body."""
    assert not same_body(core(one), core(other))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Fisheries Ministry", "Larnish Fisheries Ministry"),
        ("Orma", "Orma Airlines"),
        ("Larn Blue Cross", "Larn Committee of the Blue Cross"),
    ],
)
def test_a_short_form_keeps_an_end(short: str, long: str) -> None:
    """What ends a name, what begins it before its kind, and its two ends may stand for it."""
    assert shortens(core(short), core(long))


@pytest.mark.parametrize(
    ("short", "long"), [("Orma", "Orma Police"), ("Larn", "Larn Harbour Free Caucus"), ("House", "White House")]
)
def test_an_organ_is_no_longer_name(short: str, long: str) -> None:
    """A body's police, press or committee is another body, and so is a government's seat beside a chamber."""
    assert not shortens(core(short), core(long))


def test_a_short_form_joins_the_one_that_it_can_mean() -> None:
    """Where two names end alike and no article tells them apart, the short form stays alone."""
    one = Told("The Larn Dockers Union met. The Dockers Union left.", {"Larn Dockers Union": "organization"})
    short = Told("Nobody came. Dockers Union spoke.", {"Dockers Union": "organization"})
    two = Told("The Orma Dockers Union met.", {"Orma Dockers Union": "organization"})
    assert [entity.name for entity in align(story(one, short)).entities] == ["Larn Dockers Union"]
    assert len(align(story(one, short, two)).entities) == 3


def test_a_name_in_brackets_is_the_one_before() -> None:
    """`Quarrel Bay Company (QTX)` names one body twice."""
    names = {"Quarrel Bay Company": "organization", "QTX": "organization"}
    told = Told("The Quarrel Bay Company (QTX) closed. QTX will not say why.", names)  # type: ignore[arg-type]
    assert len(align(story(told)).entities) == 1


def test_the_fuller_name_is_shown() -> None:
    """Letters are used more often, and the name in full is shown."""
    names = {"LFB": "organization", "Larn Fisheries Board": "organization"}
    told = Told("The LFB met. The Larn Fisheries Board left.", names)  # type: ignore[arg-type]
    again = Told("The Larn Fisheries Board met. The LFB left.", names)  # type: ignore[arg-type]
    assert [entity.name for entity in align(story(told, again)).entities] == ["Larn Fisheries Board"]
