"""The numbered steps by which a file becomes one of the newest layout; a step that has been released is never changed."""

import sqlite3
from collections.abc import Callable
from sqlite3 import Connection

from readout.store.packed_values import spread, squeeze, text_of
from readout.store.story_shelves import lay_out, tell_leaning

Migration = Callable[[sqlite3.Connection], None]

_SHARED = (
    "DROP VIEW wording",
    """CREATE VIEW wording AS SELECT a.number, ifnull(a.headline, '') AS headline, words(b.content, d.content) AS body
        FROM article AS a JOIN body AS b ON b.number = a.number JOIN document AS d ON d.digest = a.document""",
    """CREATE TRIGGER articles_go BEFORE DELETE ON document BEGIN
        DELETE FROM article WHERE document = old.digest;
    END""",
)
"""Articles go before their document does: taking their words out of the index takes its text."""
_RESULTS = (
    """CREATE TABLE stamp (
        number INTEGER PRIMARY KEY,
        stage TEXT NOT NULL,
        version INTEGER NOT NULL,
        settings TEXT NOT NULL,
        UNIQUE (stage, version, settings)
    ) STRICT""",
    "INSERT INTO stamp (stage, version, settings) SELECT DISTINCT stage, version, settings FROM result",
    "ALTER TABLE result RENAME TO older_result",
    """CREATE TABLE result (
        input TEXT NOT NULL,
        stamp INTEGER NOT NULL REFERENCES stamp (number),
        output TEXT NOT NULL,
        content BLOB NOT NULL,
        PRIMARY KEY (input, stamp)
    ) STRICT""",
    """INSERT INTO result SELECT input, number, output, content FROM older_result AS r
        JOIN stamp AS s ON s.stage = r.stage AND s.version = r.version AND s.settings = r.settings ORDER BY r.rowid""",
    "DROP TABLE older_result",
    "CREATE TABLE vectors (output TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT",
    "CREATE TRIGGER vectors_go AFTER DELETE ON result BEGIN DELETE FROM vectors WHERE output = old.output; END",
    "CREATE TABLE body (number INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE, content BLOB NOT NULL) STRICT",
)
_PASSAGES = (
    "DROP TRIGGER passage_goes",
    "DROP TABLE passage",
    """CREATE VIEW wording AS
        SELECT a.number, ifnull(a.headline, '') AS headline, spread(b.content) AS body
        FROM article AS a JOIN body AS b ON b.number = a.number""",
    """CREATE VIRTUAL TABLE passage USING fts5(headline, body, content = 'wording', content_rowid = 'number',
        tokenize = 'porter unicode61 remove_diacritics 2')""",
    "INSERT INTO passage (passage) VALUES ('rebuild')",
    """CREATE TRIGGER passage_goes BEFORE DELETE ON article BEGIN
        INSERT INTO passage (passage, rowid, headline, body)
            SELECT 'delete', number, headline, body FROM wording WHERE number = old.number;
    END""",
)


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


def make_small(connection: Connection) -> None:
    """Give stamps a number, keep vectors beside results, and let search read the words of an article compressed."""
    for statement in _RESULTS:
        connection.execute(statement)
    rows = connection.execute("SELECT rowid, body FROM passage")
    connection.executemany("INSERT INTO body VALUES (?, ?)", ((number, squeeze(body.encode())) for number, body in rows))
    for statement in _PASSAGES:
        connection.execute(statement)


def share_words(connection: Connection) -> None:
    """Let the words of an article that search reads stand beside its document's text, in next to no room."""
    rows = connection.execute(
        "SELECT b.number, b.content, d.content FROM body AS b JOIN article AS a ON a.number = b.number"
        " JOIN document AS d ON d.digest = a.document"
    )
    small = ((squeeze(spread(content), text_of(document)), number) for number, content, document in rows.fetchall())
    connection.executemany("UPDATE body SET content = ? WHERE number = ?", small)
    for statement in _SHARED:
        connection.execute(statement)
