"""Frames: a word that attributes, with its subject."""

from dataclasses import dataclass

from readout.annotate.names.lexicon import ROLES, TITLES
from readout.annotate.quotations import subjects
from readout.annotate.quotations.occurrences import Cue
from readout.annotate.quotations.outline import Item
from readout.annotate.quotations.verbs import cue_forms

AFTER_INVERTED = frozenset("who whose which when as after while that and in".split())
"""Words that may follow a subject behind its verb: `said the mayor, who ...`."""
_SPEAKERS = ROLES | frozenset("he she they officials sources police diplomats experts analysts statement".split())


@dataclass(frozen=True, slots=True)
class Frame:
    """A cue with its subject; the group covers both, items `left` to `right` (exclusive)."""

    cue: Cue
    subject: tuple[int, int] | None
    left: int
    right: int
    inverted: bool


def frame(items: tuple[Item, ...], cue: Cue) -> Frame:
    """Find the subject before the cue, or behind it where words or marks that may be content stand before."""
    if cue.form == "gerund":
        return Frame(cue, None, _with_auxiliaries(items, cue), cue.end, inverted=False)
    subject = subjects.before(items, cue.at, cue.first)
    closed = cue.at > cue.first and (items[cue.at - 1].passage is not None or items[cue.at - 1].text in {",", "—", "–"})
    told = cue.takes == {"tell"} and not _ends_after_name(items, cue)
    if not told and not _described(items, subject) and (closed or (subject is None and cue.at == cue.first)):
        behind = subjects.after(items, cue.end - 1, cue.last)
        if behind is not None and (subject is None or _names_speaker(items, behind, cue.last)):
            return Frame(cue, behind, cue.at, behind[1], inverted=True)
    if subject is None:
        return Frame(cue, None, _with_auxiliaries(items, cue), cue.end, inverted=False)
    return Frame(cue, subject, subject[0], cue.end, inverted=False)


def _names_speaker(items: tuple[Item, ...], behind: tuple[int, int], last: int) -> bool:
    """Tell whether the phrase behind a cue is its subject although one may stand before: it ends there, and may speak."""
    phrase = items[behind[0] : behind[1]]
    if not any(item.text[0].isupper() or item.lower in _SPEAKERS for item in phrase):
        return False
    if any(item.text.islower() and item.lower.endswith("ed") for item in phrase):
        return False
    if behind[1] >= last:
        return True
    item = items[behind[1]]
    return item.passage is None and (not item.word or item.lower in subjects.CALENDAR | subjects.PREPOSITIONS | AFTER_INVERTED)


def _ends_after_name(items: tuple[Item, ...], cue: Cue) -> bool:
    """Tell whether only a name or a pronoun stands between the cue and the sentence's end: `..., told NAME.`."""
    rest = [item for item in items[cue.end : cue.last] if item.word or item.passage is not None]
    named = all(item.passage is None and (item.text[0].isupper() or item.lower in {"he", "she"}) for item in rest)
    return bool(rest) and named


def _described(items: tuple[Item, ...], subject: tuple[int, int] | None) -> bool:
    """Tell whether the subject is a name with an office or an age between commas."""
    if subject is None or not items[subject[0]].text[0].isupper():
        return False
    phrase = items[subject[0] : subject[1]]
    comma = next((number for number, item in enumerate(phrase) if item.text == ","), None)
    return comma is not None and any(item.lower in ROLES | TITLES or item.text.isdigit() for item in phrase[comma:])


def _with_auxiliaries(items: tuple[Item, ...], cue: Cue) -> int:
    left = cue.at
    while left > cue.first and (
        items[left - 1].lower in subjects.AUXILIARIES or items[left - 1].lower in subjects.ADVERBS | {"and", "but"}
    ):
        left -= 1
    return left


def attributes(item: Item) -> bool:
    """Tell whether a word is a finite verb of saying."""
    forms = cue_forms().get(item.lower)
    return forms is not None and item.text.islower() and forms[1] in {"past", "third"} and bool(forms[0] & {"say", "tell"})
