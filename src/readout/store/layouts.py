"""How a file is laid out, and how one that an older readout laid out gets the newest layout."""

from importlib.resources import files
from sqlite3 import Connection

from readout.model import Brief, RawDocument
from readout.store.packed_values import pack, unpack
from readout.store.story_shelves import shelve

LAYOUT = 12
"""The number of `layout.sql`; that of version 0.2.0 was 3."""

_CARRIED = ("document", "failure", "feed", "entry", "decision", "story", "member", "watch", "visit")
"""What nothing can make again; the rest is found anew by the next `readout add`."""


def lay_out(connection: Connection) -> None:
    """Make the tables of a new file."""
    for statement in files("readout.store").joinpath("layout.sql").read_text(encoding="utf-8").split("\n\n"):
        connection.execute(statement)


def lay_out_anew(connection: Connection) -> None:
    """Carry documents, stories, decisions and what is watched from an older layout over to the newest."""
    named = "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite_%' AND sql LIKE ? ORDER BY rowid"
    for kind, like in (("trigger", "%"), ("view", "%"), ("index", "%"), ("table", "CREATE VIRTUAL%")):
        for (name,) in connection.execute(named, (kind, like)).fetchall():
            connection.execute(f"DROP {kind} {name}")
    older = [name for (name,) in connection.execute(named, ("table", "%")).fetchall()]
    for name in older:
        connection.execute(f"ALTER TABLE {name} RENAME TO older_{name}")
    lay_out(connection)
    for name in (name for name in _CARRIED if name in older):
        had, has = ([row[1] for row in connection.execute(f"PRAGMA table_info({table})")] for table in (f"older_{name}", name))
        columns = ", ".join(column for column in has if column in had)
        connection.execute(f"INSERT INTO {name} ({columns}) SELECT {columns} FROM older_{name}")  # noqa: S608 (our own names)
    for name in reversed(older):
        connection.execute(f"DROP TABLE older_{name}")
    connection.execute("DELETE FROM story WHERE content = x''")
    for (name,) in connection.execute("SELECT digest FROM document").fetchall():  # the documents themselves one by one
        (content,) = connection.execute("SELECT content FROM document WHERE digest = ?", (name,)).fetchone()
        small = pack(unpack(content, RawDocument), like="documents")
        connection.execute("UPDATE document SET content = ? WHERE digest = ?", (small, name))
    for name, content in connection.execute("SELECT id, content FROM story").fetchall():
        brief = unpack(content, Brief)
        connection.execute("UPDATE story SET content = ? WHERE id = ?", (pack(brief), name))
        shelve(connection, brief)
