"""Search in the words of the articles."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from readout.store.database import Database

_OPEN, _CLOSE = "\x02", "\x03"
_TOKENS = 24
"""Length of an excerpt in words; about two lines of a terminal."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds what was searched for; `words` are pieces of it, every second one a hit."""

    article: str
    story: str | None
    outlet: str | None
    headline: str | None
    published: str | None
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The index of a store."""

    _database: Database

    def search(self, phrases: Sequence[str], most: int = 20) -> tuple[Hit, ...]:
        """Give the articles that hold every phrase, best first by BM25; a * at a phrase's end stands for any ending.

        Of a page that came in several versions only the newest is looked at.
        """
        asked = " AND ".join(_quoted(phrase) for phrase in phrases if any(letter.isalnum() for letter in phrase))
        if not asked:
            return ()
        rows = self._database.rows(
            "SELECT article.id, member.story, outlet, article.headline, published, snippet(passage, 1, ?, ?, ' … ', ?)"
            " FROM passage JOIN article ON article.number = passage.rowid LEFT JOIN member ON member.article = article.id"
            " WHERE passage MATCH ? AND NOT ifnull(earlier, 0) ORDER BY rank, article.id LIMIT ?",
            (_OPEN, _CLOSE, _TOKENS, asked, most),
        )
        return tuple(
            Hit(article, story, outlet, headline, published, _pieces(marked))
            for article, story, outlet, headline, published, marked in rows
        )


def _quoted(phrase: str) -> str:
    """Write a phrase so that nothing in it is taken for a sign of the query language."""
    ending = " *" if phrase.endswith("*") else ""
    return '"' + phrase.replace("\0", " ").replace('"', '""') + '"' + ending


def _pieces(marked: str) -> tuple[str, ...]:
    """Cut an excerpt, on one line, at its marks: words, hit, words, hit, ..., words."""
    return tuple(re.sub(r"\s+", " ", marked).replace(_CLOSE, _OPEN).split(_OPEN))
