"""The encoder's attributions, set to the marks and to what layout says."""

import pytest

from readout.annotate.encoder import Attribution
from readout.annotate.quotations import quotations
from readout.model import Span
from tests.annotate.reading import annotated


def said(text: str, *found: tuple[str, str, list[str]]) -> list[tuple[str | None, str]]:
    """Give source's name and content of each quotation, where the encoder found these sources, cues and contents."""
    page = annotated(text)

    def place(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    tagged = [Attribution(place(source), place(cue), tuple(map(place, contents)), 0.9) for source, cue, contents in found]
    result = quotations(page.article, page.sentences, page.mentions, tagged)
    return [(one.source.name if one.source else None, " / ".join(part.text for part in one.content)) for one in result]


def test_the_network_adds_what_no_rule_reads() -> None:
    """An attribution by words that the rules do not know is taken over."""
    text = "Ada Holm made no secret of her anger at the delay."
    assert said(text, ("Ada Holm", "made no secret of", ["her anger at the delay"])) == [("Ada Holm", "her anger at the delay")]


def test_who_speaks_is_not_what_is_said() -> None:
    """Words of the source are no content, though the network or a rule takes them for one beside a cue."""
    text = "Ada Holm, the head of the harbour board, called the vote a mistake."
    board = "Ada Holm, the head of the harbour board"
    for found in ([(board, "called", [board]), (board, "called", ["the vote a mistake"])], [(board, "called", ["the vote"])]):
        assert all(content.startswith("the vote") for _, content in said(text, *found))


def test_a_cue_without_a_source_has_none() -> None:
    """Where the network sees a cue and nobody who speaks, nobody is named."""
    text = "“We go,” Ada Holm said.\n\nIt was widely expected that the ferry would be late."
    page = annotated(text)
    cue, content = text.index("widely expected"), text.index("the ferry would")
    tagged = [Attribution(None, Span(cue, cue + 15), (Span(content, len(text) - 1),), 0.9)]
    assert quotations(page.article, page.sentences, page.mentions, tagged)[-1].source is None


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
    """The outer attribution stands beside the inner one."""
    text = "Ada Holm grasped that Ivo Brandt said: “The ferry was late.”"
    inner = ("Ivo Brandt", "said", ["The ferry was late."])
    found = said(text, ("Ada Holm", "grasped", ["Ivo Brandt said: “The ferry was late.”"]), inner)
    assert found == [("Ada Holm", "Ivo Brandt said: “The ferry was late.”"), ("Ivo Brandt", "The ferry was late.")]


def test_stray_words_are_left_out() -> None:
    """A lone word that the cue does not govern is no statement."""
    assert said("Ada Holm gave its readers little hope.", ("Ada Holm", "gave", ["its"])) == []


def test_what_no_cue_attributes_and_no_marks_enclose_is_left_out() -> None:
    """A stretch that the network tags and links to nothing is nobody's words."""
    text = "Ada Holm came to the quay. The ferry was late and slow."
    page = annotated(text)
    tagged = [Attribution(None, None, (Span(text.index("The"), len(text) - 1),), 0.9)]
    assert quotations(page.article, page.sentences, page.mentions, tagged) == ()


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("the “long night” of talks", "the “long night” of talks"),
        ("“long night” of talks at sea", "“long night” of talks at sea"),
        ("of talks at “sea”", "of talks at “sea”"),
    ],
)
def test_a_mark_at_an_edge_keeps_its_partner(content: str, shown: str) -> None:
    """A content with words outside its marks begins or ends with both of a pair, or none."""
    text = f"Ada Holm belittled {content}, and left."
    assert said(text, ("Ada Holm", "belittled", [content])) == [("Ada Holm", shown)]


@pytest.mark.parametrize(("content", "shown"), [("puppets of the U.S", "puppets of the U.S."), ("uppets of all", "puppets of all")])
def test_no_word_is_cut(content: str, shown: str) -> None:
    """An edge within a word moves to the word's own."""
    text = f"Ada Holm called them {shown}"
    assert said(text, ("Ada Holm", "called", [content])) == [("Ada Holm", shown)]


@pytest.mark.parametrize(
    ("text", "content", "shown"),
    [
        ("Ada Holm held that, if asked, she would sail.", "that, if asked, she would sail", "if asked, she would sail"),
        ("ESTERLYN, Halland — The ferry was late, Ada Holm held.", "ESTERLYN, Halland — The ferry was late", "The ferry was late"),
        ("Ada Holm held the boats of the crew who. They left.", "the boats of the crew who", "the boats of the crew"),
    ],
)
def test_words_that_only_lead_to_a_clause_or_on_from_it_are_left_out(text: str, content: str, shown: str) -> None:
    """A content begins with its clause, behind "that" and a dateline, and ends with it, before "and" and "who"."""
    assert said(text, ("Ada Holm", "held", [content])) == [("Ada Holm", shown)]


def test_a_word_that_stands_for_the_rest_is_left_out() -> None:
    """The "what" of "what she belittled as a late raft" says nothing beside it."""
    text = "The crew took what Ada Holm belittled as a late raft."
    assert said(text, ("Ada Holm", "belittled", ["what", "as a late raft"])) == [("Ada Holm", "as a late raft")]


def test_a_report_within_marks_keeps_to_its_clause() -> None:
    """What somebody in a passage says is not the whole passage."""
    text = "“Ivo Brandt grasped that it was late,” said Ada Holm."
    outer = ("Ada Holm", "said", ["Ivo Brandt grasped that it was late,"])
    assert said(text, outer, ("Ivo Brandt", "grasped", ["it was late"]))[1] == ("Ivo Brandt", "it was late")


def test_what_stands_beside_a_whole_utterance_is_left_out() -> None:
    """What the words are about is none of them."""
    text = "“We go,” Ada Holm told them about the ferry."
    assert said(text, ("Ada Holm", "told", ["We go,", "about the ferry"])) == [("Ada Holm", "We go,")]


def test_another_paragraph_is_another_statement() -> None:
    """What goes on in a further paragraph is a quotation of its own."""
    text = "Ada Holm said: “We go.\n\n“You stay.”"
    assert said(text, ("Ada Holm", "said", ["We go.", "You stay."])) == [("Ada Holm", "We go."), ("Ada Holm", "You stay.")]
