"""Where errors end: one clear line on standard error and an exit status, never a traceback for bad input."""

import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from readout.cli.output import harmless
from readout.errors import ReadoutError

if TYPE_CHECKING:
    from readout.model import Failure

SOMETHING_FAILED = 1
DIFFERENT = 1
"""What diff programs give where two things differ."""
NOTHING_READ = 2
OUR_FAULT = 70
"""EX_SOFTWARE of sysexits.h."""
INTERRUPTED = 130
"""What shells give for a command that SIGINT ended."""
NOBODY_READS = 141
"""The same for SIGPIPE: whoever read standard output has left."""


class Edge(click.Group):
    """A group of commands that says in one line what went wrong."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; end it with the right status where it cannot finish."""
        listen(debug=bool(os.environ.get("READOUT_DEBUG")))
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.ClickException):
            raise
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            ctx.exit(NOBODY_READS)
        except ReadoutError as error:
            complain(str(error))
            ctx.exit(NOTHING_READ)
        except OSError as error:
            complain(f"{error.filename or 'standard output'}: {(error.strerror or str(error)).lower()}")
            ctx.exit(NOTHING_READ)
        except Exception as error:
            if os.environ.get("READOUT_DEBUG"):
                raise
            complain(f"a fault of readout itself ({type(error).__name__}: {error}); READOUT_DEBUG=1 shows where")
            ctx.exit(OUR_FAULT)


def complain(sentence: str) -> None:
    """Write one line to standard error."""
    click.echo(f"readout: {harmless(' '.join(sentence.split()))}", err=True)


def report(failures: Sequence["Failure"]) -> None:
    """Write one line to standard error for each failure."""
    for failure in failures:
        complain(f"{failure.input}: {failure.reason}")


def remark(notes: Iterable[str]) -> None:
    """Say of how many articles each note is that stands beside them."""
    for note, number in Counter(notes).items():
        complain(f"{number} article{'s' if number > 1 else ''}: {note}")


def status(failures: Sequence["Failure"], *, read: bool) -> int:
    """Choose the exit status: all well, something failed, or nothing could be read at all."""
    if not read:
        return NOTHING_READ
    return SOMETHING_FAILED if failures else 0


def listen(*, debug: bool) -> None:
    """Keep libraries' warnings off standard error; with debug, show what our own modules log."""
    import logging

    logging.getLogger().addHandler(logging.NullHandler())
    if debug:
        own = logging.getLogger("readout")
        own.addHandler(logging.StreamHandler())
        own.setLevel(logging.DEBUG)
