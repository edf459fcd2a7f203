"""Sources resolve to the entities of the story."""

import pytest

from readout.align import align
from readout.align.resolved_sources import plausible
from readout.model import Party, Source
from tests.align.builders import Told, story

NAMES = {"Halyna Dvorek": "person", "Dvorek": "person", "Norway": "place"}


def sources(*told: Told) -> list[Source | None]:
    """Give the resolved sources in order."""
    return [quotation.source for quotation in align(story(*told)).quotations]


def test_a_surname_takes_the_canonical_name() -> None:
    """The source bears the entity's id and its most frequent full form."""
    told = Told(
        'Halyna Dvorek arrived. "We wait," Dvorek said.',
        {"Halyna Dvorek": "person", "Dvorek": "person"},
        said=[("Dvorek", "We wait")],
    )
    (source,) = sources(told)
    assert source is not None
    assert (source.name, source.entity) == ("Halyna Dvorek", "s.e1")


def test_two_who_speak_together_are_no_one_of_them() -> None:
    """What two say in one voice is under both names."""
    told = Told(
        "Halyna Dvorek and Ivo Brandt said the ferry was late.",
        {"Halyna Dvorek": "person", "Ivo Brandt": "person"},
        said=[("Halyna Dvorek and Ivo Brandt", "the ferry was late")],
    )
    assert [(source.entity, source.name) for source in sources(told) if source] == [(None, "Halyna Dvorek and Ivo Brandt")]


def test_a_role_is_the_one_person_who_bears_it() -> None:
    """A role phrase resolves where one person of the article has that role."""
    told = Told(
        'The harbour spokeswoman Halyna Dvorek came. "We wait," the harbour spokeswoman said.',
        {"Halyna Dvorek": "person"},
        {"Halyna Dvorek": "harbour spokeswoman"},
        said=[("the harbour spokeswoman", "We wait")],
    )
    (source,) = sources(told)
    assert source is not None
    assert source.name == "Halyna Dvorek"


def test_the_spokesman_of_an_article_is_not_that_of_another() -> None:
    """An office that each side has somebody in names nobody where the article names none; "a spokesman" names nobody at all."""
    named = Told(
        'Board spokesman Halyna Dvorek came. "We wait," a spokesman for the navy said.',
        {"Halyna Dvorek": "person"},
        {"Halyna Dvorek": "Board spokesman"},
        said=[("a spokesman for the navy", "We wait")],
    )
    other = Told('"There will be consequences," the spokesman said.', said=[("the spokesman", "There will be consequences")])
    assert [source.entity for source in sources(named, other) if source] == [None, None]


def test_a_government_is_its_country() -> None:
    """The government of a country speaks as the country."""
    told = Told(
        'Norway waits. "Not yet," the Norwegian government said.',
        {"Norway": "place"},
        said=[("the Norwegian government", "Not yet")],
    )
    (source,) = sources(told)
    assert source is not None
    assert source.name == "Norway"


def test_an_unnamed_source_keeps_the_outlets_words() -> None:
    """Nobody is made of "two officials"."""
    (source,) = sources(Told('"We wait," two officials said.', said=[("two officials", "We wait")]))
    assert source is not None
    assert (source.name, source.entity) == ("two officials", None)


def test_a_pronoun_takes_the_name_that_others_give_for_the_sentence() -> None:
    """Direct speech told elsewhere under one name is that person's here as well."""
    speech = "The sea has never once waited for the lawyers"
    named = Told(f'"{speech}," Halyna Dvorek said.', {"Halyna Dvorek": "person"}, said=[("Halyna Dvorek", speech)])
    unnamed = Told(f'"{speech}," she said.', said=[("she", speech)])
    assert [source.name for source in sources(named, unnamed) if source] == ["Halyna Dvorek", "Halyna Dvorek"]


@pytest.mark.parametrize(
    "name", ["There", "He", "far", "an inspector standing", "this includes the right of each", "delivered written"]
)
def test_words_that_name_nobody_hold_nothing(name: str) -> None:
    """What only points or hangs in the air is no party."""
    assert plausible(Party(None, name)) is None


@pytest.mark.parametrize(
    "party", [Party("s.e1", "He"), Party(None, "two officials close to the talks"), Party(None, "a senior minister")]
)
def test_a_party_stays(party: Party) -> None:
    """An entity and unnamed persons may hold a claim."""
    assert plausible(party) == party
