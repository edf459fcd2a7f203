"""Wrongly decoded letters."""

import ftfy.bad_codecs  # noqa: F401 (it knows the table that has a letter for every byte)
import pytest

from readout.clean import clean
from readout.clean.article_making import mended
from readout.model import Metadata, RawDocument


def document(text: str, headline: str | None = None) -> RawDocument:
    """Make a document of a text."""
    return RawDocument("a.txt", "text", text, "0" * 64, Metadata(headline=headline))


@pytest.mark.parametrize(
    "written",
    ["The miller said “no” on Monday.", "Orvale’s mill stood still — again.", "Señora Ekholt left the café."],
)
@pytest.mark.parametrize("times", [1, 2])
def test_what_was_decoded_wrongly_is_as_it_was_written(written: str, times: int) -> None:
    """UTF-8 that was read as Windows' table, once or twice over, is undone in text and headline."""
    broken = written
    for _ in range(times):
        broken = broken.encode("utf-8").decode("sloppy-windows-1252")
    assert broken != written
    read = mended(document(broken, broken))
    assert (read.text, read.metadata.headline) == (written, written)


@pytest.mark.parametrize("text", ["Âge and château", "Ãgypten", "“Plain” — text", ""])
def test_other_letters_stay(text: str) -> None:
    """A letter that may stand there stays."""
    assert mended(document(text)).text == text


def test_an_article_counts_in_the_mended_text() -> None:
    """Offsets are those of the text as it was written."""
    article = clean(
        document("The miller of Orvale said â€œnoâ€\x9d on Monday, and nobody could say when its wheels would turn again.")
    )
    assert "said “no” on" in article.text
    assert article.blocks[-1].end == len(article.text)
