"""Who speaks where: the quotations of a story by their articles, with cue and content as spans."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from readout.model import Comparison, Party, Span


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation whose speaker and cue are known."""

    speaker: Party
    cue: Span
    content: tuple[Span, ...]


def said_in(comparison: Comparison) -> Mapping[str, Sequence[Said]]:
    """Give the quotations with a speaker and a cue, by the article that the cue stands in."""
    found: dict[str, list[Said]] = defaultdict(list)
    for quotation in comparison.quotations:
        if quotation.source is not None and quotation.cue is not None:
            speaker = Party(quotation.source.entity, quotation.source.name)
            content = tuple(piece.span for piece in quotation.content)
            found[quotation.cue.article].append(Said(speaker, quotation.cue.span, content))
    return dict(found)
