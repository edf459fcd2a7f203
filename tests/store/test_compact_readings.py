"""What was found in an article takes little room, comes back whole, and older versions' results can be let go."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.errors import DamagedFileError
from readout.model import Annotations, Evidence, Quotation, RawDocument
from readout.pipeline import read_document
from readout.settings import Settings
from readout.store import Query, Reading, Stamp, Store, open_store
from readout.store.compact_readings import lemma_of, pack_read, pack_vectors, rule_of, unpack_read
from readout.store.packed_values import pack
from tests.cli.articles import STRIKE
from tests.store.builders import READING, everything, fill, keep_read

MOST = 8
"""Bytes for each letter of a text of four short sentences, most of them vectors; as JSON it takes 13."""


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
    assert unpack_read(pack_read(read), read.article, pack_vectors(read)) == read
    bare = unpack_read(pack_read(read), read.article)
    assert bare == replace(read, sentences=tuple(replace(sentence, vector=b"") for sentence in read.sentences))


def test_an_unusual_reading_comes_back_whole(read: Annotations) -> None:
    """Tags that no list holds, a lemma of its own, words out of order and words of another article are kept as they are."""
    first, *others = read.sentences
    word, *words = first.tokens
    odd = replace(word, pos="ODD", xpos="", relation="odd", lemma="İstanbul", head=-1)
    quotation = Quotation("q", "direct", None, Evidence("elsewhere", 0, 3, "She"), (read.article.evidence(first.span),))
    strange = replace(read, sentences=(*others, replace(first, tokens=(odd, *words))), quotations=(quotation,))
    assert unpack_read(pack_read(strange), read.article, pack_vectors(strange)) == strange


@given(st.text(max_size=9), st.text(max_size=9))
def test_a_lemma_follows_from_its_rule(word: str, lemma: str) -> None:
    """Whatever a word's lemma is, the rule gives it back."""
    assert lemma_of(word, rule_of(word, lemma)) == lemma


def test_the_list_of_tags_never_changes() -> None:
    """Numbers in files that are kept stand for places in it; a tag that is missing is written out."""
    assert sha256(files("readout.store").joinpath("tags.tsv").read_bytes()).hexdigest()[:16] == "650e4cb640b168ca"


@pytest.mark.parametrize(
    ("kind", "digest"), [("documents", "d0c5a432bd5991e4"), ("articles", "c92e436ce204e93d"), ("readings", "f248497259484c5e")]
)
def test_what_every_reader_knows_never_changes(kind: str, digest: str) -> None:
    """What files hold cannot be read beside anything else."""
    assert sha256(files("readout.store").joinpath("known", f"{kind}.bin").read_bytes()).hexdigest()[:16] == digest


def test_a_reading_takes_little_room(read: Annotations) -> None:
    """Words in columns and vectors of bytes are a few bytes for each letter."""
    assert len(pack_read(read)) + len(pack_vectors(read)) < MOST * len(read.article.text)


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
        keep_read(store, digest, one, newer)
    assert everything(store, READING) == everything(store, newer)
    store.compact(newer)
    assert everything(store, READING) == []
    assert len(everything(store, newer)) == 40
    assert store.documents.unread(newer) == []


def test_the_index_of_words_is_brought_together(store: Store, tmp_path: Path) -> None:
    """What was added piece by piece stands in fewer pieces, and is found as before."""
    fill(store, **{f"a{number}": f"Ferry {number} sank off Vant in the night. " * 20 for number in range(60)})
    found, before = store.index.search(Query(("ferry", "17"))), pieces_of_index(tmp_path / "news.db")
    store.merge_index(60)
    assert pieces_of_index(tmp_path / "news.db") < before
    assert store.index.search(Query(("ferry", "17"))) == found
    assert store.problems() == ()


def pieces_of_index(path: Path) -> int:
    """Count the blocks in which the index of words lies."""
    with sqlite3.connect(path) as connection:
        (count,) = connection.execute("SELECT count(*) FROM passage_data").fetchone()
    connection.close()
    return int(count)
