"""Numbers that a sentence gives, of what, and whether two of them can both hold."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from readout.align.differences.fillers import Filler, Given, Scene
from readout.align.lexicon import STOP_WORDS, concepts, stem
from readout.model import Annotations, Quantity, Span
from readout.text import words

_ANYBODY = frozenset("people person persons other others victim victims".split())
_PERSON = "person"
_OUTCOMES = frozenset(
    ("killed", "injured", "missing", "arrested", "dead", "wounded", "infected", "rescued", "evacuated", "displaced")
)
_COMPARED = frozenset(("cardinal", "percent", "money", "measure"))
_ROUGHLY = 0.11
_ROUNDED = 0.05
_LARGE = 20
_MORE = re.compile(r"\s*(?:other|others|more|further|additional|remaining|another)\b")
_ONE_AND = re.compile(r"\b(?:a|an|one|one of (?:our|the|its|their))\s+(?:[\w.'-]+\s+){1,4}and\s+(?:at least\s+)?$", re.IGNORECASE)
_PART = re.compile(r"^\s*(?:of|out of|in)\s+(?:the|every|its|their|all)\b|^\s*(?:of|out of)\s+\d")
_PART_BEFORE = re.compile(
    r"\b(?:of|out of)\s+(?:the|its|their|our|all|about)?\s*$|\bfirst\s+$|\blast\s+$|\banother\s+$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Number:
    """A count or measure with its bounds; `noun` is what is counted, `outcome` what befell it, `whole` that it is no rest."""

    low: float
    high: float
    rough: bool
    kind: str
    unit: str
    noun: str
    outcome: str
    named: frozenset[str]
    whole: bool
    shown: str

    def comparable(self, other: Given) -> bool:
        """Compare what counts the same: kind, unit, noun, outcome, and the same named group."""
        return (
            isinstance(other, Number)
            and (self.kind, self.unit, self.whole, self.outcome) == (other.kind, other.unit, other.whole, other.outcome)
            and (self.noun == other.noun or (bool(self.outcome) and {self.noun, other.noun} <= {_PERSON, ""}))
            and (self.named == other.named or (bool(self.outcome) and not (self.named and other.named)))
            and self.noun + self.outcome + self.unit != ""
        )

    def compatible(self, other: Given) -> bool:
        """Tell whether the bounds meet, a rounded number taken for what it may round."""
        if not isinstance(other, Number):
            return True
        slack = _ROUGHLY if self.rough or other.rough else _ROUNDED if self.is_round() != other.is_round() else 0.0
        reach = slack * max(min(abs(self.low), abs(self.high)), min(abs(other.low), abs(other.high)))
        return self.low <= other.high + reach and other.low <= self.high + reach

    def is_round(self) -> bool:
        """Tell whether a large number looks rounded: 1,000 beside 987, 50 beside 49."""
        low = min(abs(self.low), abs(self.high))
        return low >= _LARGE and math.isfinite(low) and low % 10 ** max(1, int(math.log10(low))) == 0 and low >= 1000  # noqa: PLR2004


def number_fillers(member: Annotations, scene: Scene) -> Iterator[Filler]:
    """Give the numbers of one sentence that can be compared."""
    inside = [number for number in member.quantities if scene.sentence.span.contains(number.span)]
    for number in inside:
        if (value := _number(number, scene)) is not None:
            yield scene.fill(number.span, value, [other.span for other in inside])


def _number(found: Quantity, scene: Scene) -> Number | None:
    if found.kind not in _COMPARED or (found.low is None and found.high is None):
        return None
    after, before = scene.text[found.span.end : scene.sentence.end], scene.text[scene.sentence.start : found.span.start]
    if _PART.match(after) or _PART_BEFORE.search(before):
        return None
    added = 1.0 if _MORE.match(after) and _ONE_AND.search(before) else 0.0
    low = -math.inf if found.low is None else found.low + added
    high = math.inf if found.high is None else found.high + added
    counted = words(found.counted)
    outcome = next((word for word in counted if word in _OUTCOMES), "") or ("killed" if added and _kills(before) else "")
    shown = " ".join(scene.text[found.span.start : found.span.end].split())
    nouns = [word for word in counted if word not in _OUTCOMES and word not in STOP_WORDS]
    return Number(
        min(low, high),
        max(low, high),
        found.bound in {"about", "between"},
        found.kind,
        found.unit,
        _noun(nouns[-1]) if nouns else "",
        outcome,
        _named(found.span, scene),
        bool(added) or not _MORE.match(after),
        f"{low:g} (one and {shown} others)" if added else shown,
    )


def _noun(word: str) -> str:
    return _PERSON if word in _ANYBODY else concepts().get(stem(word), stem(word))


def _kills(before: str) -> bool:
    return any(concepts().get(stem(word)) == concepts()["kill"] for word in words(before)[-10:])


def _named(span: Span, scene: Scene) -> frozenset[str]:
    """Give the names within the few words after a number: 5,000 US troops are not 5,000 troops of NATO."""
    return frozenset(term.key for term in scene.terms if term.key.startswith("@") and span.end <= term.start <= span.end + 25)
