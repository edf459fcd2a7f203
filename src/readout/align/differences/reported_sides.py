"""From sides that cannot both hold to a discrepancy: what each says, with its evidence, a heading, and what all speak of."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from readout.align.claim_reasons import as_written, forms_of
from readout.align.differences.detector_declaration import SideBySide
from readout.align.differences.discrepancy_headings import Place, clause_of, heading, whether
from readout.align.differences.near_copy_partings import Line
from readout.align.statements import Floor
from readout.language import lexicon
from readout.model import Discrepancy, DiscrepancyKind, Span, Value
from readout.text import words

_ABOUT: Mapping[DiscrepancyKind, str] = MappingProxyType(
    {
        "date": "when",
        "number": "how many or how much",
        "place": "where",
        "actor": "who",
        "attribution": "who said it",
        "polarity": "whether",
        "detail": "what",
    }
)
"""What heads a disagreement of which no clause can be shown without its values."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says, and each line that says so with the place of the value in its text."""

    said: str
    lines: Sequence[tuple[Line, Span]]


def difference(laid: SideBySide, kind: DiscrepancyKind, sides: Sequence[Side]) -> Discrepancy:
    """Report sides that cannot both hold."""
    values = []
    for side in sides:
        pieces = tuple(sorted({line.evidence(span) for line, span in side.lines}))
        values.append(Value(side.said, pieces, laid.story.origins_of(pieces)))
    both = _words_shared(laid.floor, [side.lines[0][0] for side in sides])
    about = _heading(kind, sides) or ": ".join(filter(None, (_ABOUT[kind], both)))
    reasons = (*([f"both speak of {both}"] if both else []), f"{' and '.join(side.said for side in sides)} cannot both hold")
    return Discrepancy("", kind, about, tuple(values), (), reasons)


def _words_shared(floor: Floor, lines: Sequence[Line]) -> str:
    """Give the weightiest words of all sentences, as the articles write them."""
    terms = [floor.terms[line.article, line.sentence.start, line.sentence.end] for line in lines]
    shared = frozenset[str].intersection(*(frozenset(term.key for term in found) for found in terms))
    weightiest = sorted(shared, key=lambda key: (-floor.weights.word(key), key))[:_SHOWN]
    return ", ".join(
        as_written(
            key,
            (form for line, found in zip(lines, terms, strict=True) for form in forms_of(key, found, line.member.article.text)),
        )
        for key in weightiest
    )


def _heading(kind: DiscrepancyKind, sides: Sequence[Side]) -> str:
    """Head the disagreement with the clause of one account that uses most words of the others, the value cut out."""
    first = [side.lines[0] for side in sides]
    if {side.said for side in sides} == {"affirmed", "denied"}:
        line, _ = next(side.lines[0] for side in sides if side.said == "affirmed")
        return whether(clause_of(line.member.article.text, line.sentence, line.sentence.span))
    places = [Place(line.member.article.text, line.sentence, span, kind != "date") for line, span in first]
    said = Counter(
        word for place in places for word in set(words(place.text[place.sentence.start : place.sentence.end])) - lexicon().silent
    )
    hidden = {word for place in places for word in words(place.text[place.span.start : place.span.end])} - lexicon().silent
    return heading(places, [word for word, count in said.items() if count > 1], hidden)
