"""Where words that attribute occur in a paragraph as verbs that may have a subject."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.annotate.quotations import subjects
from readout.annotate.quotations.outline import Item, Paragraph
from readout.annotate.quotations.verbs import Form, Taking, cue_forms

_PASSIVE = frozenset({"was", "were", "is", "are", "been", "be", "being", "'s", "gets", "got"})
_MODALS = frozenset("will would can could may might must shall should do does did 'll 'd".split())
_PLURAL = frozenset("they we i you who police people many some others all both most".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that attributes, items `at` to `end` (exclusive) of its sentence `first` to `last`."""

    at: int
    end: int
    first: int
    last: int
    takes: frozenset[Taking]
    form: Form


def cues(paragraph: Paragraph) -> Iterator[Cue]:
    """Give the cues outside quotation marks, in order."""
    items = paragraph.items
    for at, item in enumerate(items):
        if item.passage is not None or not item.text.islower():
            continue
        joined = f"{item.lower} {items[at + 1].lower}" if at + 1 < len(items) else ""
        word = joined if joined in cue_forms() else item.lower
        if word not in cue_forms():
            continue
        takes, form = cue_forms()[word]
        first, last = paragraph.sentence(at)
        end = at + 1 + (word == joined)
        if not (_is_noun(items, at, first, form) or _is_passive(items, at, first, form) or _is_bare(items, at, first, form)):
            yield Cue(at, end, first, last, takes, form)


def _is_noun(items: tuple[Item, ...], at: int, first: int, form: Form) -> bool:
    """Tell whether the form stands as a noun or an adjective here."""
    if at == first:
        return form in {"base", "third"}
    previous = items[at - 1].lower
    if items[at - 1].text == "-" or (form == "third" and previous in subjects.AUXILIARIES):
        return True
    if previous in {
        "the",
        "a",
        "an",
        "his",
        "its",
        "their",
        "our",
        "my",
        "your",
        "'s",
        "no",
        "of",
        "any",
        "some",
        "these",
        "those",
        "s",
    }:
        return form != "gerund" or previous != "'s"
    return form == "base" and previous in {"to", "in", "for", "on", "her", "that"}


def _is_bare(items: tuple[Item, ...], at: int, first: int, form: Form) -> bool:
    """Tell whether a base form lacks an auxiliary and a plural subject, or a third person or participle what it needs."""
    back = at - 1
    while back > first and (items[back].lower in subjects.ADVERBS or items[back].lower.endswith("ly")):
        back -= 1
    if back < first or items[back].lower in {"and", "but", ",", "or"}:
        return False
    head = items[back]
    if form == "base":
        plural = head.lower.endswith("s") or head.lower in _PLURAL
        return not (plural or head.lower in _MODALS or head.lower in {"n't", "not", "n’t"})
    if form == "third":
        common = head.text.islower() and head.lower not in subjects.PRONOUNS
        led = any(item.lower in subjects.DETERMINERS or item.text[0].isupper() for item in items[max(first, back - 4) : back])
        return common and (head.lower.endswith("s") or not led)
    return form == "participle" and head.lower not in {"has", "have", "had", "'ve", "'s", "'d", "having"}


def _is_passive(items: tuple[Item, ...], at: int, first: int, form: Form) -> bool:
    if form in {"base", "third", "gerund"}:
        return False
    back = at - 1
    while back > first and (
        items[back].lower in subjects.ADVERBS or items[back].lower in {"not", "n't"} or items[back].lower.endswith("ly")
    ):
        back -= 1
    return back >= first and items[back].lower in _PASSIVE
