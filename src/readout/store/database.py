"""A connection whose writes are whole or not at all and whose errors are sentences."""

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from readout.errors import DamagedFileError, ReadoutError
from readout.store.packed_values import spread, text_of

PATIENCE = 30.0
"""Seconds for which a writer waits for another; the longest write, the stories of a large file, takes a few."""
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_REFUSED = {
    sqlite3.SQLITE_CANTOPEN: "cannot be opened; is its folder there, and yours to write in?",
    sqlite3.SQLITE_FULL: "cannot grow: the disk is full",
    sqlite3.SQLITE_IOERR: "cannot be read or written: the disk reports an error",
    sqlite3.SQLITE_PERM: "may not be opened by you",
    sqlite3.SQLITE_READONLY: "may not be written by you",
}


class Database:
    """One SQLite file."""

    def __init__(self, path: Path, *, read_only: bool = False, patience: float = PATIENCE) -> None:
        self.path = path
        self.writable = not read_only and (not path.exists() or (_may_write(path) and _may_write(path.parent)))
        with self._said_plainly():
            self._connection = _connected_to_database(path, patience) if self.writable else _database_connected_to_read(path)

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Any]:
        """Give all rows that a statement asks for."""
        with self._said_plainly():
            return self._connection.execute(statement, values).fetchall()

    def value(self, statement: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 - a cell has the type of its column
        """Give the first cell that a statement asks for, None where there is none."""
        found = self.rows(statement, values)
        return found[0][0] if found else None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection for one transaction: all of it is kept, or nothing where anything is raised."""
        with self._said_plainly():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def give_back(self) -> None:
        """Give the room of what was let go back to the disk; a statement is one step, of one page, and a script all of them."""
        with self._said_plainly():
            self._connection.executescript("PRAGMA incremental_vacuum")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    @contextmanager
    def _said_plainly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.IntegrityError:
            raise
        except sqlite3.DatabaseError as error:
            raise _plain_about_database(self.path, error) from error


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _connected_to_database(path: Path | str, patience: float = PATIENCE) -> sqlite3.Connection:
    """Open a file; a connection that only reads may go from thread to thread, used by one at a time."""
    reads = isinstance(path, str)
    connection = sqlite3.connect(path, timeout=patience, isolation_level=None, uri=reads, check_same_thread=not reads)
    connection.create_function("words", 2, _words, deterministic=True)
    return connection


def _words(content: bytes, document: bytes) -> str:
    """Give the words of an article that were compressed beside its document's text, for the view that search reads."""
    return spread(content, text_of(document)).decode()


def _database_connected_to_read(path: Path) -> sqlite3.Connection:
    """Open a file that may not be written; where no locks can be laid beside it, as one that nobody changes."""
    address = path.absolute().as_uri()
    connection = _connected_to_database(f"{address}?mode=ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.OperationalError:
        connection.close()
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise
        return _connected_to_database(f"{address}?immutable=1")
    return connection


def _plain_about_database(path: Path, error: sqlite3.DatabaseError) -> ReadoutError:
    """Say what is the matter with a file and what to do."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in _BUSY:
        return ReadoutError(f"{path} is being written by another program; try again when that has finished")
    if code in _REFUSED:
        return ReadoutError(f"{path} {_REFUSED[code]}")
    return DamagedFileError(f"{path} is damaged ({error}); take a copy of it from before, or add the articles to a new file")
