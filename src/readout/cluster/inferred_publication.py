"""The day of publication of articles that state none, inferred from the dated articles of the same story, or left open.

Two kinds of evidence count, and nothing else. An article that shares most of its sentences with a dated one was published with it.
And the days that an article reports on must be those of dated articles that report the same: the last of them is its own day,
where a dated article of that day reports it too, and where either the article also tells of the day before (it goes on with a
running story), or a dated article of the day after tells of news that this one does not know yet.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from readout.language import lexicon
from readout.model import Annotations, Sentence, TimeExpression, When
from readout.text import words

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_SHARED_WORDS = 5
"""Words of four letters or more that two reports of one event share, with the sentences around them: of 4, 5, 6 and 7, 5 and 7 gave
the most right days for the fewest wrong on giveme5w1h, and 7 no longer joins reports translated from two languages."""
_LEAST_SENTENCES, _TWIN_SHARE = 3, 0.6
"""Articles of giveme5w1h that share as much carry one day, 9 pairs of 9; from a share of 0.4 on, 10 of 12."""
_LONG_SENTENCE = 60
_WEEK = 6

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


@dataclass(frozen=True, slots=True)
class _Fellow:
    """A dated article: its day, the days it reports on, and its long sentences."""

    day: date
    reports: tuple[Report, ...]
    sentences: frozenset[str]

    def last(self) -> date | None:
        """Give the last day up to its own, and within a week of it, that the article reports on."""
        days = [day for report in self.reports if (day := _told(report)) and 0 <= (self.day - day).days <= _WEEK]
        return max(days, default=None)


def infer_publication(members: Sequence[Annotations]) -> dict[str, When]:
    """Give the inferred day of the articles without one, by article id; absent where nothing certain can be said."""
    undated = [member for member in members if member.article.published.value is None]
    if not undated:
        return {}
    stated = [member for member in members if member.article.published.basis != "inferred"]
    fellows = [_Fellow(day, reports(member), _sentences(member)) for member in stated if (day := member.article.published.day)]
    days = {member.article.id: _day_of_twin(member, fellows) or _inferred_from_last_report(member, fellows) for member in undated}
    return {article: When(day.isoformat(), "day", "inferred") for article, day in days.items() if day is not None}


def _sentences(member: Annotations) -> frozenset[str]:
    text = member.article.text
    long = (sentence for sentence in member.sentences if sentence.end - sentence.start >= _LONG_SENTENCE)
    return frozenset(" ".join(text[sentence.start : sentence.end].split()).casefold() for sentence in long)


def _day_of_twin(member: Annotations, fellows: Sequence[_Fellow]) -> date | None:
    """Give the day of the dated articles that carry the same text, where they agree on it."""
    own = _sentences(member)
    days = {fellow.day for fellow in fellows if _is_twin(own, fellow.sentences)}
    return days.pop() if len(days) == 1 else None


def _is_twin(one: frozenset[str], other: frozenset[str]) -> bool:
    shared = len(one & other)
    return shared >= _LEAST_SENTENCES and shared >= _TWIN_SHARE * min(len(one), len(other))


def _inferred_from_last_report(member: Annotations, fellows: Sequence[_Fellow]) -> date | None:
    """Give the last day that the article reports on, where the dated articles bear it out."""
    days = _days_to_infer_from(member, fellows)
    if not days or (max(days) - min(days)).days > _WEEK:
        return None
    last, a_day = max(days), timedelta(days=1)
    own = {fellow.day for fellow in fellows if fellow.last() == fellow.day}
    told_later = any(fellow.last() == last and fellow.day > last for fellow in fellows)
    if last not in own or told_later:
        return None
    awaits_next = any(report.ahead and _may_be(report, last + a_day) for report in reports(member))
    return last if last - a_day in days or (last + a_day in own and not awaits_next) else None


def _may_be(report: Report, day: date) -> bool:
    weekday = _WEEKDAY.match(report.value)
    return report.day == day or (weekday is not None and int(weekday.group(1)) == day.isoweekday())


def _days_to_infer_from(member: Annotations, fellows: Sequence[_Fellow]) -> set[date]:
    """Give the days that the article looks back on; a weekday is dated by a like report elsewhere, or by one that is so dated."""
    told = [report for report in reports(member) if not report.ahead]
    days = {day for report in told if (day := _told(report)) and any(abs((fellow.day - day).days) <= _WEEK for fellow in fellows)}
    weekdays = [(int(match.group(1)), report) for report in told if (match := _WEEKDAY.match(report.value))]
    for weekday, report in weekdays:
        alike = _inferred_from_like_report(report, weekday, fellows)
        days |= alike if len(alike) == 1 else set()
    first = min(days, default=None)
    return days | {_nearest(weekday, first) for weekday, _ in weekdays} if first else set()


def _inferred_from_like_report(report: Report, weekday: int, fellows: Sequence[_Fellow]) -> set[date]:
    dated = ((_told(other), other) for fellow in fellows for other in fellow.reports)
    return {day for day, other in dated if day and day.isoweekday() == weekday and len(other.words & report.words) >= _SHARED_WORDS}


def _nearest(weekday: int, day: date) -> date:
    """Give the day of the week within three days of another."""
    return day + timedelta(days=(weekday - day.isoweekday() + 3) % 7 - 3)


def _told(report: Report) -> date | None:
    return report.day if not report.ahead else None


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
