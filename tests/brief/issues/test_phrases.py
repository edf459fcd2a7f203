"""Phrases that can name an issue."""

from readout.brief.issues.phrases import phrases
from readout.model import Span
from tests.brief.issues.parsed import RELEASE, member


def found(written: str, first: str = "", last: str = "") -> list[tuple[str, str]]:
    """Give the kinds and texts of the phrases between two words of a sentence."""
    home = member("a", written)
    text = home.article.text
    start, end = text.index(first), text.index(last) + len(last) if last else len(text)
    return [(phrase.kind, phrase.text) for phrase in phrases(home, home.sentences[0], home.article.evidence(Span(start, end)))]


def test_a_noun_takes_what_hangs_on_it() -> None:
    """A noun phrase is given whole and cut before each phrase on its right."""
    assert found(RELEASE, "the release")[:2] == [("noun", "release of the barge crew"), ("noun", "release")]


def test_a_phrase_stays_within_its_piece() -> None:
    """Words outside the piece are no part of a phrase."""
    assert ("noun", "release of the barge crew") not in found(RELEASE, "the release", "barge")


def test_a_clause_begins_with_its_subject() -> None:
    """A whole clause is given from its subject's determiner on."""
    written = "The/DET/2/det letter/NOUN/6/nsubj will/AUX/6/aux not/PART/6/advmod be/AUX/6/aux published/VERB/0/root"
    assert ("clause", "The letter will not be published") in found(written)


def test_a_relative_clause_names_nothing() -> None:
    """What only says more of a noun is no name."""
    written = (
        "concerns/NOUN/0/root that/PRON/5/obj Veldland/PROPN/5/nsubj had/AUX/5/aux raised/VERB/1/acl:relcl "
        "in/ADP/7/case talks/NOUN/5/obl"
    )
    assert [kind for kind, _ in found(written)] == ["noun"] * 3


def test_a_denied_noun_names_nothing() -> None:
    """Words after "no" would say the opposite without it."""
    assert found("no/DET/2/det payment/NOUN/0/root") == []
