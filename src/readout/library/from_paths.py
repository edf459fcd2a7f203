"""From paths or articles to a readout, with nothing kept."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from readout.library.results import Developments, Readout
from readout.model import Failure, RawDocument
from readout.settings import Settings

if TYPE_CHECKING:
    from readout.decisions import DecisionLog
    from readout.pipeline import Progress

Given = str | os.PathLike[str] | Mapping[str, object]
"""A path (file, folder, pattern, address, `-` for standard input), or an article: a mapping with the fields of a JSON line."""


def read(
    articles: Given | Iterable[Given],
    *,
    settings: Settings | None = None,
    workers: int = 1,
    progress: "Progress | None" = None,
    decisions: str | os.PathLike[str] | None = None,
) -> Readout:
    """Read articles and tell each story that they make.

    `workers` is the number of processes; `progress` is told each step and how many of its items are done. What cannot be read
    raises nothing: it is in `failures` with its reason. `decisions` is a file of what people decided, as JSON lines, which is
    applied; raises DamagedFileError where it is not whole.
    """
    from readout.engine import engine
    from readout.pipeline import quiet, readout

    made = settings or Settings()
    decided = decisions_in(decisions).standing if decisions is not None else ()
    return Readout.of(readout(inputs(articles, made), made, engine(workers), progress or quiet, decided), made)


def load(path: str | os.PathLike[str]) -> Readout:
    """Read back what `to_json`, or `readout brief --format json`, wrote into a file.

    Raises DamagedFileError where it is no such file, one of a newer format, or one whose evidence does not stand in its articles;
    OSError where the file cannot be opened.
    """
    from readout.render import parse

    with open(path, "rb") as stream:  # noqa: PTH123 (a path of any kind, as given)
        return Readout.of(parse(stream.read(), os.fspath(path)), Settings())


def diff(old: Readout, new: Readout) -> Developments:
    """Give what is new in the later of two looks at stories; stories and findings are matched by the words they rest on."""
    from readout.developments import developments

    return Developments.of(developments(old, new), new.settings)


def decisions_in(path: str | os.PathLike[str]) -> "DecisionLog":
    """Read the decisions in the file of a path, JSON lines as `readout decisions export` writes them, or raise DamagedFileError."""
    from readout.decisions import DecisionLog

    with open(path, "rb") as stream:  # noqa: PTH123 (a path of any kind, as given)
        return DecisionLog.parse(stream.read(), os.fspath(path))


def inputs(articles: Given | Iterable[Given], settings: Settings) -> tuple[str | RawDocument | Failure, ...]:
    """Give paths in their shortest form, so that one article has one name, and articles as documents."""
    return tuple(_given_inputs([articles] if isinstance(articles, str | os.PathLike | Mapping) else articles, settings))


def _given_inputs(articles: Iterable[Given], settings: Settings) -> Iterator[str | RawDocument | Failure]:
    """Give each path as it is read, and each article that was given as a document."""
    from readout.ingest.json_rows import read_rows

    for given in articles:
        if isinstance(given, Mapping):
            line = json.dumps(dict(given), sort_keys=True, default=str).encode()
            name = f"given#{hashlib.sha256(line).hexdigest()[:12]}"
            yield from (replace(found, input=name) for found in read_rows(name, [line], settings.largest_input))
        else:
            path = os.fspath(given)
            yield path if path in {"", "-"} or "://" in path else os.path.normpath(path)
