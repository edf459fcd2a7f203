"""The order of work on a large collection: partitions read, articles placed, stories told by day; each step kept by its digest."""

import json
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from readout import align, annotate, brief, clean, cluster
from readout.archive.far_folders import Folder
from readout.archive.far_inputs import fetched
from readout.archive.partitions import LAYOUT, Partition, failures, fingerprints, partitions, read_partition
from readout.archive.tellings import READ, Place, Telling, tell_part, tellings, told
from readout.cluster.story_stream import Stream
from readout.engine import Engine
from readout.engine.lost_workers import done
from readout.errors import ReadoutError
from readout.model import Failure, RawDocument
from readout.pipeline import Input, Progress, parted, quiet, watched
from readout.settings import Settings

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
