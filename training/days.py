"""Say how many days that readers judged are read as they said: python -m training.days NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip, that holds those of `training/verdicts/days.tsv`.
"""

import gzip
import json
import sys
from pathlib import Path

from readout.model import TimeExpression
from training.judged_groups import name_of, read_rows, table


def main() -> None:
    """Print how many are read right, and the others."""
    judged = [(article, int(start), int(end), day) for article, start, end, day in table("days.tsv")]
    wanted = {article for article, *_ in judged}
    with gzip.open(Path(sys.argv[1]), "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["id"] in wanted]
    read = {(name_of(one.article.url), time.span.start, time.span.end): time for one in read_rows(rows) for time in one.times}
    wrong = [one for one in judged if not _is_of(read.get(one[:3]), one[3])]
    sys.stdout.writelines(f"{one}: {read.get(one[:3])}\n" for one in wrong)
    sys.stdout.write(f"{len(judged) - len(wrong)} of {len(judged)}\n")


def _is_of(time: TimeExpression | None, day: str) -> bool:
    """Tell whether an expression was read as a day, month or year, a week or a stretch."""
    if time is None:
        return False
    if day.startswith("week "):
        return time.earliest == day.removeprefix("week ") != time.latest
    return time.value.partition("T")[0] == day or f"{time.earliest}/{time.latest}" == day


if __name__ == "__main__":
    main()
