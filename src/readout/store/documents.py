"""Documents as received, what the stages found in each, and what failed."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from sqlite3 import Connection
from typing import Any, Literal

from readout.model import Annotations, Article, Failure, RawDocument, page_of
from readout.store.compact_readings import pack_read, pack_vectors, unpack_read
from readout.store.database import Database
from readout.store.packed_values import encode, pack, squeeze, text_of, unpack
from readout.store.result_keys import Reading, digest

_MADE = "(SELECT number FROM stamp WHERE stage = ? AND version = ? AND settings = ?)"
_CLEANED = f"LEFT JOIN result AS c ON c.input = d.digest AND c.stamp = {_MADE}"
_READ = f"{_CLEANED} LEFT JOIN result AS a ON a.input = c.output AND a.stamp = {_MADE}"
_AT = "input = ? OR substr(input, 1, ?) = ? OR substr(input, 1, ?) = ?"
_AMONG = "e.id IN (SELECT value FROM json_each(?))"
_IN_ORDER = "ORDER BY d.rowid"


Kept = Literal["new", "known", "revised"]


@dataclass(frozen=True, slots=True)
class Output:
    """An annotated article: its id, its day as it states it, the digest of what was found, its place in order of arrival."""

    article: str
    published: str | None
    digest: str
    arrived: int


@dataclass(frozen=True, slots=True)
class PackedReading:
    """What was found in a document as it is kept, made where the document is read: bytes are sent sooner than words.

    `cleaned` and `output` are the digests of the article and of what was found in it.
    """

    article: Article
    cleaned: str
    output: str
    small_article: bytes
    small_read: bytes
    vectors: bytes
    small_body: bytes

    @classmethod
    def of(cls, read: Annotations, document: str) -> "PackedReading":
        """Write what was found in a document beside the document's text, which whoever reads it back knows."""
        article = read.article
        return cls(
            article,
            digest(encode(article)),
            digest(encode(read)),
            pack(article, document, "articles"),
            pack_read(read),
            pack_vectors(read),
            squeeze(_body_of_document(article).encode(), document),
        )


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of a store; each call that keeps something is one transaction."""

    _database: Database

    def keep(self, document: RawDocument) -> Kept:
        """Keep a document as the last under its name; one of the same name and bytes gives way where anything else changed.

        Say whether it is new, or known under its name, as it is or with something else in it.
        """
        name = digest(encode(replace(document, metadata=replace(document.metadata, fetched=None))))
        last = self._database.value("SELECT digest FROM document WHERE input = ? ORDER BY rowid DESC LIMIT 1", (document.input,))
        if last == name:
            return "known"
        with self._database.writing() as connection:
            if self._database.value("SELECT 1 FROM document WHERE digest = ?", (name,)):
                connection.execute("UPDATE document SET rowid = (SELECT max(rowid) + 1 FROM document) WHERE digest = ?", (name,))
                return "revised"
            connection.execute("DELETE FROM document WHERE input = ? AND sha256 = ?", (document.input, document.sha256))
            values = (name, document.input, document.sha256, pack(document, like="documents"))
            connection.execute("INSERT OR IGNORE INTO document (digest, input, sha256, content) VALUES (?, ?, ?, ?)", values)
        return "revised" if last else "new"

    def unread(self, reading: Reading) -> list[str]:
        """Give the digests of the documents that nothing was found in yet by this reading."""
        return [row[0] for row in self._rows("d.digest", f"{_READ} WHERE a.output IS NULL", reading.row())]

    def document(self, name: str) -> RawDocument:
        """Give a document by its digest."""
        return unpack(self._database.value("SELECT content FROM document WHERE digest = ?", (name,)), RawDocument)

    def article(self, name: str, reading: Reading) -> Article | None:
        """Give the article made from a document, None where that has not been done."""
        content, document = self._rows("c.content, d.content", f"{_CLEANED} WHERE d.digest = ?", (*reading.clean.row(), name))[0]
        return unpack_article(content, document) if content else None

    def article_named(self, article: str) -> Article | None:
        """Give an article as it was last cleaned, by its whole id."""
        found = "SELECT c.content, d.content FROM article AS e JOIN document AS d ON d.digest = e.document"
        found += " JOIN result AS c ON c.input = d.digest WHERE e.id = ? ORDER BY c.stamp DESC LIMIT 1"
        rows = self._database.rows(found, (article,))
        return unpack_article(*rows[0]) if rows else None

    def keep_read(self, name: str, read: PackedReading, reading: Reading) -> None:
        """Keep what was found in a document, open it to search, and forget that it once failed."""
        article = read.article
        results = (
            (name, *reading.clean.row(), read.cleaned, read.small_article),
            (read.cleaned, *reading.annotate.row(), read.output, read.small_read),
        )
        with self._database.writing() as connection:
            stamps = [made.row() for made in (reading.clean, reading.annotate)]
            connection.executemany("INSERT OR IGNORE INTO stamp (stage, version, settings) VALUES (?, ?, ?)", stamps)
            connection.executemany(f"INSERT OR REPLACE INTO result VALUES (?, {_MADE}, ?, ?)", results)
            connection.execute("INSERT OR REPLACE INTO vectors VALUES (?, ?)", (read.output, read.vectors))
            come = connection.execute("SELECT number FROM article WHERE id = ? OR document = ?", (article.id, name)).fetchall()
            connection.execute("DELETE FROM article WHERE id = ? OR document = ?", (article.id, name))
            found = connection.execute(  # one that is read again keeps its place: it is not new to whoever watches
                "INSERT INTO article (number, id, document, outlet, headline, published)"
                " SELECT ?, ?, digest, ?, ?, ? FROM document WHERE digest = ? RETURNING number",
                (come[0][0] if come else None, article.id, article.outlet, article.headline, article.published.value, name),
            ).fetchall()
            for (number,) in found:
                connection.execute("INSERT INTO body VALUES (?, ?)", (number, read.small_body))
                words = (number, article.headline or "", _body_of_document(article))
                connection.execute("INSERT INTO passage (rowid, headline, body) VALUES (?, ?, ?)", words)
            if found and (page := page_of(article)):
                connection.execute("INSERT INTO page VALUES (?, ?)", (article.id, page))
            connection.execute("DELETE FROM failure WHERE input = ?", (article.input,))

    def forget_older(self, reading: Reading) -> None:
        """Forget what other versions and settings than these found, and what was found in texts that are read otherwise now."""
        with self._database.writing() as connection:
            kept = f"stamp IN ({_MADE}, {_MADE})"
            connection.execute(f"DELETE FROM result WHERE NOT {kept}", reading.row())
            outputs = f"SELECT output FROM result WHERE stamp = {_MADE}"
            connection.execute(
                f"DELETE FROM result WHERE input NOT IN (SELECT digest FROM document UNION {outputs})", reading.clean.row()
            )
            connection.execute("DELETE FROM stamp WHERE number NOT IN (SELECT stamp FROM result)")

    def annotated(self, reading: Reading, articles: Collection[str], *, whole: bool = True) -> Iterator[Annotations]:
        """Give these articles with all that was found in them, in the order in which they came.

        Of those that are bare, sentences have no vectors; where not the whole is wanted, sentences have no words either.
        """
        which = f"{_READ} JOIN article AS e ON e.document = d.digest WHERE {_AMONG}"
        wanted = (*reading.row(), encode(sorted(articles)).decode())
        for article, found in self._rows("e.id, a.output", which, wanted):
            if found:
                one = "SELECT a.content, c.content, d.content, v.content FROM document AS d " + _READ
                one += " JOIN article AS e ON e.document = d.digest LEFT JOIN vectors AS v ON v.output = a.output WHERE e.id = ?"
                (row,) = self._database.rows(one, (*reading.row(), article))
                yield unpack_reading(*row, whole=whole)

    def found(self, reading: Reading, articles: Collection[str]) -> dict[str, str]:
        """Give for those of the articles that this reading has read what was found in each, by digest."""
        which = f"{_READ} JOIN article AS e ON e.document = d.digest WHERE a.output IS NOT NULL AND {_AMONG}"
        return dict(self._rows("e.id, a.output", which, (*reading.row(), encode(sorted(articles)).decode())))

    def bare(self, reading: Reading, articles: Collection[str]) -> list[str]:
        """Give those of the articles whose vectors are not kept: they are of use in stories of several articles alone."""
        which = f"{_READ} JOIN article AS e ON e.document = d.digest LEFT JOIN vectors AS v ON v.output = a.output"
        which += f" WHERE {_AMONG} AND v.output IS NULL AND a.output IS NOT NULL"
        return [row[0] for row in self._rows("e.id", which, (*reading.row(), encode(sorted(articles)).decode()))]

    def keep_vectors(self, read: Annotations) -> None:
        """Keep the vectors of an article that was bare."""
        with self._database.writing() as connection:
            connection.execute("INSERT OR REPLACE INTO vectors VALUES (?, ?)", (digest(encode(read)), pack_vectors(read)))

    def outputs(self, reading: Reading) -> list[Output]:
        """Give for each annotated article what was found in it, by digest."""
        which = f"{_READ} JOIN article AS e ON e.document = d.digest WHERE a.output IS NOT NULL"
        return [Output(*row) for row in self._rows("e.id, e.published, a.output, d.rowid", which, reading.row())]

    def fail(self, failure: Failure) -> None:
        """Keep a failure; one of the same input and stage gives way to it."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM failure WHERE input = ? AND stage = ?", (failure.input, failure.stage))
            connection.execute("INSERT INTO failure VALUES (?, ?, ?)", (failure.input, failure.stage, failure.reason))

    def forget_failures(self, paths: Sequence[str]) -> None:
        """Forget what failed at the paths and in the folders and rows that they name, since they are about to be read again."""
        with self._database.writing() as connection:
            connection.executemany(f"DELETE FROM failure WHERE {_AT}", map(_places, paths))

    def named(self, beginning: str) -> list[str]:
        """Give the digests of the documents of the article whose id begins so; none where there is none or more than one."""
        rows = self._database.rows("SELECT document FROM article WHERE substr(id, 1, ?) = ? LIMIT 2", (len(beginning), beginning))
        return [rows[0][0]] if len(rows) == 1 else []

    def at(self, path: str) -> list[str]:
        """Give the digests of the documents that came from a path, a folder or the rows of a file."""
        found = self._database.rows(f"SELECT digest FROM document WHERE {_AT}", _places(path))
        return [row[0] for row in found]

    def remove(self, digests: Collection[str]) -> None:
        """Take documents away with all that was found in them; their stories are told anew by the next look at them."""
        names = [(name,) for name in digests]
        with self._database.writing() as connection:
            found = "DELETE FROM result WHERE input IN (SELECT output FROM result WHERE input = ?)"
            connection.executemany(found, names)
            connection.executemany("DELETE FROM result WHERE input = ?", names)
            connection.executemany("DELETE FROM failure WHERE input IN (SELECT input FROM document WHERE digest = ?)", names)
            connection.executemany("DELETE FROM document WHERE digest = ?", names)

    def failures(self) -> tuple[Failure, ...]:
        """Give all that failed and has not been mended since."""
        return tuple(Failure(*row) for row in self._database.rows("SELECT * FROM failure ORDER BY input, stage, reason"))

    def _rows(self, what: str, which: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """Select from the documents, in their order; all SQL here is this file's own text."""
        return self._database.rows(f"SELECT {what} FROM document AS d {which} {_IN_ORDER}", values)


def _places(path: str) -> tuple[str, int, str, int, str]:
    """Give the values of `_AT`: a path, the beginning of what lies in it as a folder, that of its rows as a file."""
    folder, rows = path.rstrip("/") + "/", path + "#"
    return path, len(folder), folder, len(rows), rows


def unpack_article(content: bytes, document: bytes) -> Article:
    """Read back an article beside the document that it was made from, whose text it shares."""
    return unpack(content, Article, text_of(document))


def unpack_reading(content: bytes, cleaned: bytes, document: bytes, vectors: bytes | None, *, whole: bool = True) -> Annotations:
    """Read back what was found in an article, with the article; where not the whole is wanted without words and vectors."""
    return unpack_read(content, unpack_article(cleaned, document), vectors, whole=whole)


def forget_vectors(connection: Connection, articles: Sequence[str]) -> None:
    """Forget the vectors of articles."""
    of = "SELECT a.output FROM article AS e JOIN result AS c ON c.input = e.document JOIN result AS a ON a.input = c.output"
    wanted = f"DELETE FROM vectors WHERE output IN ({of} WHERE {_AMONG})"
    connection.execute(wanted, (encode(sorted(articles)).decode(),))


def _body_of_document(article: Article) -> str:
    """Give the words that search looks in: what analysis reads, without the furniture."""
    return "\n".join(article.text[block.start : block.end] for block in article.read_blocks())
