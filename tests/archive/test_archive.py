"""A large collection is archived the same by every engine, goes on where it was stopped, and loses only what cannot be read."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyarrow import parquet

from readout.archive import archive
from readout.archive.lost_workers import done
from readout.engine import Dask, Engine, engine
from readout.model import Failure
from readout.settings import Settings
from tests.archive.ending import name
from tests.cli.articles import lay_out


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
    results = list(done(some, name, range(1, 8)))
    assert [one.input if isinstance(one, Failure) else one for one in results] == ["n1", "n2", "3", "n4", "n5", "n6", "n7"]
    assert isinstance(results[2], Failure)
