"""Whether a file is whole: the database itself, every value in it, and what leads nowhere."""

from collections.abc import Iterator

from readout.errors import DamagedFileError
from readout.model import Article, Brief, RawDocument
from readout.store.codec import unpack
from readout.store.database import Database

_CONTENTS: tuple[tuple[str, str, type], ...] = (
    ("document", "SELECT input, content FROM document", RawDocument),
    ("article", "SELECT input, content FROM result WHERE stage = 'clean'", Article),
    ("reading", "SELECT input, content FROM result WHERE stage = 'annotate'", dict),
    ("story", "SELECT id, content FROM story", Brief),
)
_ORPHANS = (
    ("article without its document", "SELECT id FROM article WHERE document NOT IN (SELECT digest FROM document)"),
    ("article that search does not find", "SELECT id FROM article WHERE number NOT IN (SELECT rowid FROM passage)"),
    ("story without articles", "SELECT id FROM story WHERE id NOT IN (SELECT story FROM member)"),
    ("article of a story that is no more", "SELECT article FROM member WHERE story NOT IN (SELECT id FROM story)"),
)


def problems(database: Database) -> Iterator[str]:
    """Say what is the matter with a file, a sentence each; nothing where it is whole."""
    found = [row[0] for row in database.rows("PRAGMA integrity_check")]
    yield from (f"the database is damaged: {sentence}" for sentence in found if sentence != "ok")
    for kind, statement, value in _CONTENTS:
        for name, content in database.rows(statement):
            try:
                unpack(content, value)
            except DamagedFileError as error:
                yield f"{kind} {name}: {error}"
    for what, statement in _ORPHANS:
        yield from (f"{what}: {row[0]}" for row in database.rows(statement))
