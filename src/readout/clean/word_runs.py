"""Runs of words: whether one text stands in another, be it cut into other lines there."""

import re

from readout.text import fold

_WORDS = re.compile(r"\w+")
_HELD_SHARE = 0.6


class Runs:
    """The runs of four words of a text."""

    def __init__(self, text: str) -> None:
        """Take the text apart."""
        self._text = text
        self._runs = frozenset(_runs_of(text))

    def hold(self, text: str) -> bool:
        """Tell whether the text stands there."""
        return text in self._text or self.share(text) >= _HELD_SHARE

    def share(self, text: str) -> float:
        """Give the share of another text's runs that stand there."""
        runs = _runs_of(text)
        return sum(run in self._runs for run in runs) / max(1, len(runs))


def _runs_of(text: str) -> list[tuple[str, ...]]:
    words = _WORDS.findall(fold(text))
    return list(zip(words, words[1:], words[2:], words[3:], strict=False))
