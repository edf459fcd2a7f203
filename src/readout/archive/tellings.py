"""The stories of a day told together: a file for each table, and one that says what was told and what failed."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from readout.archive.far_folders import Folder
from readout.archive.partitions import articles
from readout.model import Brief, Failure, Readout
from readout.pipeline import faults_of, group, tell_or_fail
from readout.render import render
from readout.settings import Settings

ARTICLES = 100
"""Articles of the stories that are told together, at least, where a day has so many."""

READ, TOLD = ".work/read", ".work/told"
"""Where partitions that are read and parts that are told stand in the archive's folder."""

Place = tuple[str, str]
"""The name of a partition's file, and an article's id."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Stories of one day ("" for those without): of each its articles and where they are kept."""

    digest: str
    day: str
    stories: tuple[tuple[Place, ...], ...]

    def __str__(self) -> str:
        """Name the stories by their day and first article."""
        return f"{len(self.stories)} stories of {self.day or 'no known day'}, from article {self.stories[0][0][1]}"


class Part(msgspec.Struct):
    """What was told: ids of the stories with their headlines and articles, and what failed."""

    stories: list[tuple[str, str, int]]
    failures: list[Failure]


def tellings(stories: Sequence[tuple[str, tuple[Place, ...]]], made_with: bytes) -> Iterator[Telling]:
    """Put stories, each with its day, together by day; they come in order of their first day."""
    days: defaultdict[str, list[tuple[Place, ...]]] = defaultdict(list)
    for day, story in stories:
        days[day].append(story)
    for day, told in sorted(days.items()):
        some: list[tuple[Place, ...]] = []
        for at, story in enumerate(told, 1):
            some.append(story)
            if at == len(told) or sum(map(len, some)) >= ARTICLES:
                digest = sha256(made_with + msgspec.json.encode(some)).hexdigest()[:24]
                yield Telling(digest, day, tuple(some))
                some = []


def tell_part(telling: Telling, out: Folder, settings: Settings) -> str:
    """Tell stories into the files of their part, or find that this has been done; give the name of the file that says so."""
    done = f"{TOLD}/{telling.digest}.json"
    if not out.exists(done):
        briefs, failed = _stories_of_telling(telling, out.within(READ), settings)
        written = render(Readout(tuple(briefs)), "parquet", settings)
        for name, content in sorted(written.items()) if not isinstance(written, str) else ():
            out.write(f"{name.removesuffix('.parquet')}/day={telling.day or 'unknown'}/{telling.digest}.parquet", content)
        part = Part([(one.id, one.headline, len(one.articles)) for one in briefs], failed)
        out.write(done, msgspec.json.encode(part))
    return done


def told(out: Folder, file: str) -> Part:
    """Read what a part says of itself."""
    return msgspec.json.decode(out.read(file), type=Part)


def _stories_of_telling(telling: Telling, folder: Folder, settings: Settings) -> tuple[list[Brief], list[Failure]]:
    briefs, failed = list[Brief](), list[Failure]()
    for places in telling.stories:
        kept: defaultdict[str, list[str]] = defaultdict(list)
        for file, article in places:
            kept[file].append(article)
        members = {one.article.id: one for file, names in sorted(kept.items()) for one in articles(folder, file, names)}
        grouped, left_out = group([members[article] for _, article in places], settings)
        failed += left_out.values()
        for story in grouped:
            found = tell_or_fail(story, settings)
            if isinstance(found, Failure):
                failed.append(found)
            else:
                briefs.append(found)
                failed += faults_of(found)
    return briefs, failed
