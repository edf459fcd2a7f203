"""Corpora are known by the digest of their bytes."""

from pathlib import Path

from evaluation.corpora import corpora, digest_of, report


def test_a_folder_is_known_by_its_files(tmp_path: Path) -> None:
    """Another byte or another name is another digest; a hidden file is none."""
    (tmp_path / "a.txt").write_text("ferry", encoding="utf-8")
    first = digest_of(tmp_path)
    (tmp_path / ".b.txt").write_text("strike", encoding="utf-8")
    assert digest_of(tmp_path) == first
    (tmp_path / "a.txt").rename(tmp_path / "c.txt")
    assert digest_of(tmp_path) != first


def test_what_is_not_here_is_said(tmp_path: Path) -> None:
    """For each corpus a line says that it is absent, and the next ones where to get it."""
    told = "\n".join(report(tmp_path))
    assert told.count("  absent\n") == len(list(corpora()))
    assert told.count("    from ") == told.count("    made by ") == len(list(corpora()))


def test_other_bytes_are_said(tmp_path: Path) -> None:
    """A corpus of the same name with other bytes is not taken for the one that was measured."""
    (tmp_path / "data" / "positions").mkdir(parents=True)
    (tmp_path / "data" / "positions" / "plover.tsv").write_text("nothing", encoding="utf-8")
    assert "other bytes" in "\n".join(report(tmp_path))
