"""Sentences that open an article, and later ones."""

from tests.annotate.reading import annotated
from training.openings import LATER, examples

TEXT = " ".join(f"The ferry to Skarne left harbour number {number} on that stormy morning." for number in range(9))


def test_examples_are_first_and_later_sentences() -> None:
    """The second to the fourth sentence are none; a short article gives nothing."""
    found = examples(iter([annotated(TEXT), annotated(TEXT[:200])]))
    assert found.sought.tolist() == [1.0] + [0.0] * (9 - LATER)
    assert found.articles.tolist() == [0.0] * (1 + 9 - LATER)
