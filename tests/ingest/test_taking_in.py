"""What can be read is read exactly, in order, once."""

import codecs
import hashlib
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.ingest import ingest
from readout.ingest.decoded_text import decode
from readout.model import Metadata, RawDocument
from readout.settings import Settings

PAGE = "<!DOCTYPE html><html><body><p>The mill stood still.</p></body></html>"


def read(*paths: Path | str) -> list[RawDocument]:
    """Ingest paths that must all be read."""
    items = list(ingest([str(path) for path in paths], Settings()))
    assert all(isinstance(item, RawDocument) for item in items), items
    return [item for item in items if isinstance(item, RawDocument)]


def test_keeps_text_exactly(tmp_path: Path) -> None:
    """Line ends, tabs and trailing spaces stay as they were written, and the digest is of the bytes."""
    content = "One.\r\nTwo.\rThree \t\u2028\n\n".encode()
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    assert read(path) == [RawDocument(str(path), "text", content.decode(), hashlib.sha256(content).hexdigest())]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.txt", "Words.", "text"),
        ("a.md", "# Words\n\nMore.", "text"),
        ("a", "Words.", "text"),
        ("a.log", "Words.", "text"),
        ("a.html", "<p>Words.</p>", "html"),
        ("a.HTM", "<p>Words.</p>", "html"),
        ("a.txt", PAGE, "html"),
        ("page", "<?xml version='1.0'?>\n<!-- saved -->\n<html><p>Words.</p></html>", "html"),
        ("a", "{Words} in braces.", "text"),
    ],
)
def test_tells_the_kind(tmp_path: Path, name: str, content: str, kind: str) -> None:
    """The suffix says what a file is, and its beginning where the suffix does not."""
    path = tmp_path / name
    path.write_text(content)
    assert [document.kind for document in read(path)] == [kind]


def test_reads_rows_with_their_metadata(tmp_path: Path) -> None:
    """A row's fields become metadata; title and date stand in for headline and published."""
    path = tmp_path / "a.jsonl"
    rows = [
        {
            "text": "One.",
            "url": "https://a.example/1",
            "outlet": "Orvale Post",
            "headline": "H",
            "published": "2031-02-03",
            "language": "en",
            "updated": "2031-02-05",
        },
        {"text": "Two.", "title": "T", "date": "2031-02-04", "outlet": 7},
    ]
    path.write_text("\n".join(json.dumps(row) for row in rows))
    first, second = read(path)
    assert first.metadata == Metadata("https://a.example/1", "Orvale Post", "H", "2031-02-03", "en", "2031-02-05")
    assert second.metadata == Metadata(headline="T", published="2031-02-04")
    assert first.sha256 == hashlib.sha256(json.dumps(rows[0]).encode()).hexdigest()


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".json", ""])
def test_reads_rows_under_any_name(tmp_path: Path, suffix: str) -> None:
    """JSON lines are known by suffix or by look."""
    path = tmp_path / f"a{suffix}"
    path.write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert [(document.input, document.text) for document in read(path)] == [(f"{path}#1", "One."), (f"{path}#2", "Two.")]


@pytest.mark.parametrize("content", ['[{"text": "One."},\n {"text": "Two."}]', '[\n{"text": "One."} , {"text": "Two."}\n]\n'])
def test_reads_an_array(tmp_path: Path, content: str) -> None:
    """An array's items are counted as rows."""
    path = tmp_path / "a.json"
    path.write_text(content)
    assert [(document.input, document.text) for document in read(path)] == [(f"{path}#1", "One."), (f"{path}#2", "Two.")]


def test_reads_one_object_over_several_lines(tmp_path: Path) -> None:
    """A JSON file with one indented object is one document."""
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": "One."}, indent=2))
    assert [document.input for document in read(path)] == [f"{path}#1"]


def test_walks_a_folder_in_order(tmp_path: Path) -> None:
    """A folder is read recursively and sorted; hidden and gold files are passed over."""
    for name in ("b.txt", "a/2.html", "a/1.txt", ".hidden.txt", "gold.json", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<p>Words.</p>")
    assert [document.input for document in read(tmp_path)] == [str(tmp_path / name) for name in ("a/1.txt", "a/2.html", "b.txt")]


def test_follows_the_order_given_and_reads_once(tmp_path: Path) -> None:
    """Paths keep the user's order, patterns are sorted, and a file named twice is read once."""
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(name)
    documents = read(tmp_path / "c.txt", str(tmp_path / "*.txt"), tmp_path, tmp_path / "." / "a.txt")
    assert [document.text for document in documents] == ["c", "a", "b"]


def test_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard input is told by its look."""
    for content, kind in (("Words.", "text"), (PAGE, "html")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        assert [(document.input, document.kind) for document in read("-", "-")] == [("-", kind)]


SENTENCE = "Der Müller von Örval sagte, die Mühle stehe künftig still – „für immer“, wie er erklärte."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_decodes_the_usual_encodings(encoding: str) -> None:
    """A German sentence survives the encodings that files really come in."""
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Мельница в Орвале остановилась в понедельник, сообщил мельник журналистам на площади.", "cp1251"),
        ("Le moulin d'Orvale s'est arrêté lundi, a déclaré le meunier, très déçu, à la mairie.", "cp1252"),
        ("Młyn w Orwalu stanął w poniedziałek, powiedział młynarz, żałując każdej chwili.", "cp1250"),
        ("オルベールの水車は月曜日に止まった、と粉屋は記者団に語った。", "cp932"),
    ],
)
def test_guesses_older_encodings(text: str, encoding: str) -> None:
    """Text without a mark in an older encoding is read by its letters."""
    assert decode(text.encode(encoding) * 3) == text * 3


def test_follows_what_a_page_declares() -> None:
    """A page's own word on its encoding goes before the guess."""
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Мельница</p></html>'
    assert decode(page.encode("cp1251")) == page


def test_does_not_trust_a_wrong_declaration() -> None:
    """A page that declares what it is not is still read."""
    page = '<meta charset="utf-8"><p>Mühle</p>'
    assert decode(page.encode("cp1252")) == page


@given(st.text())
def test_utf8_text_comes_back_unchanged(text: str) -> None:
    """Whatever text is written as UTF-8 is read back to the letter, less a leading byte order mark."""
    content = text.encode()
    if any(ord(character) < 32 and character not in "\t\n\r\f\v\x1b" for character in text) or "\x7f" in text or "\ufffd" in text:
        return
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        assert decode(content) == text.removeprefix("\ufeff")
