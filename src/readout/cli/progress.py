"""Show on standard error how far a long run is."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

PATIENCE = 1.0
"""Seconds after which a person wonders (Nielsen 1993); a shorter run shows nothing."""


class Bar:
    """A progress bar that appears where standard error is a terminal and the run takes long, and goes when it ends."""

    def __init__(self, *, quiet: bool) -> None:
        self._wanted = sys.stderr.isatty() and not quiet
        self._progress: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._began = time.monotonic()

    def __call__(self, step: str, done: int) -> None:
        """Note that so many items of a step are done."""
        if not self._wanted or time.monotonic() - self._began < PATIENCE:
            return
        self._progress = self._progress or _shown_progress()
        if step not in self._tasks:
            self._tasks[step] = self._progress.add_task(step, total=None)
        self._progress.update(self._tasks[step], completed=done)

    def __enter__(self) -> Self:
        """Give the bar itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Take the bar away."""
        if self._progress:
            self._progress.stop()


def _shown_progress() -> "Progress":
    """Begin to show a bar on standard error."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.completed} {task.description}"), BarColumn(), TimeElapsedColumn()
    progress = Progress(*columns, console=Console(stderr=True), transient=True)
    progress.start()
    return progress
