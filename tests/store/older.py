"""Files that older readouts wrote: four short articles in two stories (layout 7), and three, one of them alone (layout 11)."""

import gzip
import sqlite3
from pathlib import Path

from readout.store import Reading, Stamp

WRITTEN = Path(__file__).with_name("layout-7.db.gz")
ELEVENTH = Path(__file__).with_name("layout-11.db.gz")
_SHELVES = ("spoken", "line", "heading", "facet", "shelf", "watch", "visit", "telling")
_DECISIONS = ("decision", "page")
_FEEDS = ("feed", "entry")
_UNDONE = {
    7: (),
    6: (*(f"DROP TABLE {table}" for table in _SHELVES), "DROP INDEX article_published", "DROP INDEX article_outlet"),
    5: (*(f"DROP TABLE {table}" for table in _DECISIONS), "DROP INDEX document_sha256", "ALTER TABLE story DROP COLUMN decided"),
    4: tuple(f"DROP TABLE {table}" for table in _FEEDS),
    3: (),
}
"""How the file becomes one of each layout before."""


def lay_out_older(path: Path, layout: int = 7) -> Path:
    """Write the file, taken back to a layout."""
    path.write_bytes(gzip.decompress(WRITTEN.read_bytes()))
    with sqlite3.connect(path) as connection:
        for number, statements in _UNDONE.items():
            for statement in statements if number >= layout else ():
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {layout}")
    connection.close()
    return path


def lay_out_eleventh(path: Path) -> Path:
    """Write the file of the eleventh layout."""
    path.write_bytes(gzip.decompress(ELEVENTH.read_bytes()))
    return path


def reading_of(path: Path) -> Reading:
    """Give what the readings in an opened file were made with."""
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT stage, version, settings FROM stamp").fetchall()
    connection.close()
    made = {stage: Stamp(stage, *rest) for stage, *rest in rows}
    return Reading(made["clean"], made["annotate"])


def packed_by_older(path: Path) -> list[str]:
    """Name the tables of an opened file that hold values in the room that they took in the seventh layout."""
    with sqlite3.connect(path) as connection:
        tables = ("document", "result", "story", "telling")
        older = [name for name in tables if connection.execute(f"SELECT 1 FROM {name} WHERE hex(content) LIKE '78%'").fetchall()]  # noqa: S608
    connection.close()
    return older


def marks_of(path: Path) -> set[tuple[str, int]]:
    """Give the first byte of documents, articles and readings in an opened file, each with the stage that made it."""
    kept = "SELECT 'document', hex(substr(content, 1, 1)) FROM document UNION ALL"
    kept += " SELECT stage, hex(substr(content, 1, 1)) FROM result JOIN stamp ON number = stamp"
    with sqlite3.connect(path) as connection:
        found = {(stage, int(mark, 16)) for stage, mark in connection.execute(kept)}
    connection.close()
    return found
