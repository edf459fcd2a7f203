"""Make a large store of a small one that was really read: python -m benchmarks.generated_store SMALL.db LARGE.db ARTICLES.

First each story is told again under other ids, days and names: of each name the letters are exchanged, vowels for vowels, so that
it is as long as before and every place in a text still holds; outlets keep theirs, and every fourth copy keeps all, so that some
parties stand in a quarter of all stories and most in a few. These go through the same functions as any story. What is still missing
is copied within the database, row by row, with other ids and days; its own triggers index it as they index all else. What was
found in articles (vectors, trees), which the desk never asks for, is left out.
"""

import hashlib
import re
import sqlite3
import sys
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import msgspec

import readout
from readout.model import Brief, RawDocument
from readout.store import open_store
from readout.store.kept_stories import Change, Told, replace_stories
from readout.store.packed_values import pack, spread, squeeze, text_of

NAMED = 60
"""Copies under other names; the rest are copies of these."""
YEARS = 3650
"""Days over which the stories are spread."""
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
_DAY = re.compile(r'"(\d{4}-\d\d-\d\d)')
_ID = re.compile(r'"(s?[0-9a-f]{12})"')
_ISO = len("2031-04-02")
_VOWELS, _OTHERS = "aeiou", "bcdfghjklmnpqrstvwxz"

_COPIES = (
    """INSERT INTO document SELECT other(d.digest), input || '#' || :number, other(sha256), content FROM document AS d
        JOIN article AS a ON a.document = d.digest WHERE a.number <= :held""",
    """INSERT INTO article SELECT number + :held * :number, other(id), other(document), outlet, headline, later(published)
        FROM article WHERE number <= :held""",
    "INSERT INTO body SELECT number + :held * :number, content FROM body WHERE number <= :held",
    """INSERT INTO passage (rowid, headline, body) SELECT number + :held * :number, headline, body FROM wording
        WHERE number <= :held""",
    """INSERT INTO story SELECT other(id), other(told_from), headline, later(first_published), later(last_published), content,
        decided FROM story WHERE id IN (SELECT story FROM first)""",
    "INSERT INTO member SELECT other(article), other(story), told_as, earlier FROM member WHERE story IN (SELECT story FROM first)",
    """INSERT INTO shelf SELECT other(story), later(day), articles, outlets, origins, differences, several, gist, changed + :number
        FROM shelf WHERE story IN (SELECT story FROM first)""",
    """INSERT INTO facet SELECT kind, value, later(day), other(story), shown FROM facet
        WHERE story IN (SELECT story FROM first)""",
    """INSERT INTO line SELECT NULL, other(story), kind, ref, who, shown, later(day), text, outlets, other(article), start, stop,
        note, issue, origins, before, alone FROM lines""",
)


