"""The corpora beside the repository: where the public gets each, what was made of it, and whether what is here is that.

python -m evaluation data
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

SHARED = Path(__file__).parent.parent.parent / "shared"
TABLE = Path(__file__).parent / "corpora.tsv"
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Corpus:
    """A file or folder of `shared/data`, the digest of what the floors were measured on, and how it is made of what."""

    place: str
    digest: str
    source: str
    made: str


def corpora(table: Path = TABLE) -> Iterator[Corpus]:
    """Give the corpora in the order of their table."""
    with table.open(encoding="utf-8", newline="") as stream:
        yield from (Corpus(**row) for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def digest_of(path: Path) -> str:
    """Give the beginning of the SHA-256 of a file, or of a folder's files by their names; hidden files do not count."""
    found = sha256()
    for file in [path] if path.is_file() else sorted(path.rglob("*")):
        if file.is_file() and not file.name.startswith("."):
            name = "" if file == path else file.relative_to(path).as_posix()
            found.update(f"{name}\0{file.stat().st_size}\0".encode())
            found.update(file.read_bytes())
    return found.hexdigest()[:_SHOWN]


def report(shared: Path = SHARED) -> Iterator[str]:
    """Say of each corpus whether it is here as the floors know it, and where and how to get it."""
    for corpus in corpora():
        place = shared / "data" / corpus.place
        here = digest_of(place) if place.exists() else "absent"
        state = "as measured" if here == corpus.digest else here if here == "absent" else f"other bytes ({here})"
        yield f"{corpus.place}  {corpus.digest}  {state}\n    from {corpus.source}\n    made by {corpus.made}"
