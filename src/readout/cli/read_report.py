"""Say what would be read, and in one line what came of reading it."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from readout.cli.error_lines import report, status
from readout.cli.output import harmless
from readout.settings import Settings

if TYPE_CHECKING:
    from readout.model import Failure
    from readout.stored import Added

_REASONS = 3
_LONGEST_REASON = 60


def list_sources(paths: Sequence[str], made: Settings) -> int:
    """List the documents at paths with their kinds; an address is listed and not asked. Gives the exit status."""
    from readout.ingest import ingest
    from readout.library.from_paths import inputs
    from readout.model import RawDocument

    failures: list[Failure] = []
    asked = [path for path in inputs(paths, made) if isinstance(path, str)]
    listed = 0
    for path in asked:
        if "://" in path:
            click.echo(f"{harmless(path)}\taddress")
            listed += 1
            continue
        for item in ingest([path], made):
            if isinstance(item, RawDocument):
                click.echo(f"{harmless(item.input)}\t{item.kind}")
                listed += 1
            else:
                failures.append(item)
    report(failures)
    return status(failures, read=bool(listed))


def news(added: "Added") -> str:
    """Report in one line how many articles are new, known, revised and refused, and why, and what became of the stories."""
    from readout.render.tidy_words import counted

    parts = [counted(max(0, added.articles - added.revised), "new article")]
    parts += [f"{number} {word}" for number, word in ((added.known, "known"), (added.revised, "revised")) if number]
    if added.failures:
        parts.append(f"{len(added.failures)} refused ({_why(added.failures)})")
    return ", ".join((*parts, f"{counted(added.stories, 'story', 'stories')} new or changed"))


def _why(failures: "Sequence[Failure]") -> str:
    """Name the most frequent reasons, in few words each."""
    reasons = Counter(failure.reason if len(failure.reason) <= _LONGEST_REASON else _cut(failure.reason) for failure in failures)
    told = [reason if len(failures) == 1 else f"{number} {reason}" for reason, number in reasons.most_common(_REASONS)]
    return "; ".join([*told, "..."] if len(reasons) > _REASONS else told)


def _cut(reason: str) -> str:
    return reason[:_LONGEST_REASON].rpartition(" ")[0] + " ..."
