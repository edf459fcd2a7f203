"""Articles made by recombining sentences: days of news in which every article belongs to an event that is known.

An event takes its facts from the first ten sentences of two real articles of one topic, with names of its own in place of half of
theirs, and is told within four days in one to nine articles; each tells ten of the facts, shuffled, and two sentences of another
article of the topic. Some two thousand articles come each day. A day is made from its number alone, so that days can be made
anywhere and in any order.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zlib import crc32

from evaluation.stories import annotated, rows
from readout.cluster.fingerprint import Fingerprint, Fingerprinter
from readout.text import sentences

EVENTS, DAYS, LARGEST = 400, 4, 9
"""Events that begin in a day, the days on which one may be told, and its articles at most: 2,000 articles a day on average."""
FACTS, TOLD, STRANGE = 10, 10, 2
_ENOUGH = 20
"""Articles of a topic from which on it has events."""
_FIRST = date(2020, 1, 1)
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{3,}")
_SYLLABLES = "bar del fin gor hal jun kel lom mar nev pol rus sil tam vor wen".split()

Topic = list[list[str]]


def made(number: int, source: str) -> list[Fingerprint]:
    """Make the articles of a day; an article's id begins with its event."""
    maker = _maker()
    return [maker.fingerprint(annotated(row)) for row in _told(number, _topics(source))]


def event_of(article: str) -> str:
    """Give the event that an article tells of."""
    return article.partition("-")[0]


@cache
def _maker() -> Fingerprinter:
    return Fingerprinter()


@cache
def _topics(source: str) -> list[Topic]:
    """Give the articles of each topic as sentences."""
    topics: defaultdict[str, Topic] = defaultdict(list)
    for row in rows([Path(source)]):
        text = row["text"]
        topics[str(row["topic"])].append([text[span.start : span.end] for span in sentences(text, 0, len(text))])
    return [topics[topic] for topic in sorted(topics) if len(topics[topic]) >= _ENOUGH]


def _told(number: int, topics: list[Topic]) -> Iterator[dict[str, Any]]:
    """Tell the events that began on the day or up to three days before, as far as they fall on it."""
    today = (_FIRST + timedelta(days=number)).isoformat()
    for event in range(max(0, number - DAYS + 1) * EVENTS, (number + 1) * EVENTS):
        chosen = random.Random(event)  # noqa: S311 a recipe, not a secret
        topic = chosen.choice(topics)
        facts = [sentence for told in chosen.sample(topic, 2) for sentence in told[:FACTS]]
        for at in range(chosen.randint(1, LARGEST)):
            strange = chosen.choice(topic)
            parts = chosen.sample(facts, min(TOLD, len(facts))) + chosen.sample(strange, min(STRANGE, len(strange)))
            if event // EVENTS + chosen.randrange(DAYS) == number:
                yield {"id": f"{event:06d}-{at}", "text": _renamed(" ".join(parts), event), "date": today}


def _renamed(text: str, event: int) -> str:
    """Give half of the names a form that only this event has."""
    return _NAME.sub(lambda found: _name(found.group(), event), text)


def _name(name: str, event: int) -> str:
    mixed = crc32(f"{event} {name}".encode())
    return name if crc32(name.encode()) % 2 else "".join(_SYLLABLES[mixed >> 4 * at & 15] for at in range(3)).capitalize()
