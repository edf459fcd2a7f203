"""Two parties give two tolls in one account."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.contested_tolls import contested_tolls
from readout.align.figures_in_articles import figures_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from tests.align.builders import Told, story

FIRST, SECOND = "The council said that {} sailors were killed.", "{} said that {} sailors were killed."


def tolls(one: int, other: int, speaker: str = "The union", noun: str = "killed") -> list[list[tuple[str, str]]]:
    """Give the values of each row with who holds them."""
    text = f"{FIRST.format(one)} {SECOND.format(speaker, other)}"
    counts: dict[str, tuple[float, str]] = {str(count): (count, f"sailors {noun}") for count in (one, other)}
    said = [("The council", f"{one} sailors were killed"), (speaker, f"{other} sailors were killed")]
    found = story(Told(text, counts=counts, said=said))
    holders = Holders(cast_of(found))
    figures = figures_of(found, lay_out(found, resolve(found, holders), holders))
    rows = contested_tolls(found, figures)
    return [[(value.value, value.holder.name if value.holder else "") for value in row.question.values] for row in rows]


def test_two_tolls_far_apart_stand_under_their_parties() -> None:
    """The council counts a few, the union many."""
    ((first, second),) = tolls(12, 40)
    assert (first, second) == (("The council: 12 sailors", "The council"), ("The union: 40 sailors", "The union"))


@pytest.mark.parametrize(("one", "other", "speaker", "noun"), [(36, 40, "The union", "killed"), (12, 40, "The union", "hired")])
def test_tolls_that_are_near_and_what_is_no_toll_are_none(one: int, other: int, speaker: str, noun: str) -> None:
    """A toll counted a little later is the same toll, and other counts are of other things."""
    assert tolls(one, other, speaker, noun) == []


def test_two_sentences_that_count_the_dead_and_the_hurt_go_from_place_to_place() -> None:
    """What is counted at the pier is not what another party counts at the lighthouse."""
    places = (
        "The council said that 12 sailors were killed and 20 sailors were hurt at the pier.",
        "The union said that 40 sailors were killed and 90 sailors were hurt at the lighthouse.",
    )
    counts: dict[str, tuple[float, str]] = {
        "12": (12, "sailors killed"),
        "40": (40, "sailors killed"),
        "20": (20, "sailors wounded"),
        "90": (90, "sailors wounded"),
    }
    said = [("The council", places[0].partition(" that ")[2][:-1]), ("The union", places[1].partition(" that ")[2][:-1])]
    found = story(Told(" ".join(places), counts=counts, said=said))
    holders = Holders(cast_of(found))
    figures = figures_of(found, lay_out(found, resolve(found, holders), holders))
    assert len([figure for figure in figures if figure.holder]) == len(counts)
    assert list(contested_tolls(found, figures)) == []
    assert list(contested_tolls(found, [figure for figure in figures if figure.shown.startswith(("12", "40"))])) != []


@pytest.mark.parametrize("speaker", ["The Skarne Tribune", "State media"])
def test_who_only_reports_a_toll_is_no_party(speaker: str) -> None:
    """A paper's count is somebody else's."""
    assert tolls(12, 40, speaker) == []


def test_a_part_that_its_sentence_adds_up_is_no_other_toll() -> None:
    """Four at the pier and eight elsewhere are twelve."""
    text = "The council said that 12 sailors were killed. The union said that 4 sailors were killed at the pier and 8 elsewhere."
    counts: dict[str, tuple[float, str]] = {str(each): (each, "sailors killed") for each in (12, 4, 8)}
    said = [("The council", "12 sailors were killed"), ("The union", "4 sailors were killed at the pier and 8 elsewhere")]
    found = story(Told(text, counts=counts, said=said))
    holders = Holders(cast_of(found))
    figures = figures_of(found, lay_out(found, resolve(found, holders), holders))
    assert list(contested_tolls(found, [figure for figure in figures if figure.shown.startswith(("12", "4"))])) == []
