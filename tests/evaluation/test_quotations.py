"""Predictions for the scorer of quotations."""

from evaluation.quotations import article_of


def test_gold_is_not_read() -> None:
    """The article is built from text, title and date; paragraphs are blocks."""
    row = {"id": "x", "text": "One line.\n\nAnother line.", "title": "A title", "date": "2016-01-02", "attributions": None}
    article = article_of(row)
    assert [article.text[block.start : block.end] for block in article.blocks] == ["One line.", "Another line."]
    assert article.published.value == "2016-01-02"
