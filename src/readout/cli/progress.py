"""Show on standard error how far a long run is."""

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

PATIENCE = 1.0
"""Seconds after which a person wonders (Nielsen 1993); a shorter run shows nothing."""


class Bar:
    """A progress bar that appears where standard error is a terminal and the run takes long, and goes when it ends."""

    def __init__(self, *, quiet: bool) -> None:
        console = Console(stderr=True)
        self._wanted = console.is_terminal and not quiet
        columns = TextColumn("{task.completed} {task.description}"), BarColumn(), TimeElapsedColumn()
        self._progress = Progress(*columns, console=console, transient=True)
        self._tasks: dict[str, TaskID] = {}
        self._began = time.monotonic()

    def __call__(self, step: str, done: int) -> None:
        """Note that so many items of a step are done."""
        if not self._wanted or time.monotonic() - self._began < PATIENCE:
            return
        if step not in self._tasks:
            self._tasks[step] = self._progress.add_task(step, total=None)
            self._progress.start()
        self._progress.update(self._tasks[step], completed=done)

    def __enter__(self) -> Self:
        """Give the bar itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take the bar away."""
        if self._tasks:
            self._progress.stop()
