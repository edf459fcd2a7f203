"""PDF and DOCX give their text, paragraph by paragraph, or say in plain words why not."""

import zlib
from pathlib import Path

import pytest

from tests.ingest.sources import docx, packed, pdf, read


def test_a_pdf_gives_its_paragraphs(tmp_path: Path) -> None:
    """Lines that follow one another are joined, a wider distance parts paragraphs, whatever the file is called."""
    path = tmp_path / "statement.bin"
    lines = [
        (50, 760, "The mill at Orvale stood"),
        (50, 746, "still on Monday."),
        (50, 718, "It will open in May,"),
        (50, 704, "she said."),
    ]
    path.write_bytes(pdf(lines))
    (document,), failures = read(path)
    assert failures == []
    assert (document.kind, document.text) == ("text", "The mill at Orvale stood still on Monday.\n\nIt will open in May, she said.")


@pytest.mark.parametrize(
    ("content", "words"),
    [(pdf([]), "without text"), (b"%PDF-1.7\nthat is all", "damaged PDF")],
)
def test_a_pdf_that_cannot_be_read_says_why(tmp_path: Path, content: bytes, words: str) -> None:
    """A scan and a damaged file are failures with their own words."""
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    documents, (failure,) = read(path)
    assert documents == []
    assert words in failure.reason


def test_a_pdf_bomb_ends_within_its_limits(tmp_path: Path) -> None:
    """A page whose drawing expands to a gigabyte and more takes neither our memory nor our time."""
    packer = zlib.compressobj(1)
    shown = b"".join(packer.compress(b" " * 20_000_000) for _ in range(60)) + packer.flush()
    plain = pdf([(50, 700, "x")])
    start, end = plain.index(b"4 0 obj"), plain.index(b"5 0 obj")
    bomb = b"4 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%s\nendstream\nendobj\n" % (len(shown), shown)
    path = tmp_path / "bomb.pdf"
    path.write_bytes(plain[:start] + bomb + plain[end:])
    documents, (failure,) = read(path)
    assert documents == []
    assert "PDF" in failure.reason, failure


def test_a_docx_gives_its_paragraphs(tmp_path: Path) -> None:
    """Runs are joined, tabs kept, tables read cell by cell, deleted words left out."""
    body = (
        "<w:p><w:r><w:t>The mill at </w:t></w:r><w:r><w:t>Orvale</w:t></w:r>"
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>"
        "<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Monday</w:t><w:tab/><w:t>closed</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    path = tmp_path / "a.docx"
    path.write_bytes(docx(body))
    (document,), failures = read(path)
    assert failures == []
    assert document.text == "The mill at Orvale\n\nMonday\tclosed"


def test_a_docx_that_declares_entities_is_refused(tmp_path: Path) -> None:
    """A document's XML needs no entities; one that declares them is a bomb or a theft."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="w">&b;</w:document>'
    path = tmp_path / "a.docx"
    path.write_bytes(packed({"word/document.xml": bomb}))
    documents, (failure,) = read(path)
    assert documents == []
    assert "entities" in failure.reason


@pytest.mark.parametrize(("name", "words"), [("xl/workbook.xml", "spreadsheet"), ("content.xml", "OpenDocument")])
def test_other_office_files_are_named(tmp_path: Path, name: str, words: str) -> None:
    """What is no DOCX says what it is."""
    path = tmp_path / "a.zip"
    path.write_bytes(packed({name: "<x/>"}))
    assert words in read(path)[1][0].reason
