"""Where names begin and end."""

import re

import pytest

from readout.annotate.encoder import Name, NameType
from readout.annotate.names.proposed_names import bounds
from readout.annotate.names.roles_beside_names import words_of
from readout.annotate.sentence_cutting import read
from readout.model import Article, Block, Span, When


def bounded(text: str, kind: NameType, *found: str) -> list[tuple[str, str]]:
    """Give words and type of each name of a sentence, where the encoder found these of one type."""
    article = Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", (Block(0, len(text), "body"),))
    words = words_of(article, read(article)[0])
    places = [re.search(re.escape(name), text) for name in found]
    names = [Name(Span(place.start(), place.end()), kind, 0.9) for place in places if place]
    return [(text[words[one.first].start : words[one.last - 1].end], one.type) for one in bounds(words, names)]


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("They asked the nonpartisan Harbour Office.", "nonpartisan Harbour Office", "Harbour Office"),
        ("They asked the Institute for Tides and others.", "Institute for Tides and", "Institute for Tides"),
        ("They asked the Tidewater Times.", "the Tidewater Times", "Tidewater Times"),
    ],
)
def test_small_words_at_either_end_are_no_part_of_a_name(text: str, found: str, kept: str) -> None:
    """A name begins with a capital and ends with a word that names."""
    assert bounded(text, "organization", found) == [(kept, "organization")]


def test_a_particle_begins_a_name() -> None:
    """The particle of a surname stays."""
    assert bounded("They asked de la Mare.", "person", "de la Mare") == [("de la Mare", "person")]


def test_a_surname_that_is_a_body_stays() -> None:
    """A body's word within a name of two words is a surname."""
    assert bounded("They asked Ada Church.", "person", "Ada Church") == [("Ada Church", "person")]


def test_first_name_and_surname_side_by_side_are_one_name() -> None:
    """What the network broke in two is joined."""
    assert bounded("They asked Ada Holm.", "person", "Ada", "Holm") == [("Ada Holm", "person")]


@pytest.mark.parametrize("text", ["They asked Ada Holm Ivo Brandt.", "They asked Ada Holm - Ivo."])
def test_two_people_stay_two(text: str) -> None:
    """Full names side by side, as in captions, are two; so are names with a mark between."""
    names = ("Ada Holm", "Ivo Brandt") if "Brandt" in text else ("Ada Holm", "Ivo")
    assert [found for found, _ in bounded(text, "person", *names)] == list(names)


@pytest.mark.parametrize("found", ["F", "upstream", "US Secretary"])
def test_what_names_nothing_goes(found: str) -> None:
    """An office without its bearer, a letter and a common word are no names."""
    assert bounded(f"They asked {found} about it.", "person", found) == []


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("The Secretary of State Ada Holm spoke.", "State Ada Holm", "Ada Holm"),
        ("Ada Holm, R-Ohio, spoke.", "Ada Holm, R-Ohio", "Ada Holm"),
        ("Abel Holm, Jr. spoke.", "Abel Holm, Jr.", "Abel Holm, Jr."),
    ],
)
def test_a_persons_name_holds_neither_office_nor_place(text: str, found: str, kept: str) -> None:
    """The end of an office before it and what a comma adds are left out, but for the younger of a name."""
    assert bounded(text, "person", found) == [(kept, "person")]


def test_an_agents_office_names_nobody() -> None:
    """What a body calls its officers is no person's name."""
    assert bounded("HCB Assistant Special Agent in charge of it spoke.", "person", "HCB Assistant Special Agent") == []


def test_a_name_ends_before_a_small_word() -> None:
    """What only leads on is no part of it."""
    assert bounded("They asked Ada Holm in Veld.", "person", "Ada Holm in") == [("Ada Holm", "person")]


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("They asked Harbour House Press Secretary Ada Holm.", "Harbour House Press", "Harbour House"),
        ("They asked the Skarne Free Press Group.", "Skarne Free Press", "Skarne Free Press"),
        ("They asked Press Secretary Ada Holm.", "Press", "Press"),
    ],
)
def test_an_office_begins_behind_a_body(text: str, found: str, kept: str) -> None:
    """The word that leads into a title is the office's, and a name is more than nothing."""
    assert bounded(text, "organization", found) == [(kept, "organization")]
