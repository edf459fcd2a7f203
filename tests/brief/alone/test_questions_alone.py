"""A row of values is shown where its heading reads alone."""

import pytest

from readout.brief.alone.pieces_alone import Pages
from readout.brief.alone.questions_alone import is_understood
from readout.model import Answer, Question, Span, Story
from tests.annotate.reading import annotated


@pytest.mark.parametrize(
    ("text", "value", "about", "understood"),
    [
        ("The old ferry of Skarne carried 14 sailors to Haldria.", "14", "The old ferry of Skarne carried … sailors", True),
        (
            "Raising harbour tolls to 14 crowns would close the old ferry.",
            "14",
            "Raising harbour tolls to … crowns would close the old ferry",
            True,
        ),
        ("It carried 14 sailors to Haldria.", "14", "It carried … sailors", False),
        ("The gates that the ferry left in 14 hours were open.", "14", "that the ferry left in … hours", False),
        ("The ferry sailed, taking 14 sailors to Haldria.", "14", "taking … sailors to Haldria", False),
        ("The old ferry crossed a 14-mile strait.", "14", "The old ferry crossed a …-mile strait", False),
        ("The old ferry of Skarne carried 14 sailors.", "14", "The crew had … sailors", False),
        ("The ferry carried 14 sailors to Haldria.", "14", "The ferry carried … sailors to Haldria", False),
        ("Ida Quist told the harbour guards that 14 voted against it.", "14", "… voted against it", False),
        (
            "Ida Quist moored the old ferry 14 times, but nobody saw her.",
            "14",
            "Ida Quist moored the old ferry … times, but",
            False,
        ),
    ],
)
def test_a_heading_is_a_clause_that_points_to_nobody(text: str, value: str, about: str, understood: bool) -> None:  # noqa: FBT001
    """A finite verb with its own subject, found where it stands; no half clause, pronoun or piece of a word."""
    member = annotated(text)
    start = text.index(value)
    answer = Answer(value, value, None, None, (member.article.evidence(Span(start, start + len(value))),), 1)
    question = Question("q", "number", about, (answer,))
    assert is_understood(question, Pages.of(Story("s", (member,)))) == understood


def test_a_row_without_articles_at_hand_is_not_understood() -> None:
    """What cannot be looked at is not shown."""
    assert not is_understood(Question("q", "number", "the ferry carried … sailors", ()), Pages.of(Story("s", ())))
