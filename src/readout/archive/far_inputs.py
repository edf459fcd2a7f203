"""Inputs that stand elsewhere: what an fsspec address leads to is fetched file by file and read as if it lay here."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from readout.archive.far_folders import remote
from readout.model import Failure, RawDocument
from readout.pipeline import Input, attempt, take_in
from readout.settings import Settings

_ELSEWHERE = re.compile(r"(?!https?:|file:)[a-z][a-z0-9+.-]+://", re.IGNORECASE)


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
