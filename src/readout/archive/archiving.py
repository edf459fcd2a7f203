"""The order of work on a large collection: partitions read, articles placed, stories told by day; each step kept by its digest."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from readout import align, annotate, brief, clean, cluster
from readout.archive.lost_workers import done
from readout.archive.partitions import failures, fingerprints, partitions, read_partition
from readout.archive.tellings import Place, tell_part, tellings, told
from readout.archive.whole_files import write_whole
from readout.cluster.story_stream import Stream
from readout.engine import Engine
from readout.model import Failure, RawDocument
from readout.pipeline import Input, Progress, parted, quiet, take_in, watched
from readout.settings import Settings

if TYPE_CHECKING:
    from readout.cluster.fingerprint import Fingerprint

_WORK = ".work"


@dataclass(frozen=True, slots=True)
class Archived:
    """What one run left: articles, stories, and what failed."""

    articles: int
    stories: int
    failures: tuple[Failure, ...]


def archive(inputs: Sequence[Input], out: Path, settings: Settings, engine: Engine, progress: Progress = quiet) -> Archived:
    """Read all inputs and leave their stories in a folder of tables, partitioned by day, with a manifest.

    What a run before has done is found by its digest and not done again. A partition that ends its worker twice is named among
    the failures, and all else is done. The folder has to be one that every worker sees under the same name.
    """
    folder, refused = out / _WORK, list[Failure]()
    made_with = _made_with(settings)
    coming = partitions(_documents(inputs, settings, refused), made_with)
    reading = partial(read_partition, folder=folder / "read", settings=settings)
    read, lost = parted(watched(done(engine, reading, coming), "partitions read", progress))
    telling = partial(tell_part, folder=folder, settings=settings)
    waiting = tellings(list(_stories(read, settings)), made_with)
    parts, untold = parted(watched(done(engine, telling, waiting), "parts told", progress))
    found = [told(part) for part in parts]
    unread = [failure for file in read for failure in failures(file)]
    failed = [*refused, *lost, *unread, *untold, *(failure for part in found for failure in part.failures)]
    listed = [story for part in found for story in part.stories]
    result = Archived(sum(articles for *_, articles in listed), len(listed), tuple(failed))
    _write_manifest(out, [part.stem for part in parts], result)
    return result


def _documents(inputs: Sequence[Input], settings: Settings, refused: list[Failure]) -> Iterator[RawDocument]:
    for item in take_in(inputs, settings):
        if isinstance(item, Failure):
            refused.append(item)
        else:
            yield item


def _stories(read: Sequence[Path], settings: Settings) -> Iterator[tuple[str, tuple[Place, ...]]]:
    """Place the articles of all partitions in order of day, and give each story with its first day.

    Fingerprints are all that is looked at, 2.5 kB an article, so this is done in one place.
    """
    places: dict[str, str] = {}
    marks: list[Fingerprint] = []
    for file in read:
        for mark in fingerprints(file):
            if mark.article not in places:
                places[mark.article] = file.name
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
    return json.dumps([readers, rooms, asdict(settings)], sort_keys=True).encode()


def _write_manifest(out: Path, parts: Sequence[str], result: Archived) -> None:
    """Say what the folder holds, and take away what stands in it from other runs."""
    kept = set(parts)
    tables = sorted(out.glob("*/day=*/*.parquet"))
    for file in tables:
        if file.stem not in kept:
            file.unlink()
    files = [file.relative_to(out).as_posix() for file in tables if file.stem in kept]
    told_of = {"articles": result.articles, "stories": result.stories, "failures": [asdict(failure) for failure in result.failures]}
    write_whole(out / "manifest.json", json.dumps({**told_of, "files": files}, indent=1, ensure_ascii=False).encode())
