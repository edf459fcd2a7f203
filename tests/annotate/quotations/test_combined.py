"""The encoder's attributions laid over the rules'."""

import re

import pytest

from readout.annotate.encoder import Attribution
from readout.annotate.names import names
from readout.annotate.quotations import quotations
from readout.annotate.reading import read
from readout.model import Article, Block, Span, When


def said(text: str, *found: tuple[str, str, list[str]]) -> list[tuple[str | None, str]]:
    """Give source's name and content of each quotation, where the encoder found these sources, cues and contents."""
    blocks = tuple(Block(match.start(), match.end(), "body") for match in re.finditer(r"\S(?:.*\S)?", text))
    article = Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", blocks)
    sentences = read(article)

    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    tagged = [Attribution(place(source), place(cue), tuple(map(place, contents)), 0.9) for source, cue, contents in found]
    result = quotations(article, sentences, names(article, sentences), tagged)
    return [(one.source.name if one.source else None, " / ".join(part.text for part in one.content)) for one in result]


def test_the_network_adds_what_no_rule_reads() -> None:
    """An attribution by words that the rules do not know is taken over."""
    text = "Ada Holm made no secret of her anger at the delay."
    assert said(text, ("Ada Holm", "made no secret of", ["her anger at the delay"])) == [("Ada Holm", "her anger at the delay")]


def test_pure_passages_stay_with_the_rules() -> None:
    """Where the network cuts short what marks enclose, or takes another source, the rules' reading stands."""
    text = "Ivo Brandt listened. “The ferry was late on Monday,” said Ada Holm."
    assert said(text, ("Ivo Brandt", "said", ["The ferry"])) == [("Ada Holm", "The ferry was late on Monday,")]


def test_a_cue_without_a_source_has_none() -> None:
    """Where the network sees a cue and nobody who speaks, nobody is named."""
    text = "“We go,” Ada Holm said.\n\nIt was widely expected that the ferry would be late."
    blocks = tuple(Block(match.start(), match.end(), "body") for match in re.finditer(r"\S(?:.*\S)?", text))
    article = Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", blocks)
    sentences = read(article)
    cue, content = text.index("widely expected"), text.index("the ferry would")
    tagged = [Attribution(None, Span(cue, cue + 15), (Span(content, len(text) - 1),), 0.9)]
    assert quotations(article, sentences, names(article, sentences), tagged)[-1].source is None


@pytest.mark.parametrize("content", ["“late", "late and slow", "“late and slow”", "and slow"])
def test_edges_are_set_to_the_marks(content: str) -> None:
    """A content that begins or ends in a passage takes the passage's own bounds."""
    text = "Ada Holm labelled the ferry “late and slow” again."
    assert said(text, ("Ada Holm", "labelled", [content])) == [("Ada Holm", "late and slow")]


def test_a_cue_between_sentences_parts_two_statements() -> None:
    """What the network joins across a cue that ends a sentence is two quotations here."""
    text = "“We go,” Ada Holm quipped. “You stay.”"
    assert said(text, ("Ada Holm", "quipped", ["“We go,”", "“You stay.”"])) == [("Ada Holm", "We go,"), ("Ada Holm", "You stay.")]


def test_a_report_of_a_report_is_kept() -> None:
    """The network's outer attribution stands beside the rules' inner one."""
    text = "Ada Holm grasped that Ivo Brandt said: “The ferry was late.”"
    found = said(text, ("Ada Holm", "grasped", ["Ivo Brandt said: “The ferry was late.”"]))
    assert found == [("Ada Holm", "Ivo Brandt said: “The ferry was late."), ("Ivo Brandt", "The ferry was late.")]


def test_single_words_without_marks_are_left_out() -> None:
    """A lone word is no statement."""
    assert said("Ada Holm gave its readers little.", ("Ada Holm", "gave", ["little"])) == []
