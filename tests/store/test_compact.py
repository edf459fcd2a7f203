"""What was found in an article takes little room, comes back whole, and older versions' results can be let go."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from readout.errors import DamagedFileError
from readout.model import Annotations, RawDocument
from readout.pipeline import read_document
from readout.settings import Settings
from readout.store import Reading, Stamp, Store, open_store
from readout.store.codec import pack
from readout.store.compact import pack_read, unpack_read
from readout.store.migrations import migrations
from tests.cli.articles import STRIKE
from tests.store.builders import READING, everything, fill

MOST = 12
"""Bytes for each letter of a text of four short sentences, half of them vectors; as JSON it takes 13."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty store."""
    with open_store(tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def read() -> Annotations:
    """Read an article whole."""
    found = read_document(RawDocument("a.txt", "text", STRIKE[0], "0"), Settings())
    assert isinstance(found, Annotations)
    return found


def test_a_reading_comes_back_whole(read: Annotations) -> None:
    """Every word, vector and finding is as it was."""
    assert read.sentences[0].vector
    assert unpack_read(pack_read(read), read.article) == read


def test_a_reading_takes_little_room(read: Annotations) -> None:
    """Words in columns and vectors of bytes are a few bytes for each letter."""
    assert len(pack_read(read)) < MOST * len(read.article.text)


@pytest.mark.parametrize("damaged", [{}, {"words": {"start": [0], "end": []}, "sentences": []}, {"words": {}, "sentences": [{}]}])
def test_a_damaged_reading_is_said(read: Annotations, damaged: dict[str, Any]) -> None:
    """What is no reading is refused in one sentence."""
    with pytest.raises(DamagedFileError, match="damaged reading"):
        unpack_read(pack(damaged), read.article)


def test_older_results_can_be_let_go(store: Store) -> None:
    """After another version has read everything, the results of the one before go, and nothing else."""
    texts = {f"a{number}": f"Ferry {number} sank off Vant in the night. " * 99 for number in range(40)}
    read = fill(store, **texts)
    newer = Reading(Stamp("clean", 1, "{}"), Stamp("annotate", 2, "{}"))
    for digest, one in zip(store.documents.unread(newer), sorted(read, key=lambda one: one.article.input), strict=True):
        store.documents.keep_read(digest, one, newer)
    assert everything(store, READING) == everything(store, newer)
    store.compact(newer)
    assert everything(store, READING) == []
    assert len(everything(store, newer)) == 40
    assert store.documents.unread(newer) == []


def test_an_older_file_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file from before the columns opens; what was found in its articles is gone, the articles themselves are not."""
    before = migrations()[: [step.__name__ for step in migrations()].index("_compact_readings")]
    with monkeypatch.context() as patch:
        patch.setattr("readout.store.opening.migrations", lambda: before)
        with open_store(tmp_path / "old.db") as old:
            (read,) = fill(old, a="The ferry sank.")
    with open_store(tmp_path / "old.db") as store:
        (digest,) = store.documents.unread(READING)
        assert store.documents.article(digest, READING) == read.article
