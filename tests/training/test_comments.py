"""Comments and reports: which articles are drawn, and which of their sentences are examples."""

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


def test_examples_are_the_first_sentences_of_middling_length() -> None:
    """Each is of a comment or not, with the number of its article among those of its kind."""
    long = " ".join([TEXT] * MOST)
    found = examples(iter([annotated("Ships sail. " + TEXT)]), iter([annotated(TEXT), annotated(long)]))
    assert found.sought.tolist() == [0.0] * 9 + [1.0] * (9 + MOST)
    assert found.articles.tolist() == [0.0] * 18 + [1.0] * MOST
