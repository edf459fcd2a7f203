"""The words that lead into reported speech."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from readout.model import Brief, Claim, Party, Quotation, Readout, Source
from readout.render.cues import leads
from readout.render.markdown import to_markdown
from readout.render.page import to_html
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
    bare = replace(whole, discrepancies=(), gaps=(), positions=(), timeline=(), upcoming=(), summary=())
    return replace(bare, articles=(home,), quotations=(quotation,), claims=(claim,))


def test_a_denial_is_not_shown_as_an_assertion() -> None:
    """The words from the cue to the content stand before it, for the quotation and for the claim that it words."""
    assert leads(brief("denied", "the harbour is closed")) == {"q1": "denied that", "c1": "denied that"}


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


def test_a_claim_that_begins_elsewhere_has_no_lead() -> None:
    """A claim whose words are not the beginning of what the cue leads into stands alone."""
    shown = brief("denied", "the harbour is closed")
    later = words(shown.articles[0], "harbour is closed")
    claim = replace(shown.claims[0], text=later.text, evidence=(later,))
    assert leads(replace(shown, claims=(claim,))) == {"q1": "denied that"}


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


@pytest.mark.parametrize(
    ("write", "seen"),
    [(to_markdown, "*denied that* the harbour is closed"), (to_html, '<em class="cue">denied that</em> the harbour is closed')],
)
def test_every_form_shows_the_lead(write: Callable[[Readout], str], seen: str) -> None:
    """The terminal and the page both put it before the content."""
    assert seen in write(replace(readout(), stories=(brief("denied", "the harbour is closed"),)))
