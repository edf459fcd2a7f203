"""Words that layout gives to somebody."""

from dataclasses import replace

from readout.annotate.encoder import Attribution
from readout.annotate.quotations import quotations
from readout.model import Quotation, Span
from tests.annotate.reading import annotated


def voiced(text: str, label: str, *found: Attribution) -> tuple[Quotation, ...]:
    """Read a text whose last line is somebody's words, as the label says."""
    page = annotated(text)
    voice = Span(text.index(label), text.index(label) + len(label))
    blocks = (*page.article.blocks[:-1], replace(page.article.blocks[-1], voice=voice))
    return quotations(replace(page.article, blocks=blocks), page.sentences, page.mentions, found)


def test_the_words_of_a_turn_are_the_speakers() -> None:
    """A block with a voice is direct speech of whom the label names."""
    (one,) = voiced("Ada Holm came.\nThe ferry was late.", "Ada Holm")
    assert one.source is not None
    assert (one.kind, one.source.name, one.content[0].text) == ("direct", "Ada Holm", "The ferry was late")


def test_a_question_of_a_turn_is_no_statement() -> None:
    """Who asks in a transcript says nothing."""
    assert voiced("Ada Holm came.\nWas the ferry late?", "Ada Holm") == ()


def test_a_report_within_a_turn_is_kept() -> None:
    """What a speaker says that somebody said lies within the speaker's words."""
    text = "Ada Holm came.\nIvo Brandt said the ferry was late."
    at = text.index("Ivo Brandt")
    told = Attribution(Span(at, at + 10), Span(at + 11, at + 15), (Span(at + 16, len(text) - 1),), 0.9)
    outer, inner = voiced(text, "Ada Holm", told)
    assert inner.nested_in == outer.id


def test_a_block_without_a_voice_says_nothing() -> None:
    """Words alone are nobody's."""
    page = annotated("The ferry was late.")
    assert quotations(page.article, page.sentences, page.mentions, ()) == ()
