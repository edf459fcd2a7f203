"""A large collection is archived the same by every engine, goes on where it was stopped, and loses only what cannot be read."""

import io
import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import fsspec
import pytest
from pyarrow import parquet

from readout.archive import archive, partitions
from readout.archive.far_folders import Folder
from readout.engine import Dask, Engine, engine
from readout.engine.lost_workers import done
from readout.errors import ReadoutError
from readout.model import Annotations, Failure, RawDocument
from readout.pipeline import read_document, take_in
from readout.settings import Settings
from tests.archive.ending import name
from tests.cli.articles import lay_out


def failed(item: int, error: ReadoutError) -> Failure:
    """Name an item that was lost."""
    return Failure(str(item), "test", str(error))


def left_in(folder: Path) -> dict[str, bytes]:
    """Give the files of an archive, without what it keeps to go on from."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".work" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def dask() -> Iterator[Dask]:
    """Start a cluster of one worker on this machine."""
    started = Dask(1)
    yield started
    started.close()


@pytest.fixture(scope="module")
def serial(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Path]:
    """Archive four articles in this process; give their paths and the folder."""
    folder = tmp_path_factory.mktemp("archive")
    paths = lay_out(folder)
    archive(paths, folder / "serial", Settings(), engine(1))
    return paths, folder / "serial"


def test_the_tables_hold_the_stories_by_day(serial: tuple[list[str], Path]) -> None:
    """Each table is a file in each day's folder, the manifest names them all, and claims lead to their articles."""
    manifest = json.loads((serial[1] / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["articles"], manifest["stories"], manifest["failures"]) == (4, 2, [])
    assert sorted(manifest["files"]) == sorted(set(left_in(serial[1])) - {"manifest.json"})
    assert {path.split("/")[1] for path in manifest["files"]} == {"day=2031-04-02", "day=2031-06-05"}
    articles = parquet.read_table(serial[1] / "articles").to_pylist()
    assert {row["story"] for row in parquet.read_table(serial[1] / "claims").to_pylist()} <= {row["story"] for row in articles}
    assert len(articles) == 4


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", ["processes", "dask"])
def test_every_engine_leaves_the_same_bytes(serial: tuple[list[str], Path], kind: str, dask: Dask, tmp_path: Path) -> None:
    """Nobody can tell which of them did the work."""
    archive(serial[0], tmp_path / kind, Settings(), engine(2) if kind == "processes" else dask)
    assert left_in(tmp_path / kind) == left_in(serial[1])


def test_what_is_done_is_not_done_again(serial: tuple[list[str], Path]) -> None:
    """Each part of a run that was stopped stands under its digest; the next run leaves it as it is, and the tables are the same."""
    paths, folder = serial
    before, kept = left_in(folder), {path: path.stat().st_mtime_ns for path in (folder / ".work").rglob("*.*")}
    archive(paths, folder, Settings(), engine(1))
    assert {path: path.stat().st_mtime_ns for path in kept} == kept
    (folder / "claims" / "day=2031-04-02" / "old.parquet").write_bytes(b"")
    next((folder / ".work" / "told").iterdir()).unlink()
    archive(paths, folder, Settings(), engine(1))
    assert left_in(folder) == before


def test_what_cannot_be_read_is_named(serial: tuple[list[str], Path], tmp_path: Path) -> None:
    """An empty file is a failure in the manifest, and the rest is there."""
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    left = archive([*serial[0], str(tmp_path / "empty.txt")], tmp_path / "out", Settings(), engine(1))
    assert [failure.input for failure in left.failures] == [str(tmp_path / "empty.txt")]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["stories"], len(manifest["failures"])) == (2, 1)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a word of POSIX systems")
@pytest.mark.parametrize("kind", ["processes", "dask"])
def test_a_lost_worker_costs_one_item(kind: str, dask: Dask) -> None:
    """What ends its worker twice is named, and all other items have their results, in order."""
    some: Engine = engine(2) if kind == "processes" else dask
    results = list(done(some, name, range(1, 8), failed))
    assert [one.input if isinstance(one, Failure) else one for one in results] == ["n1", "n2", "3", "n4", "n5", "n6", "n7"]
    assert isinstance(results[2], Failure)


class Losing:
    """An engine of this process that loses its worker at whatever its name holds a word of."""

    def __init__(self, word: str) -> None:
        self._word = word

    def map(self, function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        """Give results in order, or say at its place that a worker was lost."""
        for item in items:
            if self._word in str(item):
                raise ReadoutError("a worker was lost")
            yield function(item)


def test_a_partition_that_is_lost_for_good_is_named(
    serial: tuple[list[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run ends with all else done, and the manifest says what is not."""
    monkeypatch.setattr(partitions, "DOCUMENTS", 1)
    left = archive(serial[0], tmp_path / "out", Settings(), Losing(Path(serial[0][0]).name))
    assert [(failure.input, failure.stage) for failure in left.failures] == [(f"{serial[0][0]} and 0 more", "archive")]
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["articles"], manifest["failures"][0]["reason"]) == (3, "a worker was lost")


def test_input_and_folder_may_stand_elsewhere(serial: tuple[list[str], Path], tmp_path: Path) -> None:
    """What an fsspec address leads to is read as if it lay here, and what is left there is what would be left here."""
    there = fsspec.filesystem("memory")
    for path in serial[0]:
        there.pipe_file(f"/news/{Path(path).name}", Path(path).read_bytes())
    names = [f"memory://news/{Path(path).name}" for path in serial[0]]
    archive([*names, "memory://news/none.txt"], "memory://left", Settings(), engine(1))
    manifest = json.loads(there.cat_file("/left/manifest.json"))
    assert (manifest["articles"], manifest["stories"]) == (4, 2)
    assert [failure["input"] for failure in manifest["failures"]] == ["memory://news/none.txt"]
    rows = parquet.read_table(io.BytesIO(there.cat_file(f"/left/{manifest['files'][0]}"))).to_pylist()
    assert {row["input"].replace("memory:///", "memory://") for row in rows} <= set(names)
    before = {path: there.cat_file(path) for path in there.find("/left") if ".work" not in path}
    archive(["memory://news"], tmp_path / "here", Settings(), engine(1))
    archive([*names, "memory://news/none.txt"], "memory://left", Settings(), engine(1))
    assert {path: there.cat_file(path) for path in before} == before
    assert len(left_in(tmp_path / "here")) == len(manifest["files"]) + 1


def test_a_partition_gives_back_what_was_read(serial: tuple[list[str], Path], tmp_path: Path) -> None:
    """Words, findings and vectors are those that reading a document gives."""
    documents = tuple(item for item in take_in(serial[0], Settings()) if isinstance(item, RawDocument))
    name = partitions.read_partition(partitions.Partition("some", documents), folder := Folder.of(tmp_path), Settings())
    read = [one for document in documents if isinstance(one := read_document(document, Settings()), Annotations)]
    assert partitions.articles(folder, name, [one.article.id for one in read]) == read
