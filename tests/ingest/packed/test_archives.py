"""Archives give what is in them, by its own reader, and no more than their limits; nothing in them reaches outside."""

import gzip
import io
import json
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

import pytest

from readout.settings import Settings
from tests.ingest.sources import GOOD, PAGE, docx, packed, read, tarred


def test_gzip_gives_what_is_inside(tmp_path: Path) -> None:
    """The name without .gz says what the text is."""
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(f"{json.dumps({'text': GOOD})}\n{json.dumps({'text': 'Two.'})}\n".encode()))
    documents, failures = read(path)
    assert failures == []
    assert [(document.input, document.text) for document in documents] == [(f"{path}#1", GOOD), (f"{path}#2", "Two.")]


@pytest.mark.parametrize("pack", ["zip", "tar", "tar.gz"])
def test_an_archive_gives_each_file(tmp_path: Path, pack: str) -> None:
    """Text, pages and documents in it are read under its name and theirs, hidden files left out, the rest named."""
    files = {
        "monday/a.txt": GOOD.encode(),
        "b": PAGE.encode(),
        "c.docx": docx("<w:p><w:r><w:t>Regrets.</w:t></w:r></w:p>"),
        ".hidden.txt": b"x",
        "style.css": b"p { color: red }",
        "d.png": b"\x89PNG\r\n\x1a\n",
    }
    path = tmp_path / f"a.{pack}"
    path.write_bytes(packed(files) if pack == "zip" else tarred(files) if pack == "tar" else gzip.compress(tarred(files)))
    documents, failures = read(path)
    assert [document.input for document in documents] == [f"{path}/monday/a.txt", f"{path}/b", f"{path}/c.docx"]
    assert [failure.input for failure in failures] == [f"{path}/style.css", f"{path}/d.png"]
    assert "PNG" in failures[1].reason


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "..\\evil.txt", "C:\\evil.txt"])
def test_members_that_climb_out_are_refused(tmp_path: Path, name: str) -> None:
    """A name that leads out of its archive is no name of an article."""
    for number, content in enumerate((packed({name: GOOD}), tarred({name: GOOD.encode()}))):
        path = tmp_path / str(number)
        path.write_bytes(content)
        documents, (failure,) = read(path)
        assert documents == []
        assert "leads out" in failure.reason


def test_links_in_archives_are_not_followed(tmp_path: Path) -> None:
    """A link in an archive is named, in either kind of archive."""
    link = tarfile.TarInfo("secret.txt")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    info = zipfile.ZipInfo("secret.txt")
    info.external_attr = 0o120777 << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    for number, content in enumerate((tarred({}, link), stream.getvalue())):
        path = tmp_path / str(number)
        path.write_bytes(content)
        documents, (failure,) = read(path)
        assert documents == []
        assert "link" in failure.reason


def bomb(size: int) -> bytes:
    """Compress so many million spaces."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b" " * 1_000_000) for _ in range(size)) + packer.flush()


def test_a_gzip_bomb_is_cut_off(tmp_path: Path) -> None:
    """A hundred megabytes of nothing is refused as too large for one article, and not held."""
    path = tmp_path / "bomb.txt.gz"
    path.write_bytes(bomb(100))
    documents, (failure,) = read(path)
    assert documents == []
    assert "larger than" in failure.reason


def test_a_gzip_bomb_of_rows_is_cut_off(tmp_path: Path) -> None:
    """Rows are read as they come, so that their number has no limit but the bomb's."""
    path = tmp_path / "bomb.jsonl.gz"
    path.write_bytes(gzip.compress((b" " * 999_999 + b"\n") * 200, 9))
    documents, failures = read(path)
    assert documents == []
    assert any("bombs" in failure.reason for failure in failures)


def test_a_zip_bomb_is_cut_off(tmp_path: Path) -> None:
    """Many members that expand a thousandfold are stopped together, in one line."""
    path = tmp_path / "bomb.zip"
    path.write_bytes(packed({f"{number}.txt": b" " * 15_000_000 for number in range(8)}))
    documents, failures = read(path)
    assert documents == []
    assert "bombs" in failures[-1].reason
    assert len(failures) < 8


def test_nested_bombs_are_cut_off(tmp_path: Path) -> None:
    """Archives in archives share one allowance, and the fourth inside another is not opened."""
    inner = bomb(100)
    for _ in range(2):
        inner = gzip.compress(inner * 40, 9)
    path = tmp_path / "bomb.gz"
    path.write_bytes(inner)
    documents, failures = read(path)
    assert documents == []
    assert failures
    deep = GOOD.encode()
    for _ in range(5):
        deep = packed({"a": deep})
    (tmp_path / "deep.zip").write_bytes(deep)
    documents, (failure,) = read(tmp_path / "deep.zip")
    assert documents == []
    assert "deep" in failure.reason


def test_a_tar_with_an_endless_head_is_refused(tmp_path: Path) -> None:
    """A head that says it goes on for gigabytes would have to be held in memory."""
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.XHDTYPE, 5_000_000_000
    path = tmp_path / "a.tar"
    path.write_bytes(info.tobuf() + b" " * 10_000)
    documents, (failure,) = read(path)
    assert documents == []
    assert "too long" in failure.reason


def test_a_zip_with_an_endless_list_is_refused(tmp_path: Path) -> None:
    """A list of members of a gigabyte is not loaded."""
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 60_000, 60_000, 1_000_000_000, 30, 0)
    path = tmp_path / "a.zip"
    path.write_bytes(b"PK\x03\x04" + b"\0" * 60 + end)
    documents, (failure,) = read(path)
    assert documents == []
    assert "more members" in failure.reason


@pytest.mark.parametrize("cut", [30, 200])
def test_a_damaged_archive_says_so(tmp_path: Path, cut: int) -> None:
    """An archive that breaks off is a failure, whatever of it is there."""
    for number, content in enumerate((packed({"a.txt": PAGE * 9}), gzip.compress(tarred({"a.txt": GOOD.encode() * 99})))):
        path = tmp_path / f"{number}"
        path.write_bytes(content[: min(cut, len(content) - 9)])
        documents, failures = read(path)
        assert documents == []
        assert len(failures) == 1


def test_a_locked_member_is_named(tmp_path: Path) -> None:
    """A member that asks for a password is a failure, the others are read."""
    content = bytearray(packed({"a.txt": GOOD, "b.txt": GOOD}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path = tmp_path / "a.zip"
    path.write_bytes(bytes(content))
    documents, (failure,) = read(path)
    assert [document.input for document in documents] == [f"{path}/b.txt"]
    assert "password" in failure.reason


def test_a_member_over_the_limit_is_refused_alone(tmp_path: Path) -> None:
    """The limit of one input holds for each member."""
    path = tmp_path / "a.zip"
    path.write_bytes(packed({"long.txt": "a" * 2000, "b.txt": GOOD}))
    documents, (failure,) = read(path, settings=Settings(largest_input=1000))
    assert [document.text for document in documents] == [GOOD]
    assert "1,000 bytes" in failure.reason
