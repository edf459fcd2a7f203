"""Score the main text of web pages by pieces that must and must not stand in it, beside trafilatura's own in the same run."""

import gzip
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import trafilatura

from readout.clean import clean
from readout.errors import UnreadableInputError
from readout.ingest import ingest
from readout.model import READ_ROLES, Article, Failure
from readout.settings import Settings


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of pieces: rightly in, wrongly out, wrongly in, rightly out."""

    inside: int
    missing: int
    extra: int
    outside: int

    @property
    def precision(self) -> float:
        """Give the share of the pieces found that belong there."""
        return self.inside / max(1, self.inside + self.extra)

    @property
    def recall(self) -> float:
        """Give the share of the pieces that belong there that were found."""
        return self.inside / max(1, self.inside + self.missing)

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def predict(folder: Path) -> list[dict[str, str]]:
    """Give the main text of every page in a folder, packed (.gz) or not: {id: file name, text}; empty where none is found."""
    with TemporaryDirectory() as unpacked:
        return [{"id": file.name, "text": main_text(page, Path(unpacked, "page.html"))} for file, page in pages(folder)]


def main_text(page: bytes, file: Path) -> str:
    """Give the lines of a page's article that are read, the page being laid down in a file for the program to read."""
    file.write_bytes(page)
    (document,) = ingest([str(file)], Settings())
    if isinstance(document, Failure):
        return ""
    try:
        return read_lines(clean(document))
    except UnreadableInputError:
        return ""


def score(texts: Mapping[str, str], truth: Mapping[str, Mapping[str, Any]]) -> Score:
    """Count the pieces of the truth (with, without) that stand in the texts, both known by the page's file name."""
    wanted = [(piece in texts.get(page["file"], "")) for page in truth.values() for piece in page["with"]]
    unwanted = [(piece in texts.get(page["file"], "")) for page in truth.values() for piece in page["without"]]
    return Score(sum(wanted), len(wanted) - sum(wanted), sum(unwanted), len(unwanted) - sum(unwanted))


def compare(folder: Path) -> dict[str, Score]:
    """Score our text and trafilatura's default on a folder with pages/ and truth.json, on all pages and on those set aside."""
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    ours = {row["id"]: row["text"] for row in predict(folder / "pages")}
    theirs = {file.name: trafilatura.extract(page) or "" for file, page in pages(folder / "pages")}
    aside = set_aside(truth)
    return {
        "readout": score(ours, truth),
        "trafilatura": score(theirs, truth),
        "readout, set aside": score(ours, aside),
        "trafilatura, set aside": score(theirs, aside),
    }


def set_aside(truth: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """Give the half of the pages that no rule was made by, drawn by a fixed seed."""
    names = sorted(page["file"] for page in truth.values())
    random.Random(_SEED).shuffle(names)  # noqa: S311 - nothing is kept secret by it
    aside = frozenset(names[len(names) // 2 :])
    return {name: page for name, page in truth.items() if page["file"] in aside}


_SEED = 17


def pages(folder: Path) -> Iterator[tuple[Path, bytes]]:
    """Give the files of a folder with their bytes, unpacked."""
    for file in sorted(folder.iterdir()):
        if file.is_file():
            yield file, gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()


def read_lines(article: Article) -> str:
    """Give the lines that hold anything read; a dateline before the first sentence stays with it."""
    read = [block for block in article.blocks if block.role in READ_ROLES]
    kept: list[str] = []
    at = 0
    for line in article.text.split("\n"):
        if any(block.start < at + len(line) and block.end > at for block in read):
            kept.append(line)
        at += len(line) + 1
    return "\n".join(kept)
