"""The layout in which an article takes a third of the room that it took: each text once, stamps by number, vectors apart."""

from sqlite3 import Connection

from readout.store.packed_values import spread, squeeze, text_of


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
