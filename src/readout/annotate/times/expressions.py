"""Find the time expressions of an article, sentence by sentence, each read in the light of those before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from readout.annotate.times import absolute, clock, durations, quarters, relative
from readout.annotate.times.grammar import candidates
from readout.annotate.times.lexemes import codes, lexemes, speaks_of_time
from readout.annotate.times.time_phrase import Phrase, Reading, Setting, remembered
from readout.annotate.times.values import covered, precision_of
from readout.language import Tree, lexicon
from readout.model import Article, Sentence, Span, TimeExpression

_READERS: dict[str, Callable[[Phrase, Setting], Reading | None]] = {
    "iso": absolute.read_iso,
    "slashed": absolute.read_slashed,
    "day": absolute.read_day,
    "second_day": absolute.read_second_day,
    "month": absolute.read_month,
    "year": absolute.read_year,
    "decade": absolute.read_decade,
    "holiday": absolute.read_holiday,
    "century": absolute.read_century,
    "season": absolute.read_season,
    "clock": clock.read_clock,
    "part": clock.read_part,
    "weekday": relative.read_weekday,
    "deictic": relative.read_deictic,
    "ago": relative.read_ago,
    "year_ago": relative.read_year_ago,
    "neighbour": relative.read_neighbour,
    "period": relative.read_period,
    "quarter": quarters.read_quarter,
    "half": quarters.read_half,
    "latest": quarters.read_latest,
    "duration": durations.read_duration,
    "stretch": durations.read_stretch,
    "set": durations.read_set,
    "reference": durations.read_reference,
}
_PRINTED = range(1600, 2400)


def times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """Find the time expressions of the sentences, with their TIMEX3 values and the days that they cover."""
    setting = Setting(published=_published(article))
    found: list[TimeExpression] = []
    for sentence in sentences:
        if not speaks_of_time(article.text[sentence.start : sentence.end]):
            continue
        words = lexemes(article.text, sentence.start, sentence.end)
        written = codes(words)
        whole = Phrase(words, 0, len(words), Tree.of(sentence.tokens))
        at: int | None = 0
        while at is not None:
            read = _next(whole, written, at, setting)
            if read.phrase and read.reading and (sentence.role == "headline" or not read.phrase.is_title()):
                found.append(_expression(read.phrase, read.reading))
                setting = remembered(setting, read.phrase, found[-1])
            at = read.go_on
    return tuple(found)


class _Next(NamedTuple):
    """An expression's words and reading, where one was read, and where to go on; nowhere at the sentence's end."""

    phrase: Phrase | None
    reading: Reading | None
    go_on: int | None


def _next(whole: Phrase, written: str, at: int, setting: Setting) -> _Next:
    """Read the next expression from a place on."""
    phrase = None
    for fitting in candidates(written, at):
        phrase = _trimmed(replace(whole, first=fitting.first, last=fitting.last))
        reading = _READERS[fitting.rule](phrase, setting)
        if reading is not None:
            return _Next(phrase, reading, phrase.last)
    return _Next(None, None, phrase.first + 1 if phrase else None)


def _trimmed(phrase: Phrase) -> Phrase:
    """Leave a sentence's full stop outside, keeping that of "Aug."."""
    words = phrase.sentence
    ends = words[phrase.last - 1].kind == "dot" and words[phrase.last - 2].text.lower() not in lexicon().words(
        "abbreviations", "month"
    )
    return replace(phrase, last=phrase.last - 1) if ends else phrase


def _published(article: Article) -> date | None:
    """Give the day of publication; one far from our times is a mistake and is not used."""
    try:
        day = date.fromisoformat((article.published.value or "")[:10])
    except ValueError:
        return None
    return day if day.year in _PRINTED else None


def _expression(phrase: Phrase, reading: Reading) -> TimeExpression:
    days = reading.days or covered(reading.value, reading.modifier)
    return TimeExpression(
        Span(phrase.sentence[phrase.first].start, phrase.sentence[phrase.last - 1].end),
        reading.type,
        reading.value,
        reading.modifier,
        days[0].isoformat() if days else None,
        days[1].isoformat() if days else None,
        "interval" if reading.days else precision_of(reading.value, reading.modifier),
        reading.anchor,
    )
