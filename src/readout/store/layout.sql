-- The tables of a file: statements with a blank line between any two.
-- Of `result`, input and output are digests, so one stage's output leads to the next stage's result.
-- `article.number` ties an article to the index of its words; `member.earlier` says that it is an earlier version of another (1).
-- A trigger takes articles away before their document: taking their words out of the index takes its text.

CREATE TABLE document (
    digest TEXT PRIMARY KEY,
    input TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (input, sha256)
) STRICT

CREATE INDEX document_sha256 ON document (sha256)

CREATE TABLE stamp (
    number INTEGER PRIMARY KEY,
    stage TEXT NOT NULL,
    version INTEGER NOT NULL,
    settings TEXT NOT NULL,
    UNIQUE (stage, version, settings)
) STRICT

CREATE TABLE result (
    input TEXT NOT NULL,
    stamp INTEGER NOT NULL REFERENCES stamp (number),
    output TEXT NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (input, stamp)
) STRICT

CREATE TABLE vectors (output TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT

CREATE TRIGGER vectors_go AFTER DELETE ON result BEGIN DELETE FROM vectors WHERE output = old.output; END

CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL REFERENCES document (digest) ON DELETE CASCADE,
    outlet TEXT,
    headline TEXT,
    published TEXT
) STRICT

CREATE INDEX article_document ON article (document)

CREATE INDEX article_published ON article (published, id)

CREATE INDEX article_outlet ON article (outlet COLLATE NOCASE, published, id)

CREATE TABLE page (article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, address TEXT NOT NULL) STRICT

CREATE INDEX page_address ON page (address)

CREATE TABLE body (number INTEGER PRIMARY KEY REFERENCES article (number) ON DELETE CASCADE, content BLOB NOT NULL) STRICT

CREATE VIEW wording AS SELECT a.number, ifnull(a.headline, '') AS headline, words(b.content, d.content) AS body
    FROM article AS a JOIN body AS b ON b.number = a.number JOIN document AS d ON d.digest = a.document

CREATE VIRTUAL TABLE passage USING fts5(headline, body, content = 'wording', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2')

CREATE TRIGGER passage_goes BEFORE DELETE ON article BEGIN
    INSERT INTO passage (passage, rowid, headline, body)
        SELECT 'delete', number, headline, body FROM wording WHERE number = old.number;
END

CREATE TRIGGER articles_go BEFORE DELETE ON document BEGIN
    DELETE FROM article WHERE document = old.digest;
END

CREATE TABLE failure (
    input TEXT NOT NULL,
    stage TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (input, stage, reason)
) STRICT, WITHOUT ROWID

CREATE TABLE left_out (article TEXT PRIMARY KEY, told_as TEXT NOT NULL) STRICT, WITHOUT ROWID

CREATE TABLE feed (address TEXT PRIMARY KEY, etag TEXT, modified TEXT) STRICT, WITHOUT ROWID

CREATE TABLE entry (feed TEXT NOT NULL, address TEXT NOT NULL, mark TEXT NOT NULL, failed INTEGER NOT NULL,
    PRIMARY KEY (feed, address)) STRICT, WITHOUT ROWID

CREATE TABLE decision (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT

CREATE TABLE story (
    id TEXT PRIMARY KEY,
    told_from TEXT NOT NULL UNIQUE,
    headline TEXT NOT NULL,
    first_published TEXT,
    last_published TEXT,
    content BLOB NOT NULL,
    decided TEXT NOT NULL DEFAULT ''
) STRICT

CREATE TABLE member (
    article TEXT PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story ON DELETE CASCADE,
    told_as TEXT NOT NULL,
    earlier INTEGER NOT NULL DEFAULT 0
) STRICT

CREATE INDEX member_story ON member (story)

CREATE TABLE shelf (
    story TEXT PRIMARY KEY REFERENCES story ON DELETE CASCADE,
    day TEXT NOT NULL,
    articles INTEGER NOT NULL,
    outlets INTEGER NOT NULL,
    origins INTEGER NOT NULL,
    differences INTEGER NOT NULL,
    several INTEGER NOT NULL,
    gist TEXT NOT NULL,
    changed INTEGER NOT NULL DEFAULT (unixepoch())
) STRICT

CREATE INDEX shelf_day ON shelf (day, story)

CREATE INDEX shelf_articles ON shelf (articles, story)

CREATE INDEX shelf_changed ON shelf (changed, story)

CREATE TABLE facet (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    day TEXT NOT NULL,
    story TEXT NOT NULL REFERENCES story ON DELETE CASCADE,
    shown TEXT NOT NULL,
    PRIMARY KEY (kind, value, day, story)
) STRICT, WITHOUT ROWID

CREATE INDEX facet_story ON facet (story)

CREATE TABLE heading (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    shown TEXT NOT NULL,
    stories INTEGER NOT NULL,
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID

CREATE INDEX heading_most ON heading (kind, stories, value)

CREATE TRIGGER heading_grows AFTER INSERT ON facet BEGIN
    INSERT INTO heading VALUES (new.kind, new.value, new.shown, 1) ON CONFLICT DO UPDATE SET stories = stories + 1;
END

CREATE TRIGGER heading_shrinks AFTER DELETE ON facet BEGIN
    UPDATE heading SET stories = stories - 1 WHERE kind = old.kind AND value = old.value;
    DELETE FROM heading WHERE kind = old.kind AND value = old.value AND stories = 0;
END

CREATE TABLE line (
    number INTEGER PRIMARY KEY,
    story TEXT NOT NULL REFERENCES story ON DELETE CASCADE,
    kind TEXT NOT NULL,
    ref TEXT NOT NULL,
    who TEXT NOT NULL,
    shown TEXT NOT NULL,
    day TEXT NOT NULL,
    text TEXT NOT NULL,
    outlets TEXT NOT NULL,
    article TEXT NOT NULL,
    start INTEGER NOT NULL,
    stop INTEGER NOT NULL,
    note TEXT NOT NULL,
    issue TEXT NOT NULL,
    origins INTEGER NOT NULL,
    before TEXT,
    alone INTEGER NOT NULL DEFAULT 1
) STRICT

CREATE INDEX line_story ON line (story, kind)

CREATE INDEX line_who ON line (who, kind, day) WHERE who <> ''

CREATE INDEX line_speaker ON line (who, article) WHERE who <> ''

CREATE INDEX line_ahead ON line (day, number) WHERE kind = 'upcoming'

CREATE VIRTUAL TABLE spoken USING fts5(text, shown, outlets, content = 'line', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2')

CREATE TRIGGER spoken_comes AFTER INSERT ON line BEGIN
    INSERT INTO spoken (rowid, text, shown, outlets) VALUES (new.number, new.text, new.shown, new.outlets);
END

CREATE TRIGGER spoken_goes AFTER DELETE ON line BEGIN
    INSERT INTO spoken (spoken, rowid, text, shown, outlets) VALUES ('delete', old.number, old.text, old.shown, old.outlets);
END

CREATE TABLE watch (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    query TEXT NOT NULL UNIQUE,
    seen INTEGER NOT NULL
) STRICT

CREATE TABLE visit (
    who TEXT NOT NULL,
    story TEXT NOT NULL,
    told_from TEXT NOT NULL,
    at INTEGER NOT NULL,
    before TEXT,
    before_at INTEGER,
    PRIMARY KEY (who, story)
) STRICT, WITHOUT ROWID

CREATE TABLE telling (told_from TEXT PRIMARY KEY, content BLOB NOT NULL) STRICT, WITHOUT ROWID
