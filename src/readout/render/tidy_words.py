"""Words made fit to be shown and compared: tidy, cut, counted, folded, as stems."""

import re
from functools import lru_cache

from readout.language import lexicon, stem
from readout.text import words

FRAGMENT = 4
"""Statements of fewer words than this are mostly names and topics ("the agreement"); they stand after the sentences."""
KNOWN = 4096
"""Texts whose words are remembered: a page compares some three hundred, each in several sections; a few megabytes."""
_STEERING = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_TICKS = re.compile(r"`+")


def tidy(text: str) -> str:
    """Fold white space, and drop a comma or opening quotation mark left over at the end; for show, never for evidence."""
    folded = " ".join(text.split())
    shown = folded.rstrip(" ,;“‘«„")
    if shown.endswith('"') and shown.count('"') % 2:
        shown = shown[:-1].rstrip(" ,;")
    return shown or folded


def first_words(text: str, most: int) -> str:
    """Show the beginning of a text, cut between words where it has more than so many characters."""
    whole = tidy(text)
    return whole if len(whole) <= most else f"{whole[:most].rsplit(' ', 1)[0].rstrip(' ,;')}…"


def counted(number: int, singular: str, plural: str = "") -> str:
    """Write a number with its noun."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


@lru_cache(maxsize=KNOWN)
def folded(text: str) -> tuple[str, ...]:
    """Give the folded words of a text, once for all the sections of a page that compare it."""
    return tuple(words(text))


@lru_cache(maxsize=KNOWN)
def stems_of(text: str) -> frozenset[str]:
    """Give the stems of the words of a text that are not silent."""
    return frozenset(map(stem, folded(text))) - lexicon().silent


def safe(text: str) -> str:
    """Give a text without signs that turn the direction of writing, with a mark in the place of each control or half character."""
    return _CONTROL.sub("\ufffd", _STEERING.sub("", text))


def code(name: str) -> str:
    """Write a name safely as a span of code in markdown, between more backticks than it holds in a row."""
    shown = " ".join(name.split()) or " "
    ticks = "`" * (1 + max(map(len, _TICKS.findall(shown)), default=0))
    space = " " if shown[0] == "`" or shown[-1] == "`" else ""
    return f"{ticks}{space}{shown}{space}{ticks}"
