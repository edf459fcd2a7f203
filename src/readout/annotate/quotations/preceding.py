"""Contents that stand before a cue and its subject."""

from readout.annotate.quotations import subjects
from readout.annotate.quotations.clauses import span_of
from readout.annotate.quotations.frames import AFTER_INVERTED, Frame, attributes
from readout.annotate.quotations.outline import Item
from readout.model import Span

_CLAUSE_LEAST = 4
_NO_CLAUSE = frozenset({"according", "asked", "while", "although", "when", "as", "if", "after", "speaking"})


def quoted_before(items: tuple[Item, ...], frame: Frame, taken: set[int]) -> Span | None:
    """Give the quoted passage that ends where the group begins, with the words of its sentence before it."""
    at = frame.left - 1
    if at >= 0 and items[at].text in {",", "—", "–", "-"}:
        at -= 1
    passage = items[at].passage if at >= 0 else None
    if passage is None or passage.outer.start in taken:
        return None
    if at < frame.cue.first and not (passage.whole or at + 1 == frame.left):
        return None
    first = min(frame.cue.first, at)
    free = not any(item.passage is not None and item.passage.outer.start in taken for item in items[first:at])
    clean = not any(attributes(item) for item in items[first:at])
    colon = next((number for number in range(at - 1, first - 1, -1) if items[number].text in {":", ";"}), None)
    if colon is not None:
        first = colon + 1
    return span_of(items, first if free and clean else at, at + 1)


def clause_before(items: tuple[Item, ...], frame: Frame, taken: set[int]) -> Span | None:
    """Give the clause that the group closes: `The talks failed, said the mayor.`."""
    cue, left = frame.cue, frame.left
    if left - cue.first < _CLAUSE_LEAST or items[left - 1].text not in {",", "—", "–"} or cue.form in {"gerund", "base"}:
        return None
    if not cue.takes & {"say", "that", "tell"} or not _closes(items, frame):
        return None
    first = cue.first
    if any(item.passage is not None and item.passage.outer.start in taken for item in (items[first], items[left - 2])):
        return None
    if items[first].lower in _NO_CLAUSE or sum(item.word for item in items[first : left - 1]) < _CLAUSE_LEAST:
        return None
    return span_of(items, first, left - 1)


def _closes(items: tuple[Item, ...], frame: Frame) -> bool:
    """Tell whether nothing that could be the content follows the group."""
    at = frame.right
    if "tell" in frame.cue.takes:
        while (
            at < frame.cue.last and items[at].word and items[at].lower not in subjects.PREPOSITIONS | subjects.CALENDAR | {"that"}
        ):
            at += 1
    behind = items[at] if at < frame.cue.last else None
    return (
        behind is None
        or not behind.word
        or behind.lower in subjects.CALENDAR | subjects.PREPOSITIONS | subjects.ADVERBS | AFTER_INVERTED
    )
