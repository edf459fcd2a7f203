"""Which lines of a brief are marked to be shown."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.brief.alone.attributions_alone import is_meant
from readout.brief.alone.marking_alone import marked, traits_of_statements
from readout.brief.page_order import brief
from readout.model import Brief, Claim, Evidence, Party, Source, Story
from readout.settings import Settings
from tests.annotate.reading import annotated

TEXT = (
    "The harbour board will close the northern gate, Mayor Ida Quist said on Monday. "
    "“The Alma ferry lost its permit in March, and no captain may sail it to Freeland before a new one is written,” she added. "
    "“A very,” Quist said. "
    "The harbour crews rejected the closure of the northern gate on Sunday."
)


def written() -> Brief:
    """Write the brief of one article."""
    return brief(story := Story("s", (annotated(TEXT),)), align(story), Settings())


def test_whole_speech_stands_alone_and_a_torn_one_does_not() -> None:
    """A whole sentence under its speaker's name is shown, two words of one are not."""
    shown = {quotation.content[0].text: quotation.stands_alone for quotation in written().quotations}
    assert any(alone for text, alone in shown.items() if text.startswith("The Alma ferry lost its permit"))
    assert not any(alone for text, alone in shown.items() if text.startswith("A very"))


def test_halves_of_a_saying_are_weighed_as_one() -> None:
    """A half that leans on the other is shown with it."""
    text = "“The northern gate of the harbour is rotten,” Mayor Ida Quist said. “It will fall in the next storm.” The gate is old."
    found = brief(story := Story("s", (annotated(text),)), align(story), Settings())
    assert [quotation.stands_alone for quotation in found.quotations] == [True, True]


@pytest.mark.parametrize(
    ("name", "pronoun", "meant"), [("Bernard Hale", "She", False), ("Bernard Hale", "He", True), ("Ko", "She", True)]
)
def test_who_has_a_mans_first_name_is_no_she(name: str, pronoun: str, meant: bool) -> None:  # noqa: FBT001
    """A pronoun does not mean somebody whose first name is of the other sex; of an unknown one nothing speaks against it."""
    assert is_meant(Source("e1", name, Evidence("a", 0, len(pronoun), pronoun)), Party("e1", name)) == meant


def test_a_stance_names_who_holds_it() -> None:
    """The clause that says who rejects what is shown."""
    text = (
        "The opposition parties of Skarne have rejected the tax bill of President Ida Quist as an attack on democracy. "
        "On Monday two barges lay at the northern pier, and the crane there lifted sacks of grain."
    )
    told = brief(story := Story("s", (annotated(text),)), align(story), Settings())
    assert [position.stands_alone for position in told.positions if position.move == "reject"] == [True]


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("Two port officials said they had left the harbour on Friday with the keys.", set[str]()),
        ("A port official said it had left the harbour on Friday with the keys.", {"leans"}),
        ("“The northern gate is rotten,” Mayor Ida Quist said. “Not a good sign for us.”", {"cut"}),
    ],
)
def test_what_speaks_against_a_statement_is_weighed(text: str, doubts: set[str]) -> None:
    """A person is no "it", and speech may end in half a sentence."""
    story = Story("s", (annotated(text),))
    ((_, traits),) = traits_of_statements(brief(story, align(story), Settings()), story)
    assert {name for name in ("leans", "cut") if traits[name]} == doubts


def test_a_claim_whose_words_lean_is_not_shown() -> None:
    """What a mayor says of "he" names nobody: neither the quotation nor the claim made of it reads alone."""
    text = "The pilot Bo Tarn retired on Monday. “He has steered every ferry of Skarne for thirty years,” Mayor Ida Quist said."
    told = brief(story := Story("s", (annotated(text),)), align(story), Settings())
    (said,) = (one for one in told.quotations if one.content[0].text.startswith("He has"))
    claim = Claim("c", said.content[0].text, Party(None, "Ida Quist"), (said.id,), ("a",), 2, "corroborated", said.content)
    unmarked = replace(told, claims=(claim,), quotations=(replace(said, stands_alone=True),))
    assert [one.stands_alone for one in marked(unmarked, story).claims] == [False]


def test_a_mark_that_follows_a_claims_words_keeps_it_from_nothing() -> None:
    """An article puts a comma behind the last word that is quoted; the claim's words have none."""
    text = "“The pilot Bo Tarn has steered every ferry of Skarne for thirty years,” Mayor Ida Quist said on Monday in the harbour."
    told = brief(story := Story("s", (annotated(text),)), align(story), Settings())
    (said,) = (one for one in told.quotations if one.content[0].text.startswith("The pilot"))
    at = said.content[0]
    words = text[at.start : text.index(",”")]
    behind = Evidence(at.article, at.start, at.start + len(words) + 1, f"{words},")
    claim = Claim("c", words, Party(None, "Ida Quist"), (said.id,), ("a",), 2, "corroborated", (behind,))
    quoted = replace(said, content=(behind,))
    assert [one.stands_alone for one in marked(replace(told, claims=(claim,), quotations=(quoted,)), story).claims] == [True]
