"""The tasks by name: each reads input files and gives the lines of what its scorer reads."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from evaluation import answers, conllu, html, moves, quotations, stories, times
from readout.engine import engine
from readout.pipeline import readout
from readout.render import render
from readout.settings import Settings

Task = Callable[[Sequence[Path]], Iterable[str]]


def brief(paths: Sequence[Path]) -> Iterator[str]:
    """Give the brief of a folder of articles, as `readout brief --format json` writes it."""
    settings = Settings()
    yield render(readout([str(path) for path in paths], settings, engine(1)), "json", settings).rstrip("\n")


def _rows(predict: Callable[[Path], Iterable[object]]) -> Task:
    """Make a task of a function that reads one file or folder."""
    return lambda paths: (json.dumps(row, ensure_ascii=False) for path in paths for row in predict(path))


TASKS: Mapping[str, Task] = MappingProxyType(
    {
        "quotations": _rows(quotations.predict),
        "times": _rows(times.predict),
        "stories": lambda paths: (json.dumps(row) for row in stories.predict(paths)),
        "answers": _rows(answers.predict),
        "moves": _rows(moves.predict),
        "html": _rows(html.predict),
        "language": lambda paths: (line for path in paths for line in conllu.language(path)),
        "names": lambda paths: (line for path in paths for line in conllu.names(path)),
        "brief": brief,
    }
)
