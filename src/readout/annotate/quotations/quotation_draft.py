"""A draft of an attribution, before its source has a name."""

from dataclasses import dataclass

from readout.model import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """Source words, cue and contents in one article; `follows` where the source is that of the attribution before.

    `verbatim` content is direct without quotation marks.
    """

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    follows: bool = False
    verbatim: bool = False
