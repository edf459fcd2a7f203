"""Furniture told by what a text says twice: captions that a page shows again, counted galleries, words pulled out of the text."""

import re
from collections import Counter
from collections.abc import Sequence

from readout.clean.line_shapes import names_owner
from readout.clean.text_lines import Line
from readout.model import Role
from readout.text import words

_TOP = 2
"""Lines among which a headline may be told twice."""
_LEAST = 30
"""Code points; shorter lines may stand one above the other by chance."""
_COUNTED = re.compile(r"\(?\d{1,3}\s?(?:/|of)\s?(?P<all>\d{1,3})\)?[.:]?\s+\S")
_POST = re.compile(r"\(@\w+\)|^@\w")
_AGAIN = re.compile(r"(?P<words>\S.{13,118}\S)\s+(?P=words)(?=\W|$)")
_SPEECH = re.compile(r"\b(?:said|says?|told|wrote|declared|announced|confessed)\b|[\"“]")
_PULLED_LEAST = 6
_NAME_WORDS = 3


def judge_doubles(lines: Sequence[Line], roles: list[Role | None]) -> None:
    """Fill in the roles of captions and pulled words that are told by their double."""
    counts = Counter(found["all"] for line in lines if (found := _counted(line)))
    again = _shown_again(lines)
    for at in range(1, len(lines)):
        found = _counted(lines[at])
        counted = found and counts[found["all"]] > 1
        if roles[at] is None and (at in again or counted or _AGAIN.match(lines[at].text) or _is_owned(lines, at)):
            roles[at] = "caption"
    _judge_pulled_doubles(lines, roles)


def _counted(line: Line) -> re.Match[str] | None:
    """Match the number of a picture among all of its gallery; posts count their parts too."""
    return None if _POST.search(line.text) else _COUNTED.match(line.text)


def _shown_again(lines: Sequence[Line]) -> frozenset[int]:
    """Give the lines that repeat the one above; where that happens often it is a gallery, and those above are captions too.

    Of two lines that report speech the first is kept.
    """
    twice = [at for at in range(_TOP, len(lines)) if len(lines[at].text) >= _LEAST and lines[at].text == lines[at - 1].text]
    first = [at - 1 for at in twice if not _SPEECH.search(lines[at].text)] if len(twice) > 1 else []
    return frozenset((*twice, *first))


def _is_owned(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) - 1 and not _POST.search(lines[at].text) and names_owner(lines[at])


def _judge_pulled_doubles(lines: Sequence[Line], roles: list[Role | None]) -> None:
    """Take a line without a stop for words pulled out of the text where a longer line says the same; a name may follow them."""
    texts = [words(line.text) if roles[at] is None and line.prose else [] for at, line in enumerate(lines)]
    places: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for at, text in enumerate(texts):
        for start in range(len(text) - _PULLED_LEAST + 1):
            places.setdefault(tuple(text[start : start + _PULLED_LEAST]), []).append((at, start))
    for at, line in enumerate(lines):
        if at == 0 or roles[at] is not None or line.stopped or line.heading:
            continue
        own = words(line.text)
        least = own[: max(_PULLED_LEAST, len(own) - _NAME_WORDS)]
        found = places.get(tuple(own[:_PULLED_LEAST]), [])[:_MOST_PLACES] if len(own) >= _PULLED_LEAST else []
        if any(other != at and texts[other][start : start + len(least)] == least for other, start in found):
            roles[at] = "chrome"


_MOST_PLACES = 20