def main() -> None:
    """Make the store that was asked for."""
    small, large, wanted = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    began = time.perf_counter()
    large.unlink(missing_ok=True)
    open_store(large, create=True).close()
    with readout.open(small) as kept:
        briefs = sorted(kept.readout().stories, key=lambda brief: brief.id)
    bodies = dict(connected(small).execute("SELECT id, body FROM wording JOIN article USING (number)"))
    target = connected(large)
    for pragma in ("synchronous = OFF", "cache_size = -1000000", "temp_store = MEMORY", "foreign_keys = ON"):
        target.execute(f"PRAGMA {pragma}")
    each = sum(len(brief.articles) for brief in briefs)
    for number in range(min(NAMED, -(-wanted // each))):
        put_in(target, [copied(brief, number) for brief in briefs], bodies, number)
    held, round_ = target.execute("SELECT count(*) FROM article").fetchone()[0], 1
    while round_ * held < wanted:
        _repeat(target, held, round_)
        round_ += 1
    target.execute("PRAGMA optimize")
    counted = "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM story), (SELECT count(*) FROM line)"
    counts = target.execute(counted).fetchone()
    target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    target.close()
    told = f"{counts[0]} articles, {counts[1]} stories, {counts[2]} lines, {large.stat().st_size / 1e9:.2f} GB"
    sys.stdout.write(f"{large.name}: {told}, {time.perf_counter() - began:.0f} s\n")


def connected(path: Path) -> sqlite3.Connection:
    """Open a store to write in it, with what its views ask for."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.create_function("words", 2, lambda body, text: spread(body, text_of(text)).decode(), deterministic=True)
    return connection


def copied(brief: Brief, number: int) -> Brief:
    """Tell a story under other ids, days and names."""
    key = 0 if number % 4 == 0 else number
    text = msgspec.json.encode(brief).decode()
    ids = {brief.id, *(article.id for article in brief.articles)}
    text = _ID.sub(lambda found: f'"{_other(found[1], number)}"' if found[1] in ids else found[0], text)
    text = _DAY.sub(lambda found: f'"{_later(found[1], number)}', text)
    if key:
        letters = str.maketrans(_turned(_VOWELS, key) | _turned(_OTHERS, key))
        text = _NAME.sub(lambda found: found[0][0] + found[0][1:].translate(letters), text)
    copy = msgspec.json.decode(text, type=Brief)
    outlets = [article.outlet for article in brief.articles]
    return replace(copy, articles=tuple(replace(one, outlet=name) for one, name in zip(copy.articles, outlets, strict=True)))


def put_in(target: sqlite3.Connection, briefs: list[Brief], bodies: dict[str, str], number: int) -> None:
    """Put stories and their articles into the store as a run does."""
    target.execute("BEGIN")
    told = tuple(Told(brief, _other(brief.id, -1 - number)) for brief in briefs)
    replace_stories(target, Change(told, frozenset()))
    empty = pack(RawDocument("", "text", "", ""), like="documents")
    texts = {_other(name, number): body for name, body in bodies.items()}
    for brief in briefs:
        for one in brief.articles:
            body = texts.get(one.id, one.text)
            target.execute("INSERT INTO document VALUES (?, ?, ?, ?)", (one.id, f"{one.input}#{number}", one.id, empty))
            values = (one.id, one.id, one.outlet, one.headline, one.published.value)
            made = target.execute("INSERT INTO article (id, document, outlet, headline, published) VALUES (?, ?, ?, ?, ?)", values)
            target.execute("INSERT INTO body VALUES (?, ?)", (made.lastrowid, squeeze(body.encode())))
            target.execute(
                "INSERT INTO passage (rowid, headline, body) VALUES (?, ?, ?)", (made.lastrowid, one.headline or "", body)
            )
            target.execute("INSERT INTO member VALUES (?, ?, '', 0)", (one.id, brief.id))
    target.execute("COMMIT")


def _repeat(target: sqlite3.Connection, held: int, number: int) -> None:
    """Copy all that was put in first, under other ids and days."""
    target.create_function("other", 1, lambda name: _other(name, NAMED + number), deterministic=True)
    target.create_function("later", 1, lambda day: _later(day[:_ISO], number) + day[_ISO:] if day else day)
    if number == 1:
        target.execute("CREATE TEMP TABLE first AS SELECT id AS story FROM story")
        target.execute("CREATE TEMP TABLE lines AS SELECT * FROM line ORDER BY number")
    target.execute("BEGIN")
    for statement in _COPIES:
        target.execute(statement, {"held": held, "number": number})
    target.execute("COMMIT")


def _other(name: str, number: int) -> str:
    made = hashlib.sha256(f"{name} {number}".encode()).hexdigest()[:12]
    return f"s{made}" if name.startswith("s") else made


def _later(day: str, number: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=number * 53 % YEARS)).isoformat()
    except (ValueError, OverflowError):
        return day


def _turned(letters: str, key: int) -> dict[str, str]:
    at = 1 + key % (len(letters) - 1)
    return dict(zip(letters, letters[at:] + letters[:at], strict=True))


if __name__ == "__main__":
    main()
