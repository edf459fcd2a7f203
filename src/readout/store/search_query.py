"""What one may ask of articles and lines: words, "phrases", who: outlet: about: story: from: to:."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

from readout.errors import ReadoutError

MOST = 32
"""Phrases and names of one search, and each of so many letters at most: marking 3,000 words in an excerpt takes minutes."""
LONGEST = 400
_ITEM = re.compile(r'(?i:(who|outlet|about|story|from|to):)?(?:"([^"]*)"?|(\S+))')
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Query:
    """Phrases that all have to stand, and what else has to hold; of several names under one key any will do.

    `since` and `until` are days, months or years, and count whole.
    """

    phrases: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    since: str = ""
    until: str = ""

    @classmethod
    def of(cls, asked: str | Iterable[str]) -> Self:
        """Read what was typed: one line, in which quotation marks hold a phrase together, or parts, each a phrase or key:value.

        Raises ReadoutError for a day that is none, and for more than can be looked for at once.
        """
        found: dict[str, list[str]] = {}
        items = dict.fromkeys(_items(asked))
        if len(items) > MOST or any(len(value) > LONGEST for _, value in items):
            raise ReadoutError(f"a search takes {MOST} words and names of {LONGEST} letters at most; ask for fewer")
        for key, value in items:
            found.setdefault(key.lower(), []).append(value)
        since, until = (_day(key, found.get(key, [""])[-1]) for key in ("from", "to"))
        named = {key: tuple(found.get(key, ())) for key in ("who", "outlet", "about", "story")}
        return cls(tuple(found.get("", ())), since=since, until=until, **named)

    def __bool__(self) -> bool:
        """Tell whether anything is asked."""
        return self != Query()


class _Item(NamedTuple):
    """What is asked under a key; under "" words of the text."""

    key: str
    value: str


def _items(asked: str | Iterable[str]) -> list[_Item]:
    if isinstance(asked, str):
        return [_Item(key, phrase or word) for key, phrase, word in _ITEM.findall(asked) if phrase or word]
    return [_item(part) for part in asked if part]


def _item(part: str) -> _Item:
    key, colon, value = part.partition(":")
    keyed = colon and key.lower() in {"who", "outlet", "about", "story", "from", "to"}
    return _Item(key, value.strip('"')) if keyed else _Item("", part)


def _day(key: str, value: str) -> str:
    if value and not _DAY.fullmatch(value):
        raise ReadoutError(f"{key}:{value} is no day; write {key}:2031-04-02, a month or a year")
    return value
