"""Cut a text into the lines that are judged: paragraphs as printed, a hard-wrapped one counting once."""

import re
from dataclasses import dataclass

from readout.text import paragraphs

_STOP = re.compile(r"[.!?…。؟][\"'”’»)\]]*$")
_BULLET = re.compile(r"^(?:[•*·‣◦▪■►>–—-]|\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the space around it; `apart` says that a blank line stands before it, `heading` that a page marks it so."""

    start: int
    end: int
    text: str
    apart: bool
    heading: bool = False

    @property
    def stopped(self) -> bool:
        """Tell whether the line ends as a sentence does."""
        return bool(_STOP.search(self.text))

    @property
    def bare(self) -> str:
        """Give the text without a bullet or number before it."""
        return _BULLET.sub("", self.text)

    @property
    def bulleted(self) -> bool:
        """Tell whether a bullet or number stands before the line."""
        return bool(_BULLET.match(self.text))

    @property
    def prose(self) -> bool:
        """Tell whether the line is long and ends as a sentence: a paragraph that no furniture looks like."""
        return len(self.text) >= _LONGEST_SHORT or (len(self.text) >= _SHORTEST_PROSE and self.stopped)


_SHORTEST_PROSE = 80
_LONGEST_SHORT = 200
"""Code points. In 6,930 articles 97 of 100 headings are shorter than 80, and no teaser was seen beyond 200."""


def lines_of(text: str, headings: frozenset[str] = frozenset()) -> list[Line]:
    """Give the lines of a text in order; together they hold every character that is not space.

    `headings` are the texts of lines that a page marks as headings.
    """
    found: list[Line] = []
    last = 0
    for span in paragraphs(text, 0, len(text)):
        apart = not found or text.count("\n", last, span.start) > 1 or text.count("\r", last, span.start) > 1
        words = text[span.start : span.end]
        found.append(Line(span.start, span.end, words, apart, words in headings))
        last = span.end
    return found
