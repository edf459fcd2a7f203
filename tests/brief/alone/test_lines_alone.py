"""Whether what an article tells of a time reads alone."""

import pytest

from readout.brief.alone.lines_alone import is_in_first_person, is_told
from readout.model import Span
from tests.annotate.reading import annotated


def test_we_may_be_quoted() -> None:
    """Words of somebody who says "we" are his telling, in quotation marks too."""
    quoted, told = annotated('Ida Quist left "the town that we love" on Friday.'), annotated("Ida Quist left the U.S. on Friday.")
    assert is_in_first_person(quoted, quoted.sentences[0], quoted.sentences[0].span)
    assert not is_in_first_person(told, told.sentences[0], told.sentences[0].span)


@pytest.mark.parametrize(
    ("text", "last", "alone"),
    [
        ("Ida Quist left Ostrow with her crew, saying that the ferry had sunk.", "crew", True),
        ("Ida Quist left Ostrow with her crew, which had lost the ferry.", "crew", True),
        ("Ida Quist told the crew of Ostrow that the ferry had sunk.", "Ostrow", False),
    ],
)
def test_what_only_adds_behind_a_comma_may_be_left_out(text: str, last: str, *, alone: bool) -> None:
    """A line may end before what follows behind a comma, and nowhere within what it tells."""
    member = annotated(text)
    span = Span(0, text.index(last) + len(last))
    assert is_told(member, member.sentences[0], span, None) == alone


def test_what_a_headline_names_needs_no_telling() -> None:
    """Which strike "the strike" is a headline has told."""
    member = annotated("The strike ended when the ferries sailed from Ostrow.")
    (sentence,) = member.sentences
    assert [is_told(member, sentence, sentence.span, None, frozenset(told)) for told in ((), ("strike",))] == [False, True]
