"""Attribution without a verb: `according to X`, and a name with a colon before words in quotation marks."""

from collections.abc import Iterator

from readout.annotate.names.lexicon import ROLES
from readout.annotate.quotations import subjects
from readout.annotate.quotations.clauses import clause_end, span_of
from readout.annotate.quotations.draft import Draft
from readout.annotate.quotations.outline import Item, Paragraph
from readout.model import Span

_OPENERS = subjects.SUBORDINATORS | subjects.PREPOSITIONS | subjects.ADVERBS | subjects.DETERMINERS
NO_SOURCES = frozenset({"plan", "schedule", "script"})
"""Bare nouns that tell how, not who: all went `according to plan`."""


def according(paragraph: Paragraph) -> Iterator[Draft]:
    """Give what is said according to somebody: the rest of the sentence."""
    items = paragraph.items
    for at in range(len(items) - 2):
        if items[at].lower != "according" or items[at + 1].lower != "to":
            continue
        first, last = paragraph.sentence(at)
        subject = _named(items, at + 2, last)
        if subject is None or items[at + 2].lower in NO_SOURCES:
            continue
        content = span_of(items, subject + 1, clause_end(items, subject, last)) if at == first else span_of(items, first, at)
        if content is not None:
            source = Span(items[at + 2].start, items[subject - 1].end)
            yield Draft(source, Span(items[at].start, items[at + 1].end), (content,), cue_word="according")


def _named(items: tuple[Item, ...], at: int, last: int) -> int | None:
    """Give the item after the phrase that begins at `at`."""
    end = at
    while end < last and items[end].passage is None and items[end].text not in {",", ".", ";", ":", "—", "–", "("}:
        if end > at and items[end].lower in subjects.SUBORDINATORS - {"and"}:
            break
        end += 1
    return end if end > at else None


def by_colon(paragraph: Paragraph) -> Iterator[Draft]:
    """Give a passage that a short line or sentence ending in a colon introduces: `As NAME put it: "..."`."""
    items = paragraph.items
    for at in range(1, len(items) - 1):
        if items[at].text != ":" or items[at + 1].passage is None:
            continue
        first, _ = paragraph.sentence(at)
        subject = _speaking(items, first, at)
        content = span_of(items, at + 1, at + 2)
        if subject is not None and content is not None:
            yield Draft(
                Span(items[subject[0]].start, items[subject[1] - 1].end),
                Span(items[at].start, items[at].end),
                (content,),
                cue_word=":",
            )


def announced(paragraph: Paragraph, following: Paragraph) -> Iterator[Draft]:
    """Give a paragraph in quotation marks that the one before announces with a colon at its end."""
    items = paragraph.items
    if not items or items[-1].text != ":" or not following.items or following.items[0].passage is None:
        return
    first, _ = paragraph.sentence(len(items) - 1)
    subject = _speaking(items, first, len(items) - 1)
    _, last = following.sentence(0)
    content = span_of(following.items, 0, last)
    if subject is not None and content is not None:
        source = Span(items[subject[0]].start, items[subject[1] - 1].end)
        yield Draft(source, Span(items[-1].start, items[-1].end), (content,), cue_word=":")


def _speaking(items: tuple[Item, ...], first: int, last: int) -> tuple[int, int] | None:
    """Find the last name, office or pronoun before a colon that no preposition leads."""
    for at in range(last - 1, first - 1, -1):
        item = items[at]
        if not item.word or item.passage is not None:
            continue
        led = at > first and items[at - 1].lower in subjects.PREPOSITIONS - {"as", "like"}
        if item.lower in {"he", "she", "they"}:
            return at, at + 1
        if item.lower in ROLES and at > first and items[at - 1].lower in {"the", "his", "her"}:
            return at - 1, at + 1
        opens = at == first and (item.lower in _OPENERS or item.lower.endswith(("ed", "ing")))
        if item.text[0].isupper() and not opens and item.lower not in subjects.DETERMINERS:
            start = at
            while start > first and items[start - 1].text[:1].isupper() and items[start - 1].lower not in _OPENERS:
                start -= 1
            led = start > first and items[start - 1].lower in subjects.PREPOSITIONS - {"as", "like"}
            if not led and items[at].lower not in subjects.CALENDAR:
                return start, at + 1
    return None
