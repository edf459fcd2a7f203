"""Open a file, make sure that it is ours and whole, and bring it to the newest layout."""

from pathlib import Path

from readout.errors import DamagedFileError, ReadoutError
from readout.store.database import PATIENCE, Database
from readout.store.layouts import LAYOUT, lay_out, lay_out_anew
from readout.store.store import Store

OURS = 0x5244_4F54
"""SQLite's application id of our files: RDOT."""


def open_store(path: Path, *, create: bool = True, read_only: bool = False, patience: float = PATIENCE) -> Store:
    """Open the store in a file, which is made where there is none, or refused where `create` is false.

    A file that may not be written is opened to be read, and so is any where that is all that is wanted: no writer is waited for.
    `patience` is how many seconds another writer is waited for.

    Raises DamagedFileError for a file that is damaged, not ours or of a newer readout, ReadoutError where it cannot be opened.
    """
    if (read_only or not create) and not path.exists():
        raise ReadoutError(f"there is no database {path}; readout add PATH... --db {path} makes one")
    database = Database(path, read_only=read_only, patience=patience)
    try:
        _recognise_before_opening(database)
        if database.writable:
            if not _layout_at_opening(database):
                database.rows("PRAGMA auto_vacuum = INCREMENTAL")  # room that is let go goes back to the disk
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
                database.rows(f"PRAGMA {pragma}")
            _migrate_when_opened(database)
        else:
            _require_readable(database)
    except BaseException:
        database.close()
        raise
    return Store(database)


def _recognise_before_opening(database: Database) -> None:
    """Refuse a file of another program; an empty one is new, also where a killed run left it so."""
    tables = database.value("SELECT count(*) FROM sqlite_schema")  # asked first: another run may lay out the file between the two
    owner = database.value("PRAGMA application_id")
    if owner != OURS and (owner or tables):
        raise DamagedFileError(f"{database.path} is a database of another program; name another file")


def _migrate_when_opened(database: Database) -> None:
    """Give the file the newest layout in one transaction, so that no other run sees a half-made one."""
    if _layout_at_opening(database) == LAYOUT:
        return
    with database.writing() as connection:
        found = _layout_at_opening(database)
        if found < LAYOUT:
            (lay_out_anew if found else lay_out)(connection)
        connection.execute(f"PRAGMA user_version = {LAYOUT}")
        connection.execute(f"PRAGMA application_id = {OURS}")


def _require_readable(database: Database) -> None:
    """Refuse a file of an older layout that may not be written."""
    if _layout_at_opening(database) < LAYOUT:
        told = "was written by an older readout and may not be written by you; copy it to where you may write"
        raise ReadoutError(f"{database.path} {told}")


def _layout_at_opening(database: Database) -> int:
    """Give the number of the file's layout, refusing one that only a newer readout knows."""
    found = int(database.value("PRAGMA user_version"))
    if found > LAYOUT:
        raise DamagedFileError(f"{database.path} was written by a newer readout (layout {found}); update readout to open it")
    return found
