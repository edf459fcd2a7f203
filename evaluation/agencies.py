"""Measure which agency an article's text is credited to, and the hat tips, against PolNeAR's columns `wire` and `credit`.

    python -m evaluation.agencies POLNEAR.jsonl... [--list]

The text alone is read. `wire` names the agency whose text an article is ("None" and "NA" are none), which is held against what the
article credits its whole text to. The hat tips of `credit` were cut out of the texts when the corpus was made, so each is put back
as a last paragraph; its name has to be found, without case and marks.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from readout.clean import clean
from readout.model import Credit, RawDocument

_NONE = frozenset({None, "", "None", "NA"})


_OF_A_PART = frozenset({"contribution", "tip", "told", "passage"})
"""Credits that speak for less than the whole text."""


def score(path: Path) -> dict[str, float]:
    """Give precision and recall of the agencies of whole texts, and the recall of hat tips where there are any."""
    count = Counter(kind for row in _rows(path) for kind, _ in _judged(row))
    found, missed, false = count["found"], count["missed"], count["false"]
    figures = {"agency P": found / max(1, found + false), "agency R": found / max(1, found + missed)}
    tips = count["tip"] + count["no tip"]
    return figures | ({"hat tips R": count["tip"] / tips} if tips else {})


def main(paths: Iterable[str]) -> None:
    """Print the figures of each file, and with --list what is wrong."""
    given = list(paths)
    for path in (Path(name) for name in given if name != "--list"):
        print(path.name, "  ".join(f"{name} {value:.3f}" for name, value in score(path).items()))
        if "--list" in given:
            wrong = ((kind, row["id"], what) for row in _rows(path) for kind, what in _judged(row) if kind not in {"found", "tip"})
            print("\n".join("  " + "  ".join(line) for line in wrong))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


def _judged(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Say of an article's agency and of its hat tip whether they were found."""
    whole = {_plain(credit.newsroom) for credit in _credits(row["text"]) if credit.kind not in _OF_A_PART}
    wanted = {_plain(row["wire"])} if row["wire"] not in _NONE else set[str]()
    yield from (("found", name) for name in sorted(whole & wanted))
    yield from (("missed", name) for name in sorted(wanted - whole))
    yield from (("false", name) for name in sorted(whole - wanted))
    if row["credit"] not in _NONE:
        tipped = _credits(f"{row['text']}\n\n{row['credit']}")
        name = _plain(row["credit"].partition(":")[2])
        yield (
            "tip" if any(_plain(credit.newsroom) == name for credit in tipped if credit.kind == "tip") else "no tip",
            name,
        )


def _credits(text: str) -> tuple[Credit, ...]:
    return clean(RawDocument("article", "text", text, "0")).credits


def _plain(name: str) -> str:
    return re.sub(r"^the|\W", "", name.strip().casefold())


if __name__ == "__main__":
    main(sys.argv[1:])
