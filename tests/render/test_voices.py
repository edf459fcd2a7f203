"""Whose voices are heard in a brief: each speaker's claims and quotations, under the office that an article wrote whole."""

from dataclasses import replace

import pytest

from readout.model import Brief, Quotation, Source
from readout.render.speech_lead_ins import spoken_wordings
from readout.render.voices import voices
from tests.render.builders import article, in_like_words, readout, words


def test_quotations_in_a_claim_are_not_told_twice() -> None:
    """A voice lists its claims, then only those quotations that no claim holds."""
    brief = readout().stories[0]
    heard = voices(replace(brief, claims=(in_like_words(brief),)))
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
        ("Former mayor Ida Quist spoke.", "former mayor"),
        ("Mayor Ida Quist spoke. Ivo Brandt met ex-mayor Quist.", "former mayor"),
    ],
)
def test_an_office_is_shown_where_it_stands_whole_beside_the_name(text: str, office: str) -> None:
    """Half of an office, or one that stands elsewhere, is not the speaker's."""
    brief = replace(readout().stories[0], articles=(article("one.txt", text),))
    assert voices(brief)[0].office == office


def test_what_another_says_is_not_shown_beneath_a_statement() -> None:
    """The same words of another named speaker, or of the outlet, are no rendering of what somebody says."""
    brief = readout().stories[0]
    claim, second = in_like_words(brief), brief.quotations[1]

    def said_by(source: Source | None) -> bool:
        quotations = (brief.quotations[0], replace(second, source=source))
        return len(voices(replace(brief, claims=(claim,), quotations=quotations))[0].claims) == 1

    assert said_by(second.source)
    assert not said_by(Source("e2", "Ivo Brandt"))


def spoken(text: str, *parts: str) -> Brief:
    """Build the brief of an article in which Ida Quist says the parts around one verb, of which two outlets tell the second."""
    brief, home = readout().stories[0], article("one.txt", text)
    source, cue = Source("e1", "Ida Quist", words(home, "Quist")), words(home, "said")
    said = tuple(Quotation(f"q{at}", "direct", source, cue, (words(home, part),)) for at, part in enumerate(parts))
    place = words(home, "the harbour will close")
    claim = replace(
        in_like_words(brief),
        text=place.text,
        quotations=("q1", brief.quotations[1].id),
        evidence=(place, words(brief.articles[1], "the harbour will")),
    )
    return replace(brief, articles=(home, brief.articles[1]), quotations=(*said, brief.quotations[1]), claims=(claim,))


def test_halves_of_a_saying_are_shown_together() -> None:
    """What the verb of saying cuts apart is one line, with dots for the verb."""
    brief = spoken('"It rains," Ida Quist said. "So the harbour will close."', "It rains,", "So the harbour will close.")
    (heard,) = voices(replace(brief, claims=(), quotations=brief.quotations[:2]))
    assert [spoken_wordings(brief)[one.id].text for one in heard.quotations] == ["It rains … So the harbour will close."]


def test_a_claim_is_shown_with_all_that_is_said_around_its_verb() -> None:
    """Half a sentence that two outlets have is told as the speaker said it, and not told again."""
    brief = spoken('"Rain fell," Ida Quist said. "So the harbour will close."', "Rain fell,", "So the harbour will close.")
    (heard,) = voices(brief)
    assert [spoken_wordings(brief)[one.id].text for one in heard.claims] == ["Rain fell … So the harbour will close."]
    assert not heard.quotations


def test_a_claim_whose_saying_leads_on_from_others_is_shown_by_its_own_words() -> None:
    """What begins with "it" or "but" may mean what stood before."""
    brief = spoken('"It rains," Ida Quist said. "So the harbour will close."', "It rains,", "So the harbour will close.")
    assert spoken_wordings(brief)["c1"].text == "the harbour will close"
