"""Files that older readouts wrote: four short articles in two stories (layout 7), and three, one of them alone (layout 11)."""

import gzip
import sqlite3
from pathlib import Path

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
