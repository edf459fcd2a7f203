"""One entity for every bearer of a name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.align import align
from readout.align.mention_groups import NameUse, person_groups
from readout.align.name_spellings import is_acronym, person_words, same_person, same_surname, sound
from readout.model import Entity
from tests.align.builders import Told, story


def named(*told: Told) -> dict[str, Entity]:
    """Give the entities of a story by name."""
    return {entity.name: entity for entity in align(story(*told)).entities}


@pytest.mark.parametrize(
    ("one", "other"), [("orlow", "orlov"), ("andrei", "andrey"), ("petrashko", "petraschko"), ("brennanand", "brennan")]
)
def test_spellings_of_a_surname_meet(one: str, other: str) -> None:
    """Transliterations and a surname run into the next word are one surname."""
    assert same_surname(one, other)


@pytest.mark.parametrize(("one", "other"), [("dvorek", "dorval"), ("oroz", "aske"), ("quill", "quint")])
def test_different_surnames_stay_apart(one: str, other: str) -> None:
    """Surnames that share a beginning are two."""
    assert not same_surname(one, other)


def test_first_names_part_one_family() -> None:
    """A surname in common does not make one person of two."""
    assert same_person(("ron", "hale"), ("ronald", "hale"))
    assert not same_person(("mirja", "hale"), ("olle", "hale"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ro Yun-chel", "Ro Yun Chel"),
        ("Droe Son-hui", "Droe Sun Hui"),
        ("Nadir al-Quasim", "Nadir Quasim"),
        ("Mirja Hale", "Hale Mirja"),
        ("Mirja Hale", "Mirja Hale Santos"),
        ("Olle D. Hale Jr.", "Olle Hale"),
    ],
)
def test_one_person_is_written_in_many_ways(one: str, other: str) -> None:
    """Hyphens, articles, the order of the names, further names and generations make no second person."""
    assert same_person(person_words(one), person_words(other))


def test_a_list_without_commas_is_nobody() -> None:
    """Names that run on are no fuller form of the first."""
    assert not same_person(("mirja", "hale"), ("mirja", "hale", "olle", "quint", "sanna", "dvorek"))


def test_a_nickname_is_its_bearers_name() -> None:
    """A first name and what its bearer is called by are one person's under one surname, where no article has both."""
    one, other = Told("Bob Hale spoke.", {"Bob Hale": "person"}), Told("Robert Hale spoke.", {"Robert Hale": "person"})
    both = Told("Bob Hale and Robert Hale met.", {"Bob Hale": "person", "Robert Hale": "person"})
    assert len(named(one, other)) == 1
    assert len(named(both)) == 2


def test_one_office_makes_one_person() -> None:
    """Two first names with one initial, one surname and one office, never in one article, are one person."""
    one = Told("Director Tom Hale spoke.", {"Tom Hale": "person"}, {"Tom Hale": "Director"})
    other = Told("Director Thomas Hale spoke.", {"Thomas Hale": "person"}, {"Thomas Hale": "Director"})
    third = Told("Thomas Hale and Tom Hale met.", {"Thomas Hale": "person", "Tom Hale": "person"})
    assert len(named(one, other)) == 1
    assert len(named(one, other, third)) == 2


def test_the_sound_is_settled() -> None:
    """Sounding a sound changes nothing."""
    assert sound(sound("tchaikowskij")) == sound("tchaikowskij")


def test_an_acronym_meets_its_long_form() -> None:
    """The initials are those of the words, small ones counted or not."""
    assert is_acronym("LTO", "Lakes Treaty Organization")
    assert not is_acronym("LTO", "Lakes Council")


def test_a_person_is_one_across_spellings_and_articles() -> None:
    """Full name, other spelling and surname alone are variants of the most frequent full form."""
    found = named(
        Told("Zoryana Petrashko spoke. Petrashko left.", {"Zoryana Petrashko": "person", "Petrashko": "person"}),
        Told("Zoriana Petraschko came. Zoryana Petrashko left.", {"Zoriana Petraschko": "person", "Zoryana Petrashko": "person"}),
    )
    assert list(found) == ["Zoryana Petrashko"]
    assert {variant.text for variant in found["Zoryana Petrashko"].variants} == {
        "Zoryana Petrashko",
        "Petrashko",
        "Zoriana Petraschko",
    }


def test_a_surname_alone_means_the_one_named_before() -> None:
    """Where two share a surname, the nearest before is meant."""
    text = "Olle Hale came. Hale sat down. Mirja Hale came. Hale stood."
    found = named(Told(text, {"Olle Hale": "person", "Mirja Hale": "person", "Hale": "person"}))
    assert {name: sum(variant.count for variant in entity.variants) for name, entity in found.items()} == {
        "Olle Hale": 2,
        "Mirja Hale": 2,
    }


def test_a_capital_that_acts_is_its_country() -> None:
    """A capital with nothing before it acts for its country; after a preposition it is a city."""
    found = named(Told("Oslo refused. Norway said so in Oslo.", {"Oslo": "place", "Norway": "place"}))
    assert {variant.text for variant in found["Norway"].variants} == {"Norway", "Oslo"}
    assert found["Oslo"].variants[0].count == 1


NAMES = st.lists(
    st.sampled_from(("Miro", "Miroslav", "M.", "Orlow", "Orlov", "Orloff", "Orlowand", "Tolvane", "Thol", "Bo")),
    min_size=2,
    max_size=4,
)


@given(NAMES, NAMES)
def test_nobody_is_looked_for_in_vain(one: list[str], other: list[str]) -> None:
    """Two names of one person that begin or end with words of like sound stand in one group, by whatever index they are found."""
    uses = [NameUse(f"a{number}", 0, 9, " ".join(name), "", "person") for number, name in enumerate((one, other))]
    first, second = sorted((person_words(use.name) for use in uses), key=lambda words: (-len(words), words))
    near = {sound(word)[:1] for word in first} & {sound(word)[:1] for word in (second[0], second[-1])}
    joined = len(person_groups(uses)) == 1
    assert joined or not (near and min(len(first), len(second)) > 1 and same_person(second, first))
