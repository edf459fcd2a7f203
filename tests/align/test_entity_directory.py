"""Which entity a name means."""

import pytest

from readout.align.resolved_sources import Directory
from readout.model import Entity, EntityType, Variant


def entity(number: int, name: str, kind: EntityType, *others: str) -> Entity:
    """Build an entity with its forms."""
    return Entity(f"e{number}", name, kind, (), tuple(Variant(form, 1, ("a",)) for form in (name, *others)))


DIRECTORY = Directory(
    (
        entity(1, "France", "place", "French government"),
        entity(2, "Mara Lindqvist", "person", "Lindqvist"),
        entity(3, "Harbour Workers Union", "organization"),
        entity(4, "Jonas Lindqvist", "person"),
        entity(5, "SCG", "organization"),
    )
)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("the French government", "e1"),
        ("Paris", "e1"),
        ("Lindqvist", "e2"),
        ("Lindkvist", "e2"),
        ("Jonas Lindqvist", "e4"),
        ("HWU", "e3"),
        ("Skarne Coast Guard", "e5"),
    ],
)
def test_a_name_is_found_by_form_country_sound_or_initials(name: str, meant: str) -> None:
    """A form that it has, the seat of its government, another spelling, the short form and the long one."""
    found = DIRECTORY.find(name)
    assert found is not None
    assert found.id == meant


@pytest.mark.parametrize("name", ["", "he", "the skipper", "Anna Berg", "HQ", "of the"])
def test_a_name_that_fits_nobody_is_nobody(name: str) -> None:
    """A pronoun, a role, and a name or short form of another are none of the story's entities."""
    assert DIRECTORY.find(name) is None


def test_a_surname_alone_means_the_one_named_most() -> None:
    """Of two bearers the first in the list is meant where no form decides."""
    persons = Directory((entity(1, "Jonas Lindqvist", "person"), entity(2, "Mara Lindqvist", "person")))
    found = persons.find("Lindqvist")
    assert found is not None
    assert found.id == "e1"


def test_who_is_called_by_his_surname_alone_is_found_under_a_title() -> None:
    """Where nobody gives his first name "Mr. Quist" is Quist; "Olle Quist" may be somebody else."""
    found = Directory((entity(1, "Quist", "person"),))
    assert found.find("Mr. Quist") == entity(1, "Quist", "person")
    assert found.find("Olle Quist") is None
