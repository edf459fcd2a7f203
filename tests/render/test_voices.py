"""Whose voices are heard in a brief: each speaker's claims and quotations, under the office that an article wrote whole."""

from dataclasses import replace

import pytest

from readout.model import Source
from readout.render.voices import voices
from tests.render.builders import article, readout, words


def test_quotations_in_a_claim_are_not_told_twice() -> None:
    """A voice lists its claims, then only those quotations that no claim holds."""
    heard = voices(readout().stories[0])
    assert [(voice.name, len(voice.claims), len(voice.quotations)) for voice in heard] == [("Ida Quist", 1, 0)]


def test_what_does_not_read_alone_is_not_shown() -> None:
    """A quotation that leans on words around it stands in the JSON alone."""
    brief = readout().stories[0]
    torn = replace(brief.quotations[0], id="q9", stands_alone=False)
    assert not voices(replace(brief, claims=(), quotations=(torn,)))


def test_one_outlets_other_cut_of_a_quotation_is_not_told_again() -> None:
    """Of two quotations that share most words the first is shown."""
    brief = readout().stories[0]
    first = brief.quotations[0]
    again = replace(first, id="q9", content=(words(brief.articles[0], "the harbour will close. <b>"),))
    found = voices(replace(brief, claims=(), quotations=(first, again)))
    assert [q.id for voice in found for q in voice.quotations] == [first.id]


def test_what_nobody_says_is_not_listed() -> None:
    """A report without a speaker, or of a pronoun whose person is not known, stands in the JSON alone."""
    brief = readout().stories[0]
    said = words(brief.articles[0], brief.articles[0].text.split("\n")[-1] or brief.articles[0].text)
    whole = replace(brief.quotations[0], id="q9", kind="indirect", content=(said,))
    nobody = replace(whole, id="q8", source=None)
    they = replace(whole, id="q7", source=Source(None, "they"))
    listed = [q.id for voice in voices(replace(brief, quotations=(whole, nobody, they))) for q in voice.quotations]
    assert listed == ["q9"]


@pytest.mark.parametrize(("name", "named"), [("the person", False), ("another", False), ("a clerk", True), ("the Buoy", True)])
def test_who_is_only_pointed_at_is_nobody(name: str, named: bool) -> None:  # noqa: FBT001
    """What is said by "the person" stands in the JSON alone; a clerk and the Buoy are somebody."""
    brief = readout().stories[0]
    said = replace(brief.quotations[0], id="q9", kind="direct", source=Source(None, name))
    assert [voice.name for voice in voices(replace(brief, claims=(), quotations=(said,)))] == ([name] if named else [])


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Mayor Ida Quist spoke.", "mayor"),
        ("Ida Quist, the mayor, spoke.", "mayor"),
        ("Deputy Mayor Ida Quist spoke.", ""),
        ("The mayor and Ida Quist spoke.", ""),
    ],
)
def test_an_office_is_shown_where_it_stands_whole_beside_the_name(text: str, office: str) -> None:
    """Half of an office, or one that stands elsewhere, is not the speaker's."""
    brief = replace(readout().stories[0], articles=(article("one.txt", text),))
    assert voices(brief)[0].office == office
