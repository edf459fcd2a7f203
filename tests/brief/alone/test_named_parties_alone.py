"""Who can speak on the page."""

import pytest

from readout.brief.alone.named_parties_alone import is_somebody, is_told_of_somebody
from readout.brief.alone.pieces_alone import Pages
from readout.model import Annotations, Article, Entity, EntityType, Evidence, Party, Span, Story, Variant, When
from tests.language.parsed import parsed


@pytest.mark.parametrize(
    ("name", "kind", "somebody"),
    [
        ("Ida Quist", "person", True),
        ("Harbour Board", "organization", True),
        ("Pilot Act", "other", False),
        ("Ferry A32", "organization", False),
        ("R-O.S.", "person", False),
        ("Quist", "person", False),
    ],
)
def test_a_name_is_of_a_person_or_body(name: str, kind: EntityType, somebody: bool) -> None:  # noqa: FBT001
    """A thing, a code and a name with a day in it do not speak."""
    assert is_somebody(Party("e1", name), {"e1": Entity("e1", name, kind, (), ())}) == somebody


@pytest.mark.parametrize(("roles", "count", "somebody"), [((), 1, False), (("Mayor",), 1, True), ((), 6, True)])
def test_a_surname_alone_is_somebody_with_an_office_or_named_often(roles: tuple[str, ...], count: int, somebody: bool) -> None:  # noqa: FBT001
    """One word names a person where an article tells the office, or where the story needs no other name."""
    entity = Entity("e1", "Quist", "person", roles, (Variant("Quist", count, ("a",)),))
    assert is_somebody(Party("e1", "Quist"), {"e1": entity}) == somebody


@pytest.mark.parametrize(
    ("said", "somebody"),
    [
        ("Two officials of the port", True),
        ("officials of", False),
        ("The agency", False),
        ("Data of the port", False),
        ("Her lawyer", False),
        ("Several officials", False),
        ("Officials", False),
    ],
)
def test_words_for_somebody_are_a_whole_phrase_for_people(said: str, somebody: bool) -> None:  # noqa: FBT001
    """A phrase that is cut, only points back, or is for a thing is nobody."""
    text = f"{said} said that the ferry sank." if said != "officials of" else "Two officials of the port said that the ferry sank."
    found = parsed(text)
    page = Article("a", "a", None, "a", None, (), (), "en", When(), text, "a", ())
    pages = Pages.of(Story("s", (Annotations(page, (found.sentence,)),)))
    at = text.index(said)
    assert is_told_of_somebody(Evidence("a", at, at + len(said), said), pages) == somebody
    assert page.evidence(Span(at, at + len(said))).text == said
