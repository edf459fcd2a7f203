"""Phrases that can name an issue."""

from readout.brief.issues.named_issues import phrases
from readout.model import Span
from tests.brief.issues.parsed import RELEASE, member


def found(written: str, first: str = "", last: str = "") -> list[str]:
    """Give the phrases between two words of a sentence."""
    home = member("a", written)
    text = home.article.text
    start, end = text.index(first), text.index(last) + len(last) if last else len(text)
    return [phrase.text for phrase in phrases(home, home.sentences[0], home.article.evidence(Span(start, end)))]


def test_a_noun_takes_what_hangs_on_it() -> None:
    """A noun phrase is given whole and cut before each phrase on its right."""
    assert found(RELEASE, "the release")[:2] == ["release of the barge crew", "release"]


def test_a_phrase_stays_within_its_piece() -> None:
    """Words outside the piece are no part of a phrase."""
    assert "release of the barge crew" not in found(RELEASE, "the release", "barge")
