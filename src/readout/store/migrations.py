"""The numbered steps by which a file becomes one of the newest layout; a step that has been released is never changed."""

import sqlite3
from collections.abc import Callable

from readout.store.small_layout import make_small, share_words
from readout.store.story_shelves import lay_out, tell_leaning

Migration = Callable[[sqlite3.Connection], None]


def migrations() -> tuple[Migration, ...]:
    """Give the steps in order; step n leads from layout n-1 to layout n."""
    return (
        _migrate_first_layout,
        _earlier_versions,
        _left_out,
        _compact_readings,
        _migrate_feeds,
        _decisions_migration,
        lay_out,
        make_small,
        _lines_of_articles,
        share_words,
        tell_leaning,
        _beside_what_is_known,
    )


def _migrate_first_layout(connection: sqlite3.Connection) -> None:
    """Lay out documents, results by their keys, articles with the index of their words, stories, failures.

    `input` and `output` of a result are digests, so one stage's output leads to the next stage's result;
    `number` ties an article to its row of the index.
    """
    for statement in _FIRST_LAYOUT:
        connection.execute(statement)


def _earlier_versions(connection: sqlite3.Connection) -> None:
    """Say of a story's article whether it is an earlier version of another one (1) or stands itself (0)."""
    connection.execute("ALTER TABLE member ADD COLUMN earlier INTEGER NOT NULL DEFAULT 0")


def _left_out(connection: sqlite3.Connection) -> None:
    """List the articles that cannot be grouped, each with the name of what was found in it when that was tried."""
    connection.execute("CREATE TABLE left_out (article TEXT PRIMARY KEY, told_as TEXT NOT NULL) STRICT, WITHOUT ROWID")


def _compact_readings(connection: sqlite3.Connection) -> None:
    """Drop what was found in articles as it was written before (without columns); the next run finds it anew, and stories stay."""
    connection.execute("DELETE FROM result WHERE stage = 'annotate'")


def _migrate_feeds(connection: sqlite3.Connection) -> None:
    """Remember of watched feeds what their servers said, and of each entry what it was like when its page was last asked for."""
    connection.execute("CREATE TABLE feed (address TEXT PRIMARY KEY, etag TEXT, modified TEXT) STRICT, WITHOUT ROWID")
    connection.execute(
        "CREATE TABLE entry (feed TEXT NOT NULL, address TEXT NOT NULL, mark TEXT NOT NULL, failed INTEGER NOT NULL,"
        " PRIMARY KEY (feed, address)) STRICT, WITHOUT ROWID"
    )


def _decisions_migration(connection: sqlite3.Connection) -> None:
    """Keep what people decided; of articles the address of their page, and of stories which decisions they are told with."""
    for statement in (
        "CREATE TABLE decision (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT",
        "CREATE TABLE page (article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, address TEXT NOT NULL) STRICT",
        "CREATE INDEX page_address ON page (address)",
        "INSERT INTO page SELECT id, input FROM article JOIN document ON digest = document WHERE input LIKE '%://%'",
        "CREATE INDEX document_sha256 ON document (sha256)",
        "ALTER TABLE story ADD COLUMN decided TEXT NOT NULL DEFAULT ''",
    ):
        connection.execute(statement)


def _lines_of_articles(connection: sqlite3.Connection) -> None:
    """Find the articles in which somebody speaks without looking at the lines."""
    connection.execute("CREATE INDEX line_speaker ON line (who, article) WHERE who <> ''")


def _beside_what_is_known(_connection: sqlite3.Connection) -> None:
    """Let documents, articles and readings be written beside what every reader of this layout knows (`packed_values`).

    What is there is read as it is; `readout compact` writes it anew.
    """


_FIRST_LAYOUT = (
    """CREATE TABLE document (
        digest TEXT PRIMARY KEY,
        input TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (input, sha256)
    ) STRICT""",
    """CREATE TABLE result (
        input TEXT NOT NULL,
        stage TEXT NOT NULL,
        version INTEGER NOT NULL,
        settings TEXT NOT NULL,
        output TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (input, stage, version, settings)
    ) STRICT""",
    """CREATE TABLE article (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        document TEXT NOT NULL REFERENCES document (digest) ON DELETE CASCADE,
        outlet TEXT,
        headline TEXT,
        published TEXT
    ) STRICT""",
    "CREATE INDEX article_document ON article (document)",
    "CREATE VIRTUAL TABLE passage USING fts5(headline, body, tokenize = 'porter unicode61 remove_diacritics 2')",
    "CREATE TRIGGER passage_goes AFTER DELETE ON article BEGIN DELETE FROM passage WHERE rowid = old.number; END",
    """CREATE TABLE story (
        id TEXT PRIMARY KEY,
        told_from TEXT NOT NULL UNIQUE,
        headline TEXT NOT NULL,
        first_published TEXT,
        last_published TEXT,
        content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE member (
        article TEXT PRIMARY KEY,
        story TEXT NOT NULL REFERENCES story ON DELETE CASCADE,
        told_as TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX member_story ON member (story)",
    """CREATE TABLE failure (
        input TEXT NOT NULL,
        stage TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (input, stage, reason)
    ) STRICT, WITHOUT ROWID""",
)
