"""The words that lead into reported speech."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readout.model import Brief, Claim, Party, Quotation, QuotationKind, Readout, Source, When
from readout.render.html_page import to_html
from readout.render.markdown import to_markdown
from readout.render.speech_lead_ins import Wording, wordings
from tests.render.builders import article, readout, words

TEXT = "Quist has firmly denied that the harbour is closed. According to Quist, the ferries run."


def brief(cue: str, content: str, source: str = "Quist", kind: str = "indirect") -> Brief:
    """Build a brief whose one quotation and claim have this cue and content."""
    home = article("one.txt", TEXT)
    at = words(home, content)
    quist = Source("e1", "Ida Quist", words(home, source))
    quotation = Quotation("q1", "direct" if kind == "direct" else "indirect", quist, words(home, cue), (at,))
    claim = Claim("c1", at.text, Party("e1", "Ida Quist"), ("q1",), (home.id,), 1, "single-source", (at,))
    whole = readout().stories[0]
    bare = replace(whole, discrepancies=(), gaps=(), positions=(), timeline=(), upcoming=(), summary=(), questions=())
    return replace(bare, articles=(home,), quotations=(quotation,), claims=(claim,))


def leads(shown: Brief) -> dict[str, str]:
    """Give the leads by id where there are any."""
    return {name: wording.lead for name, wording in wordings(shown).items() if wording.lead}


def test_a_denial_is_not_shown_as_an_assertion() -> None:
    """The words from the cue to the content stand before it, for the quotation and for the claim that it words."""
    assert leads(brief("denied", "the harbour is closed")) == {"q1": "denied that", "c1": "denied that"}


@pytest.mark.parametrize(
    ("text", "source", "seen"),
    [
        ("By noon, neither Ost nor Captain Quist repeated the threat.", "Quist", "neither Ost nor Captain Quist repeated"),
        ("By noon, neither Ost nor Quist repeated the threat.", "neither Ost nor Quist", "neither Ost nor Quist repeated"),
        ("Of them, none of the Quist brothers repeated the threat.", "Quist", "none of the Quist brothers repeated"),
        ("There was no rain, and Quist repeated the threat.", "Quist", "repeated"),
        ("In the evening No 9 repeated the threat.", "No 9", "repeated"),
    ],
)
def test_who_did_not_speak_is_not_shown_as_a_speaker(text: str, source: str, seen: str) -> None:
    """What denies the speaker stands in the lead, as the article has it."""
    shown = brief("denied", "the harbour is closed")
    home = article("neither.txt", text)
    told = replace(
        shown.quotations[0],
        source=Source("e1", "Quist", words(home, source)),
        cue=words(home, "repeated"),
        content=(words(home, "the threat"),),
    )
    assert leads(replace(shown, articles=(home,), quotations=(told,), claims=())) == {"q1": seen}


def test_direct_speech_needs_no_lead() -> None:
    """What is given in the speaker's own words reads by itself."""
    assert leads(brief("denied", "the harbour is closed", kind="direct")) == {}


def test_a_cue_before_its_source_is_no_lead() -> None:
    """The cue "according to" leads into its source and not into the content."""
    shown = brief("According to", "the ferries run")
    (quotation,) = shown.quotations
    behind = replace(quotation, source=Source("e1", "Ida Quist", words(shown.articles[0], "Quist, the")))
    assert leads(replace(shown, quotations=(behind,))) == {}


def test_a_cue_behind_its_content_is_no_lead() -> None:
    """Of "X, she said" the content stands first and reads by itself."""
    assert leads(brief("run", "According", source="Quist, the")) == {}


def test_a_distant_cue_stands_alone() -> None:
    """Past a run of some words only the cue itself is shown."""
    home = article("far.txt", f"Quist denied {'on that long and grey day in the harbour ' * 2}that it is closed.")
    shown = brief("denied", "the harbour is closed")
    (quotation,) = shown.quotations
    far = replace(
        quotation,
        source=Source("e1", "Ida Quist", words(home, "Quist")),
        cue=words(home, "denied"),
        content=(words(home, "it is closed"),),
    )
    assert leads(replace(shown, articles=(home,), quotations=(far,), claims=())) == {"q1": "denied"}


def test_those_who_are_told_stand_with_the_verb() -> None:
    """What somebody is told needs the words for him, however many."""
    home = article("far.txt", f"Quist told the council {'of the old harbour ' * 4}that it is closed.")
    (quotation,) = (shown := brief("denied", "the harbour is closed")).quotations
    told = replace(
        quotation,
        source=Source("e1", "Ida Quist", words(home, "Quist")),
        cue=words(home, "told"),
        content=(words(home, "it is closed"),),
    )
    found = wordings(replace(shown, articles=(home,), quotations=(told,), claims=()))
    assert found["q1"].lead.startswith("told the council of the old harbour")


