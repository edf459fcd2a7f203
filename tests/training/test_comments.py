"""Comments and reports: which articles are drawn, and which of their sentences are examples."""

import pytest

from tests.annotate.reading import annotated
from training.comments import MOST, drawn, examples

TEXT = " ".join(f"The ferry to Skarne left harbour number {number} on that stormy morning." for number in range(9))


def test_as_many_comments_as_reports_are_drawn() -> None:
    """Outlets tell which is which; of other outlets none is drawn."""
    outlets = ("Skarne Opinion", "Skarne Editorial", "Reuters", "The Skarne Times")
    comments, reports = drawn({"id": f"n{at}", "outlet": outlet} for at, outlet in enumerate(outlets))
    assert (len(comments), len(reports)) == (1, 1)
    assert comments[0]["outlet"] in outlets[:2]
    assert reports[0]["outlet"] == "Reuters"


@pytest.mark.parametrize("comments", [0.0, 1.0])
def test_examples_are_the_first_sentences_of_middling_length(comments: float) -> None:
    """All are of the kind that is told, with the number of their article."""
    found = examples(comments, iter([annotated("Ships sail. " + TEXT), annotated(TEXT)]))
    assert found.comments.tolist() == [comments] * 18
    assert found.articles.tolist() == [0.0] * 9 + [1.0] * 9
    assert len(found.vectors) <= 2 * MOST
