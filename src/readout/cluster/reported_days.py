"""The days that an article reports on, each with the words of the sentences around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from readout.language import lexicon
from readout.model import Annotations, Sentence, TimeExpression
from readout.text import words

_PAST_FORM = re.compile(r"[^\W\d_]{2,}[^\We]ed")
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_LETTERS = 4
_AROUND = 1
_FAR = 10


@dataclass(frozen=True, slots=True)
class Report:
    """A day spoken of: its TIMEX3 value, the day where it is known, whether the clause looks ahead, and the words around."""

    value: str
    day: date | None
    ahead: bool
    words: frozenset[str]


def reports(member: Annotations) -> tuple[Report, ...]:
    """Give the days and weekdays that an article speaks of, in order of the text."""
    found: list[Report] = []
    for time in member.times:
        known = time.precision in {"day", "minute"} and time.earliest is not None and time.earliest == time.latest
        if known or time.value.startswith("XXXX-WXX-"):
            at = next((at for at, sentence in enumerate(member.sentences) if sentence.span.contains(time.span)), None)
            if at is not None:
                day = date.fromisoformat(time.earliest) if known and time.earliest else None
                found.append(Report(time.value, day, _report_looks_ahead(member, at, time), _words_around_report(member, at)))
    return tuple(found)


def _words_around_report(member: Annotations, at: int) -> frozenset[str]:
    """Give the longer words of a sentence and of its neighbours."""
    near: Sequence[Sentence] = member.sentences[max(0, at - _AROUND) : at + _AROUND + 1]
    text = member.article.text
    return frozenset(
        word for sentence in near for word in words(text[sentence.start : sentence.end]) if len(word) >= _LEAST_LETTERS
    )


def _report_looks_ahead(member: Annotations, at: int, time: TimeExpression) -> bool:
    """Tell by the last telling word before the day, else by one after it; without any the clause is not known to look back."""
    text, sentence = member.article.text, member.sentences[at]
    before = _WORD.findall(text[sentence.start : time.span.start])
    for place in range(len(before) - 1, -1, -1):
        ahead = _is_report_ahead(before, place)
        if ahead is not None:
            return ahead
    return not any(_is_back(word) for word in _WORD.findall(text[time.span.end : sentence.end])[:_FAR])


def _is_report_ahead(before: Sequence[str], place: int) -> bool | None:
    """Weigh one word; "to" tells only before a verb, and then by what was wanted or carried out."""
    word = before[place].lower()
    if word in lexicon().words("looking", "ahead"):
        return True
    following = before[place + 1] if place + 1 < len(before) else ""
    if word == "to" and following.islower() and following not in lexicon().words("looking", "plain"):
        return None if place and before[place - 1].lower() in lexicon().words("looking", "carried") else True
    return False if _is_back(word) else None


def _is_back(word: str) -> bool:
    return word.lower() in lexicon().words("looking", "back") or bool(_PAST_FORM.fullmatch(word))
