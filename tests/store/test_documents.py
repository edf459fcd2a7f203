"""Documents and results are kept under their keys, and failures until they are mended."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from readout.model import Failure
from readout.store import Reading, Stamp, Store, open_store
from tests.store.builders import READING, annotated, document, everything, fill, keep_read


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Give an empty store."""
    with open_store(tmp_path / "news.db") as opened:
        yield opened


def test_a_document_comes_back_as_it_was(store: Store) -> None:
    """What is kept is given back unchanged, whatever its text."""
    raw = document("a.txt", "Zoë’s ferry \U0001f6a2 sank\r\n\x00at 5\u2028pm.")
    store.documents.keep(raw)
    (digest,) = store.documents.unread(READING)
    assert store.documents.document(digest) == raw


def test_the_same_document_is_kept_once(store: Store) -> None:
    """Keeping a document again changes nothing."""
    store.documents.keep(document("a.txt", "One."))
    store.documents.keep(document("a.txt", "One."))
    assert len(store.documents.unread(READING)) == 1


def test_a_document_told_better_gives_way(store: Store) -> None:
    """The same bytes of the same name with other metadata replace the former, so that one article is not two."""
    raw = document("a.txt", "One.")
    store.documents.keep(raw)
    store.documents.keep(replace(raw, metadata=replace(raw.metadata, outlet="The Buoy")))
    (digest,) = store.documents.unread(READING)
    assert store.documents.document(digest).metadata.outlet == "The Buoy"


def test_what_was_found_comes_back(store: Store) -> None:
    """Annotations come back as they were, vectors included, in an order of their own and not of their coming."""
    read = fill(store, b="The tram stopped.", a="The ferry sank.")
    assert everything(store, READING) == [read[1], read[0]]
    assert store.documents.unread(READING) == []


def test_a_new_version_reads_again_and_uses_what_still_holds(store: Store) -> None:
    """With another version of annotate every document is unread, and its article is still at hand."""
    (read,) = fill(store, a="The ferry sank.")
    newer = Reading(READING.clean, Stamp("annotate", 2, "{}"))
    (digest,) = store.documents.unread(newer)
    assert store.documents.article(digest, newer) == read.article
    assert store.documents.article(digest, Reading(Stamp("clean", 2, "{}"), newer.annotate)) is None
    assert everything(store, newer) == []


def test_other_settings_read_again(store: Store) -> None:
    """Results under other settings are other results."""
    fill(store, a="The ferry sank.")
    assert len(store.documents.unread(Reading(READING.clean, Stamp("annotate", 1, '{"x": 1}')))) == 1


def test_a_success_mends_a_failure(store: Store) -> None:
    """A failure is kept until its input is read."""
    failure = Failure("a", "annotate", "is too odd")
    store.documents.fail(failure)
    assert store.documents.failures() == (failure,)
    fill(store, a="The ferry sank.")
    assert store.documents.failures() == ()


def test_a_failure_gives_way_to_a_later_one(store: Store) -> None:
    """Of one input and stage only the last reason is kept."""
    store.documents.fail(Failure("a", "ingest", "is empty"))
    store.documents.fail(Failure("a", "ingest", "is binary"))
    assert [failure.reason for failure in store.documents.failures()] == ["is binary"]


def test_failures_at_and_under_a_path_are_forgotten(store: Store) -> None:
    """Before a path is read again, what failed there, in its folder and in its rows is forgotten, and nothing else."""
    for name in ("x", "x/a.txt", "x#3", "xy.txt"):
        store.documents.fail(Failure(name, "ingest", "is empty"))
    store.documents.forget_failures(["x"])
    assert [failure.input for failure in store.documents.failures()] == ["xy.txt"]


def test_a_document_that_comes_back_is_the_last_of_its_name(store: Store) -> None:
    """Articles come in order of arrival; a file put back as it was comes after the version that it replaces."""
    first, second = document("c", "It sank."), document("c", "It was raised.")
    for raw in (first, second, first):
        store.documents.keep(raw)
    assert [store.documents.document(name).text for name in store.documents.unread(READING)] == ["It was raised.", "It sank."]


def test_outputs_tell_what_was_found(store: Store) -> None:
    """Only what is read has an output, and it changes with what was found."""
    store.documents.keep(document("c", "Unread."))
    assert store.documents.outputs(READING) == []
    (digest,) = store.documents.unread(READING)
    keep_read(store, digest, annotated(document("c", "Unread.")), READING)
    (output,) = store.documents.outputs(READING)
    assert (output.article, output.published) == (annotated(document("c", "Unread.")).article.id, "2031-04-02")
    keep_read(store, digest, annotated(document("c", "Unread."), "A headline"), READING)
    assert store.documents.outputs(READING)[0].digest != output.digest
