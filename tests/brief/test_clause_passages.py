"""Pieces of sentences that stand alone."""

from hypothesis import given
from hypothesis import strategies as st

from readout.brief.clause_passages import passage
from readout.model import Article, Block, Span, When


def article(text: str) -> Article:
    """Build an article of one body block."""
    return Article("a", "a", None, None, None, (), (), "en", When(), text, "a", (Block(0, len(text), "body"),))


def cut(text: str, focus: str, *, whole: bool = True) -> str:
    """Give the piece around the words of the focus."""
    start = text.index(focus)
    span = passage(article(text), Span(0, len(text)), Span(start, start + len(focus)), whole=whole)
    return text[span.start : span.end]


def test_a_short_sentence_stays_whole() -> None:
    """No clause is cut off where the sentence is short."""
    assert (
        cut("The lock was closed on Monday, and the barge waited.", "Monday")
        == "The lock was closed on Monday, and the barge waited."
    )


def test_a_clause_is_cut_where_asked() -> None:
    """Where a sentence tells of several days, the piece ends at the clause's border."""
    text = "The lock of the old harbour was closed on Monday, while the barge from the north arrived only on Thursday."
    assert cut(text, "Monday", whole=False) == "The lock of the old harbour was closed on Monday"


@given(st.text(min_size=1, max_size=400), st.data())
def test_a_piece_lies_in_its_sentence(text: str, data: st.DataObject) -> None:
    """Whatever the text, the piece is part of the sentence."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    span = passage(article(text), Span(0, len(text)), Span(start, end), whole=False)
    assert 0 <= span.start <= span.end <= len(text)
