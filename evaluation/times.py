"""Predict for score_times.py: the time expressions of a folder of TimeML documents."""

import argparse
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from readout.annotate import annotate
from readout.annotate.sentence_cutting import SENTENCES
from readout.annotate.times import TIMES
from readout.model import Article, Block, When
from readout.settings import Settings

_CREATED = re.compile(r'<TIMEX3[^>]*functionInDocument="(?:CREATION_TIME|PUBLICATION_TIME)"[^>]*>')
_VALUE = re.compile(r'\bvalue="([^"]*)"')
_BODY = re.compile(r"<TEXT>(.*?)</TEXT>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def predict(folder: Path) -> Iterator[dict[str, Any]]:
    """Give a row a document: its id and its expressions with start, end, type and value; the gold tags are not read.

    Sentences come from the encoder, as in a whole run.
    """
    for path in sorted(folder.rglob("*.tml")):
        article = _read(path)
        found = annotate(article, Settings(), (SENTENCES, TIMES)).times
        rows = [{"start": time.span.start, "end": time.span.end, "type": time.type, "value": time.value} for time in found]
        yield {"id": path.stem, "times": rows}


def _read(path: Path) -> Article:
    """Read the text as score_times.py does, and the creation time as the date of publication."""
    raw = path.read_text(encoding="utf-8")
    created = _CREATED.search(raw)
    value = _VALUE.search(created.group()) if created else None
    body = _BODY.search(raw)
    text = html.unescape(_TAG.sub("", body.group(1) if body else ""))
    published = When(value.group(1), "day", "metadata") if value else When()
    return Article(path.stem, str(path), None, None, None, (), (), "en", published, text, "", (Block(0, len(text), "body"),))


def main() -> None:
    """Write the rows of FOLDER to OUTPUT, or to standard output."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("output", type=Path, nargs="?")
    options = parser.parse_args()
    lines = "".join(json.dumps(row) + "\n" for row in predict(options.folder))
    if options.output:
        options.output.write_text(lines, encoding="utf-8")
    else:
        sys.stdout.write(lines)


if __name__ == "__main__":
    main()
