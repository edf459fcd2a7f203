"""What a thing is, its bytes say; what only looks like an article is refused by name; tables give rows."""

import csv
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from readout.ingest.input_kinds import kinds
from tests.ingest.sources import GOOD, PAGE, read


@pytest.mark.parametrize("ending", ["rss", "xml", "svg", "txt", "warc"])
def test_xml_is_not_read_as_prose(tmp_path: Path, ending: str) -> None:
    """XML that is no feed and no page is named by its root, whatever it is called."""
    path = tmp_path / f"a.{ending}"
    path.write_text(f'<?xml version="1.0"?>\n<newsItem><p>{GOOD}</p></newsItem>')
    documents, (failure,) = read(path)
    assert documents == []
    assert "newsItem" in failure.reason


def test_all_that_a_folder_leaves_out_is_named(tmp_path: Path) -> None:
    """A folder with one page beside its pictures and styles gives the page, and a line for each of the others."""
    (tmp_path / "page").write_text(PAGE)
    (tmp_path / "style.css").write_text("p { color: red }")
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (tmp_path / "notes").write_text("Buy bread.")
    (tmp_path / "empty.txt").write_text("")
    documents, failures = read(tmp_path)
    assert [document.input for document in documents] == [str(tmp_path / "page")]
    told = {Path(failure.input).name: failure.reason for failure in failures}
    assert set(told) == {"style.css", "picture.jpg", "notes", "empty.txt"}
    assert "ends in .css" in told["style.css"]
    assert "JPEG" in told["picture.jpg"]
    assert "no ending" in told["notes"]


@pytest.mark.parametrize(("delimiter", "encoding"), [(",", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-8")])
def test_a_table_gives_a_document_a_row(tmp_path: Path, delimiter: str, encoding: str) -> None:
    """The column `text` is read, with what the other columns say; a row without text is a failure of its own."""
    path = tmp_path / "a.csv"
    with path.open("w", newline="", encoding=encoding) as stream:
        rows = csv.writer(stream, delimiter=delimiter)
        rows.writerows([["Outlet", "text", "published"], ["Örvale Post", f'{GOOD}\n\n"So it is."', "2031-02-03"], ["Vant", "", ""]])
    (document,), (failure,) = read(path)
    assert (document.input, document.text) == (f"{path}#1", f'{GOOD}\n\n"So it is."')
    assert (document.metadata.outlet, document.metadata.published) == ("Örvale Post", "2031-02-03")
    assert failure.input == f"{path}#2"


def test_a_table_without_text_says_so(tmp_path: Path) -> None:
    """A table of other things is not read as prose."""
    path = tmp_path / "a.csv"
    path.write_text("name,age\nOdo,7\n")
    assert "column" in read(path)[1][0].reason


def test_prose_is_no_table(tmp_path: Path) -> None:
    """A text whose first line speaks of text is a text."""
    path = tmp_path / "a"
    path.write_text("Here, in this text, the miller of Orvale speaks at length about the mill\nand more")
    assert read(path)[0][0].text.startswith("Here, in")


def test_readers_are_loaded_when_they_are_needed() -> None:
    """The command that says its version loads none of the libraries that read the web and documents."""
    heavy = "{'httpx2', 'httpcore2', 'h2', 'fastfeedparser', 'fastwarc', 'pypdfium2', 'protego', 'email', 'tarfile'}"
    program = f"import sys, readout.ingest; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert done.stdout.strip() == "[]"


def test_every_kind_has_a_reader() -> None:
    """Each module that the table names is there and reads."""
    assert all(callable(import_module(f"readout.ingest.{kind.reader}").read) for kind in kinds())
