"""Whom words for an actor mean, and for which state or body he speaks."""

import pytest

from readout.align import align
from readout.brief.actor_names import Actors, actors_of
from readout.model import Source, Story
from tests.annotate.reading import annotated

STORY = (
    "President Ida Quist of Veldland met Prime Minister Jon Brok of Norrholm on Monday. "
    "In Norrholm, President Quist spoke of the harbour. Ida Quist said the lease would end."
)


def actors(text: str = STORY) -> Actors:
    """Learn the actors of one article."""
    story = Story("s", (annotated(text),))
    return actors_of(story, align(story))


@pytest.mark.parametrize("words", ["other aides to President Ida Quist", "a lawyer for Quist"])
def test_whose_people_they_are_is_another(words: str) -> None:
    """The aides of a president are not the president, whatever title stands between."""
    assert actors().party(Source(None, words, None)).name == words


def test_a_name_with_its_title_is_its_bearer() -> None:
    """A title before a name says no more than the name."""
    assert actors().party(Source(None, "President Quist", None)).name == "Ida Quist"


def test_where_somebody_is_tells_of_no_office() -> None:
    """Of a visit to a state its host's guest does not speak for it."""
    found = actors(
        "In France, President Ida Quist rejected the lease. In Germany, President Ida Quist signed it. "
        "Ida Quist said so. French President Jon Brok agreed, and German Chancellor Mira Orren refused."
    )
    assert "(" not in found.holder(Source(None, "Ida Quist", None)).name


@pytest.mark.parametrize(
    "before",
    ["Tariffs on Spain rose, while", "ROME, Italy –", "If Spain had left sooner,", "USA Today\n\n", "Germany's role\n\n"],
)
def test_a_state_that_only_stands_before_an_office_is_not_its_holders(before: str) -> None:
    """A dateline, a heading or another clause before "President" does not say of what."""
    found = actors(
        f"{before} President Ida Quist signed the lease. Ida Quist said so. "
        "French President Jon Brok agreed, and German Chancellor Mira Orren refused."
    )
    assert "(" not in found.holder(Source(None, "Ida Quist", None)).name


@pytest.mark.parametrize("office", ["French President", "the President of France,", "French Foreign Minister"])
def test_a_state_in_the_words_for_an_office_is_its_holders(office: str) -> None:
    """What names of states the words for an office begin or end with says for whom its bearer speaks."""
    signed = f"On Monday {office} Ida Quist signed the lease, while German Chancellor Mira Orren refused."
    found = actors(f"France and Germany met. {signed}")
    assert found.holder(Source(None, "Ida Quist", None)).name == "Ida Quist (France)"
