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
        first, last = paragraph.sentence(at)
        if word not in cue_forms():
            if _any_verb(items, at, first, last):
                yield Cue(at, at + 1, first, last, frozenset({"say"}), "past")
            continue
        takes, form = cue_forms()[word]
        if _any_verb(items, at, first, last):
            takes |= {"say"}
        end = at + 1 + (word == joined)
        if not (_is_noun(items, at, first, form) or _is_passive(items, at, first, form) or _is_bare(items, at, first, form)):
            yield Cue(at, end, first, last, takes, form)


def _any_verb(items: tuple[Item, ...], at: int, first: int, last: int) -> bool:
    """Tell whether a word can only be a verb of speaking: right behind a quotation or a comma, and its subject ends the sentence.

    So do translated and lively texts write: `"Go," sobbed NAME.`, `The hill moves, laughs he.`.
    """
    item = items[at]
    if (
        at == first
        or not item.lower.endswith(("ed", "s"))
        or item.lower in subjects.AUXILIARIES | {"as", "this", "his", "its", "was"}
    ):
        return False
    quoted = items[at - 1].passage is not None or (
        items[at - 1].text == "," and at - 1 > first and items[at - 2].passage is not None
    )
    subject = items[at + 1 : at + 2]
    if not subject or not (quoted or items[at - 1].text == ","):
        return False
    if subject[0].lower in {"he", "she", "they"}:
        return at + 2 >= last or not items[at + 2].word
    if not quoted or not subject[0].text[0].isupper() or subject[0].lower in subjects.CALENDAR:
        return False
    end = at + 1
    while end < last and items[end].text[0].isupper():
        end += 1
    return end >= last or not items[end].word


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
