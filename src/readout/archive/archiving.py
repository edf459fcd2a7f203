"""The order of work on a large collection: partitions read, articles placed, stories told by day; each step kept by its digest."""

import json
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from readout import align, annotate, brief, clean, cluster
from readout.archive.far_folders import Folder, remote
from readout.archive.partitions import LAYOUT, Partition, failures, fingerprints, partitions, read_partition
from readout.archive.tellings import READ, Place, Telling, tell_part, tellings, told
from readout.cluster.story_stream import Stream
from readout.engine import Engine
from readout.engine.lost_workers import done
from readout.errors import ReadoutError
from readout.model import Failure, RawDocument
from readout.pipeline import Input, Progress, attempt, parted, quiet, take_in, watched
from readout.settings import Settings

_ELSEWHERE = re.compile(r"(?!https?:|file:)[a-z][a-z0-9+.-]+://", re.IGNORECASE)


if TYPE_CHECKING:
    from readout.cluster.fingerprint import Fingerprint


@dataclass(frozen=True, slots=True)
class Archived:
    """What one run left: articles, stories, and what failed."""

    articles: int
    stories: int
    failures: tuple[Failure, ...]


def archive(inputs: Sequence[Input], out: Path | str, settings: Settings, engine: Engine, progress: Progress = quiet) -> Archived:
    """Read all inputs and leave their stories in a folder of tables, partitioned by day, with a manifest.

    Inputs and the folder may stand elsewhere, by their fsspec address.

    What a run before has done is found by its digest and not done again. A partition that ends its worker twice is named among
    the failures, and all else is done. The folder has to be one that every worker sees under the same name.
    """
    folder, refused = Folder.of(out), list[Failure]()
    made_with = _made_with(settings)
    coming = partitions(_documents_to_archive(inputs, settings, refused), made_with)
    reading = partial(read_partition, folder=folder.within(READ), settings=settings)
    read, lost = parted(watched(done(engine, reading, coming, _lost), "partitions read", progress))
    telling = partial(tell_part, out=folder, settings=settings)
    waiting = tellings(list(_stories_to_archive(folder.within(READ), read, settings)), made_with)
    parts, untold = parted(watched(done(engine, telling, waiting, _lost), "parts told", progress))
    found = [told(folder, part) for part in parts]
    unread = [failure for file in read for failure in failures(folder.within(READ), file)]
    failed = [*refused, *lost, *unread, *untold, *(failure for part in found for failure in part.failures)]
    listed = [story for part in found for story in part.stories]
    result = Archived(sum(articles for *_, articles in listed), len(listed), tuple(failed))
    _write_manifest(folder, {_stem(part) for part in parts}, result)
    return result


def _lost(item: Partition | Telling, error: ReadoutError) -> Failure:
    """Name a partition or a part that ended its worker twice."""
    return Failure(str(item), "archive", str(error))


def _documents_to_archive(inputs: Sequence[Input], settings: Settings, refused: list[Failure]) -> Iterator[RawDocument]:
    for item in fetched(inputs, settings):
        if isinstance(item, Failure):
            refused.append(item)
        else:
            yield item


def _stories_to_archive(folder: Folder, read: Sequence[str], settings: Settings) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Place the articles of all partitions in order of day, and give each story with its first day.

    Fingerprints are all that is looked at, 2.5 kB an article, so this is done in one place.
    """
    places: dict[str, str] = {}
    marks: list[Fingerprint] = []
    for file in read:
        for mark in fingerprints(folder, file):
            if mark.article not in places:
                places[mark.article] = file
                marks.append(mark)
    stream = Stream(settings.story_window_days)
    days = {mark.article: mark.day for mark in marks}
    for _ in stream.place(sorted(marks, key=lambda mark: (mark.day is None, mark.day or 0, mark.article))):
        pass
    stream.settle()
    for story in stream.stories():
        day = min((known for name in story if (known := days[name]) is not None), default=None)
        yield date.fromordinal(day).isoformat() if day else "", tuple((places[name], name) for name in sorted(story))


def _made_with(settings: Settings) -> bytes:
    """Name what results are made with: the versions of all stages, and the settings."""
    readers = {annotator.name: annotator.version for annotator in annotate.ANNOTATORS}
    rooms = [clean.VERSION, cluster.VERSION, align.VERSION, brief.VERSION]
    return json.dumps([LAYOUT, readers, rooms, asdict(settings)], sort_keys=True).encode()


def _write_manifest(out: Folder, parts: AbstractSet[str], result: Archived) -> None:
    """Say what the folder holds, and take away what stands in it from other runs."""
    tables = out.matching("*/day=*/*.parquet")
    for file in tables:
        if _stem(file) not in parts:
            out.remove(file)
    files = [file for file in tables if _stem(file) in parts]
    told_of = {"articles": result.articles, "stories": result.stories, "failures": [asdict(failure) for failure in result.failures]}
    out.write("manifest.json", json.dumps({**told_of, "files": files}, indent=1, ensure_ascii=False).encode())


def _stem(file: str) -> str:
    return file.rpartition("/")[2].partition(".")[0]


def fetched(inputs: Sequence[Input], settings: Settings) -> Iterator[RawDocument | Failure]:
    """Give the documents of all inputs in their order; one file at a time is here, whatever the number."""
    for elsewhere, some in groupby(inputs, _is_elsewhere):
        if elsewhere:
            for address in some:
                yield from _from_far(str(address), settings)
        else:
            yield from take_in(tuple(some), settings)


def _is_elsewhere(given: Input) -> bool:
    return isinstance(given, str) and bool(_ELSEWHERE.match(given))


def _from_far(address: str, settings: Settings) -> Iterator[RawDocument | Failure]:
    """Read a file, a folder's files or what fits a pattern, in order of their names."""
    found = attempt("ingest", address, partial(_listed, address))
    if isinstance(found, Failure):
        yield found
        return
    files, names = found
    with TemporaryDirectory() as folder:
        for name in names:
            here, shown = Path(folder) / name.rpartition("/")[2], str(files.unstrip_protocol(name))
            failed = attempt("ingest", shown, partial(files.get_file, name, str(here)))
            if isinstance(failed, Failure):
                yield failed
                continue
            for item in take_in([str(here)], settings):
                yield replace(item, input=shown + item.input.removeprefix(str(here)))
            here.unlink()
    if not names:
        yield Failure(address, "ingest", "leads to no file")


def _listed(address: str) -> tuple[Any, list[str]]:
    files, path = remote(address)
    return files, sorted(files.find(path) if files.isdir(path) else files.glob(path))
