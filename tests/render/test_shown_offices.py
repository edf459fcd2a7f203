"""Which office is shown beside a speaker's name."""

import pytest

from readout.model import Entity, Variant
from readout.render.shown_offices import office_of
from tests.render.builders import article


def quist(role: str) -> Entity:
    """Build a person with a role, whose name is written in two ways."""
    return Entity("e1", "Ida Quist", "person", (role,), (Variant("Ida Quist", 1, ("a",)), Variant("Ida M. Quist", 1, ("a",))))


def test_an_office_of_another_person_is_not_shown() -> None:
    """An office that holds another's name was read across two names; a friend holds none."""
    found = [
        office_of(quist(role), ("Ida Quist", "Ivo Brandt"), [article("one.txt", f"{role} Ida Quist spoke.")])
        for role in ("director Ivo Brandt", "friend", "aide to Ivo Brandt")
    ]
    assert found == ["", "", "aide to Ivo Brandt"]


@pytest.mark.parametrize(
    ("text", "role", "shown"),
    [
        ("Her campaign manager, Ida Quist, spoke.", "campaign manager", True),
        ("Ida M. Quist, her campaign manager, spoke.", "campaign manager", True),
        ("The pilot Ida Quist spoke.", "pilot", True),
        ("Deputy manager Ida Quist spoke.", "manager", False),
        ("Ms. Ida Quist spoke.", "Ms.", False),
        ("US Secretary of State Ida Quist spoke.", "US Secretary of State", True),
    ],
)
def test_what_stands_beside_a_name_is_shown(text: str, role: str, shown: bool) -> None:  # noqa: FBT001
    """Before the name or behind it, with a comma or none; no half of an office, and no courtesy."""
    assert office_of(quist(role), ("Ida Quist",), [article("one.txt", text)]) == (role if shown else "")


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        ("GOP Sens.", "GOP Sen."),
        ("mayoral candidates", "mayoral candidate"),
        ("head of the Board of Governors", "head of the Board of Governors"),
        ("president of the group", "president"),
        ("spokeswoman for the governor", "spokeswoman"),
        ("minister of the interior", "minister of the interior"),
    ],
)
def test_an_office_is_told_as_one_holder_has_it(role: str, shown: str) -> None:
    """The plural before several names is of each; a body that only the article tells is left out."""
    assert office_of(quist(role), ("Ida Quist",), [article("one.txt", f"{role} Ida Quist spoke.")]) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The deputy manager Ida Quist spoke.", "deputy manager"),
        ("Ida Quist, the acting manager, spoke.", "acting manager"),
        ("Ferry Union Local 40 manager Ida Quist spoke.", ""),
        ("Ida Quist, manager of the yard, spoke.", ""),
        ("The tired manager Ida Quist spoke.", "manager"),
    ],
)
def test_an_office_keeps_what_makes_it_another(text: str, shown: str) -> None:
    """A word such as "deputy" before it is told with it; one whose body stands around it is not told without."""
    assert office_of(quist("manager"), ("Ida Quist",), [article("one.txt", text)]) == shown


def test_who_holds_an_office_is_no_candidate() -> None:
    """What somebody ran for is told only of who holds no office of its kind."""
    roles = ("candidate for mayor", "mayoral candidate", "writer", "Senator")
    texts = [article("one.txt", "The mayoral candidate Ida Quist, the writer Ida Quist and Senator Ida Quist spoke.")]
    held, ran = (office_of(Entity("e1", "Ida Quist", "person", own, ()), (), texts) for own in (roles, roles[:3]))
    assert (held, ran) == ("Senator", "mayoral candidate")
