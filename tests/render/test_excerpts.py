"""The numbered articles of a brief, and each piece of evidence as an excerpt: its words within the words around them."""

from dataclasses import replace

import pytest

from readout.model import Between, Readout
from readout.render.excerpts import REACH, excerpts, numbered
from readout.render.html_page import to_html
from readout.render.markdown import to_markdown
from tests.render.builders import article, readout, words


def test_an_excerpt_stays_in_its_paragraph() -> None:
    """The words around evidence end at the paragraph's borders."""
    brief = readout().stories[0]
    shown = excerpts([words(brief.articles[0], "Ida Quist")], numbered(brief))[0]
    assert shown.before == "On Monday Mayor "


def test_a_long_paragraph_is_cut_at_a_word() -> None:
    """At most so many characters stand on either side, cut between words."""
    home = article("long.txt", "word " * 100 + "HERE" + " word" * 100)
    brief = replace(readout().stories[0], articles=(home,))
    shown = excerpts([words(home, "HERE")], numbered(brief))[0]
    assert shown.before.startswith("…word")
    assert shown.after.endswith("word…")
    assert len(shown.after) <= REACH + 1


def test_evidence_within_evidence_is_shown_once() -> None:
    """Of two findings, one inside the other, the reader sees the wider."""
    brief = readout().stories[0]
    found = [words(brief.articles[0], "Mayor Ida Quist said"), words(brief.articles[0], "Ida Quist")]
    assert [shown.evidence for shown in excerpts(found, numbered(brief))] == found[:1]


@pytest.mark.parametrize(
    ("who", "heading"), [("outlets", "Where accounts differ"), ("sources", "Where parties contradict each other")]
)
def test_disputes_stand_apart_from_differing_accounts(who: Between, heading: str) -> None:
    """What parties say against each other is no difference between outlets, and each has its own heading in every form."""
    (found,) = (brief := readout().stories[0]).discrepancies
    told = Readout((replace(brief, discrepancies=(replace(found, between=who),)),), ())
    for written in (to_markdown(told), to_html(told)):
        headings = [name for name in ("Where accounts differ", "Where parties contradict each other") if name in written]
        assert headings == [heading]
