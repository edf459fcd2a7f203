"""Whether a file is whole: the database itself, every value in it, and what leads nowhere."""

from collections.abc import Callable, Iterator

from readout.errors import DamagedFileError
from readout.model import Brief, RawDocument
from readout.store.database import Database
from readout.store.documents import unpack_article, unpack_reading
from readout.store.packed_values import unpack

_ORPHANS = (
    ("article without its document", "SELECT id FROM article WHERE document NOT IN (SELECT digest FROM document)"),
    ("article that search does not find", "SELECT id FROM article WHERE number NOT IN (SELECT id FROM passage_docsize)"),
    ("story without articles", "SELECT id FROM story WHERE id NOT IN (SELECT story FROM member)"),
    ("article of a story that is no more", "SELECT article FROM member WHERE story NOT IN (SELECT id FROM story)"),
)


def problems(database: Database) -> Iterator[str]:
    """Say what is the matter with a file, a sentence each; nothing where it is whole."""
    found = [row[0] for row in database.rows("PRAGMA integrity_check")]
    yield from (f"the database is damaged: {sentence}" for sentence in found if sentence != "ok")
    for kind, statement, check in _CONTENTS:
        for name, *contents in database.rows(statement):
            try:
                check(*contents)
            except DamagedFileError as error:
                yield f"{kind} {name}: {error}"
    for what, statement in _ORPHANS:
        yield from (f"{what}: {row[0]}" for row in database.rows(statement))


def _document(content: bytes) -> RawDocument:
    return unpack(content, RawDocument)


def _story(content: bytes) -> Brief:
    return unpack(content, Brief)


Check = Callable[..., object]
_READINGS = (
    "SELECT r.input, r.content, c.content, d.content, v.content FROM result AS r JOIN result AS c ON c.output = r.input"
    " JOIN document AS d ON d.digest = c.input LEFT JOIN vectors AS v ON v.output = r.output"
)
_CONTENTS: tuple[tuple[str, str, Check], ...] = (
    ("document", "SELECT input, content FROM document", _document),
    ("article", "SELECT r.input, r.content, d.content FROM result AS r JOIN document AS d ON d.digest = r.input", unpack_article),
    ("reading", _READINGS, unpack_reading),
    ("story", "SELECT id, content FROM story WHERE content <> x''", _story),
)
