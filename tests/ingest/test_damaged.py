"""Damaged and missing input becomes a reason that a person understands, and the rest is still read."""

import io
import os
from pathlib import Path

import pytest

from readout.ingest import ingest
from readout.model import Failure, RawDocument
from readout.settings import Settings

GOOD = "The mill at Orvale stood still on Monday."


def read(*paths: Path | str, largest: int = 10_000) -> list[RawDocument | Failure]:
    """Ingest the paths with a small limit."""
    return list(ingest([str(path) for path in paths], Settings(largest_input=largest)))


def reason_of(path: Path | str, largest: int = 10_000) -> str:
    """Ingest one path that must fail, and give the reason."""
    (failure,) = read(path, largest=largest)
    assert isinstance(failure, Failure), failure
    assert (failure.input, failure.stage) == (str(path), "ingest")
    return failure.reason


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"GIF89a\x01\x00", "GIF"),
        (b"\x1f\x8b\x08\x00\x00", "gzip"),
        (b"{\\rtf1\\ansi", "rich text"),
        (b"SQLite format 3\x00", "SQLite"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
        (b"some words\x00and a NUL" * 9, "NUL"),
        (bytes(range(1, 32)) * 40, "cannot be decoded"),
        (b"\xff\xfe\x00\xd8\x41\x00", "utf-16"),
    ],
)
def test_names_what_is_wrong_with_a_file(tmp_path: Path, content: bytes, words: str) -> None:
    """A file that is no text is refused with a word for what it is."""
    path = tmp_path / "damaged.txt"
    path.write_bytes(content)
    assert words in reason_of(path)


def test_refuses_a_file_over_the_limit(tmp_path: Path) -> None:
    """A file one byte over the limit is refused and the limit is named; at the limit it is read."""
    path = tmp_path / "long.txt"
    path.write_bytes(b"a" * 1001)
    assert "1,000 bytes" in reason_of(path, largest=1000)
    assert isinstance(read(path, largest=1001)[0], RawDocument)


def test_says_that_a_path_is_missing(tmp_path: Path) -> None:
    """A path that leads nowhere says so."""
    assert reason_of(tmp_path / "gone.txt") == "there is no such file or folder"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_says_that_a_file_may_not_be_read(tmp_path: Path) -> None:
    """A file without permission is named as such."""
    path = tmp_path / "locked.txt"
    path.write_text(GOOD)
    path.chmod(0)
    assert "permission" in reason_of(path)


def test_says_that_a_link_leads_nowhere(tmp_path: Path) -> None:
    """A broken link cannot be read, and does not stop the run."""
    path = tmp_path / "link.txt"
    path.symlink_to(tmp_path / "gone.txt")
    assert "cannot be read" in reason_of(path)


def test_says_that_a_folder_holds_nothing(tmp_path: Path) -> None:
    """A folder without a file to read is a failure; hidden files and scorers' answers are none."""
    (tmp_path / ".hidden.txt").write_text(GOOD)
    (tmp_path / "gold.json").write_text("{}")
    assert "no file" in reason_of(tmp_path)


def test_says_that_a_pattern_matches_nothing(tmp_path: Path) -> None:
    """A pattern without a match is a failure of its own."""
    assert "matches no file" in reason_of(tmp_path / "*.txt")


def test_says_that_a_name_is_impossible() -> None:
    """A NUL in a name is no reason to fall over."""
    assert reason_of("a\x00b")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ('{"text": "half a row', "no valid JSON"),
        ("[1, 2]", "no JSON object"),
        ('"a string"', "no JSON object"),
        ('{"outlet": "Orvale Post"}', "no text"),
        ('{"text": "  "}', "no text"),
        ('{"text": 7}', "no text"),
        ('{"text": "half a character \\ud83d here"}', "surrogate"),
        ("[" * 100_000, "no valid JSON"),
        ('{"text": ' + "1" * 9_000 + "}", "no"),
    ],
)
def test_keeps_reading_after_a_broken_row(tmp_path: Path, row: str, words: str) -> None:
    """A broken row is a failure under its line number, and the rows around it are read."""
    path = tmp_path / "rows.jsonl"
    path.write_text(f'{{"text": "{GOOD}"}}\n\n{row}\n{{"text": "{GOOD}"}}\n')
    first, failure, last = read(path, largest=200_000)
    assert isinstance(first, RawDocument)
    assert isinstance(last, RawDocument)
    assert isinstance(failure, Failure)
    assert (failure.input, last.input) == (f"{path}#3", f"{path}#4")
    assert words in failure.reason


def test_refuses_one_long_row_only(tmp_path: Path) -> None:
    """The limit holds for a row, so a file of many rows may be longer."""
    path = tmp_path / "rows.jsonl"
    good = f'{{"text": "{GOOD}"}}'
    path.write_text("\n".join([*[good] * 30, f'{{"text": "{"a" * 5000}"}}', *[good] * 2]))
    read_rows = read(path, largest=500)
    assert [index for index, item in enumerate(read_rows, start=1) if isinstance(item, Failure)] == [31]
    assert [item.input for item in read_rows] == [f"{path}#{number}" for number in range(1, 34)]


def test_says_that_rows_are_empty(tmp_path: Path) -> None:
    """JSON lines without a row say so once."""
    path = tmp_path / "rows.jsonl"
    path.write_text("\n\n")
    assert reason_of(path) == "is empty"


def test_reads_an_array_up_to_its_damage(tmp_path: Path) -> None:
    """What stands before the damaged item of an array is read."""
    path = tmp_path / "rows.json"
    path.write_text(f'[{{"text": "{GOOD}"}}, {{"text": "x}}]')
    good, bad = read(path)
    assert isinstance(good, RawDocument)
    assert isinstance(bad, Failure)
    assert bad.input == f"{path}#2"


def test_goes_on_after_every_failure(tmp_path: Path) -> None:
    """The documents after a failure are read as if it had not been."""
    path = tmp_path / "good.txt"
    path.write_text(GOOD)
    failure, document = read(tmp_path / "gone.txt", path)
    assert isinstance(failure, Failure)
    assert isinstance(document, RawDocument)


@pytest.mark.parametrize("name", ["", "*.txt"])
def test_waits_for_no_pipe_that_nobody_named(tmp_path: Path, name: str) -> None:
    """A pipe inside a folder or a pattern is named and not read, for it might never end."""
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "good.txt").write_text(GOOD)
    document, failure = read(f"{tmp_path}/{name}")
    assert document.input.endswith("good.txt")
    assert isinstance(failure, Failure)
    assert "pipe" in failure.reason


def test_says_that_standard_input_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing on standard input is a failure under the name that was given."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert reason_of("-") == "is empty"
