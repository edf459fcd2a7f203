"""Weights that are missing, damaged or of another version are refused with a clear sentence."""

import json
from pathlib import Path

import pytest

from readout.annotate.encoder.weight_files import DIGESTS, FILES, check, described, note_digests
from readout.errors import DamagedFileError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder whose files are whole as far as the check goes."""
    for name in FILES:
        (tmp_path / name).write_text(name, "utf-8")
    (tmp_path / "labels.json").write_text(json.dumps(described()), "utf-8")
    note_digests(tmp_path)
    return tmp_path


def test_whole_files_pass(folder: Path) -> None:
    """Nothing is raised for files that are as noted."""
    check(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_changed_byte_is_told(folder: Path, name: str) -> None:
    """A file of the same length with other bytes is named in the message."""
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(whole[:-1] + b"?")
    with pytest.raises(DamagedFileError, match=f"{name}.*damaged"):
        check(folder)


def test_a_missing_file_is_told(folder: Path) -> None:
    """The message says which file is not there."""
    (folder / "encoder.onnx").unlink()
    with pytest.raises(DamagedFileError, match=r"encoder\.onnx is missing"):
        check(folder)


@pytest.mark.parametrize("noted", [None, "one-word\n", "\udcff"])
def test_an_unreadable_list_of_digests_is_told(folder: Path, noted: str | None) -> None:
    """A list that is gone or garbled is a damaged installation too."""
    if noted is None:
        (folder / DIGESTS).unlink()
    else:
        (folder / DIGESTS).write_bytes(noted.encode("utf-8", "surrogateescape"))
    with pytest.raises(DamagedFileError, match="digests"):
        check(folder)


def test_weights_for_other_heads_are_told(folder: Path) -> None:
    """Labels that this code does not know are refused, digest or no digest."""
    (folder / "labels.json").write_text("[]", "utf-8")
    note_digests(folder)
    with pytest.raises(DamagedFileError, match="other heads"):
        check(folder)