@pytest.mark.parametrize(
    ("write", "seen"),
    [(to_markdown, "*denied that* the harbour is closed"), (to_html, '<em class="cue">denied that</em> the harbour is closed')],
)
def test_every_form_shows_the_lead(write: Callable[[Readout], str], seen: str) -> None:
    """The terminal and the page both put it before the content."""
    assert seen in write(replace(readout(), stories=(brief("denied", "the harbour is closed"),)))


def broken(content: tuple[str, ...], cue: str, source: str, kind: QuotationKind = "indirect") -> Brief:
    """Build a brief whose one quotation has these pieces, and whose one claim is the last of them."""
    home = article("two.txt", BROKEN)
    pieces = tuple(words(home, piece) for piece in content)
    quotation = Quotation("q1", kind, Source("e1", "Ida Quist", words(home, source)), words(home, cue), pieces)
    claim = Claim("c1", pieces[-1].text, Party("e1", "Ida Quist"), ("q1",), (home.id,), 1, "single-source", pieces[-1:])
    return replace(brief("denied", "the harbour is closed"), articles=(home,), quotations=(quotation,), claims=(claim,))


BROKEN = "The man she says was alone fled. The ferries, Quist said, will run. Toll was praised. The toll is fair, she added."


def test_a_cue_amid_its_content_is_shown_with_it() -> None:
    """Where no mark parts the cue from the words around it, the article's run stands, for the claim too."""
    shown = wordings(broken(("The man", "was alone"), "says", "she"))
    assert shown == dict.fromkeys(("q1", "c1"), Wording("", "The man she says was alone"))


def test_a_passive_is_shown_with_its_verb() -> None:
    """A noun that a cue stands behind says nothing without it."""
    assert wordings(broken(("Toll",), "was praised", "Quist"))["q1"] == Wording("", "Toll was praised")


def test_halves_of_a_sentence_are_shown_together() -> None:
    """A claim that is one half of what a cue interrupts is shown with the other half."""
    assert wordings(broken(("The ferries", "will run"), "said", "Quist"))["c1"] == Wording("", "The ferries … will run")


def test_a_clause_before_its_speaker_reads_by_itself() -> None:
    """Where a mark parts content and cue, the content is shown alone."""
    assert wordings(broken(("The toll is fair",), "added", "she"))["q1"] == Wording("", "The toll is fair")


def test_the_same_words_are_shown_once() -> None:
    """What a speaker is quoted with twice in the same words is one line in the terminal, with both places."""
    shown = broken(("The toll is fair",), "added", "she")
    (quotation,) = shown.quotations
    again = replace(shown, claims=(), quotations=(quotation, replace(quotation, id="q2")))
    assert to_markdown(replace(readout(), stories=(again,))).count("The toll is fair") == 1


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("the ferry sails before it rains", Wording("wants that", "the ferry sails before it rains")),
        (f"the ferry sails {'each day of the week ' * 10}before it rains", Wording("wants that …", "it rains")),
    ],
)
def test_a_claim_is_shown_with_all_that_is_said(said: str, shown: Wording) -> None:
    """A part of what somebody is told to have said stands with the rest of it, where that is short, else behind dots."""
    home = article("three.txt", f"Quist wants that {said}.")
    quotation = Quotation("q1", "indirect", None, words(home, "wants"), (words(home, said),))
    at = words(home, "it rains")
    made = Claim("c1", at.text, None, ("q1",), (home.id,), 1, "single-source", (at,))
    told = replace(brief("denied", "the harbour is closed"), articles=(home,), quotations=(quotation,), claims=(made,))
    assert wordings(told)["c1"] == shown


def test_a_cue_of_the_sentence_before_leads_into_nothing() -> None:
    """Words that begin another sentence than their cue's stand alone."""
    told = broken(("Toll",), "said", "Quist")
    assert wordings(told)["q1"] == Wording("", "Toll")


@pytest.mark.parametrize(
    ("said", "lead"),
    [
        ("Quist said in the port in 2005.", "said in the port in 2005"),
        ("Quist said at her April hearing.", "said at her April hearing"),
        ("Quist said in May.", ""),
        ("said Quist in 2031.", ""),
    ],
)
def test_what_was_said_long_before_stands_with_its_time(said: str, lead: str) -> None:
    """Another month or an earlier year than the article's is told with a speaker's own words."""
    home = replace(article("old.txt", f'"The harbour will close," {said}'), published=When("2031-05-05", "day"))
    source, cue = Source("e1", "Ida Quist", words(home, "Quist")), words(home, "said")
    spoken = Quotation("q1", "direct", source, cue, (words(home, "The harbour will close"),))
    found = wordings(replace(readout().stories[0], articles=(home,), quotations=(spoken,), claims=()))
    assert found["q1"] == Wording(lead, "The harbour will close")
