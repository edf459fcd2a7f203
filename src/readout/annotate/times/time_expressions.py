"""Find the time expressions of an article, sentence by sentence, each read in the light of those before it."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from readout.annotate.times import absolute_dates, clock_times, durations_and_sets, quarters_and_halves, relative_dates
from readout.annotate.times.time_grammar import candidates
from readout.annotate.times.time_lexemes import codes, lexemes, speaks_of_time
from readout.annotate.times.time_phrase import Phrase, Reading, Setting, remembered
from readout.annotate.times.timex_values import covered, precision_of
from readout.language import Tree, lexicon
from readout.model import Article, Sentence, Span, TimeExpression

_READERS: dict[str, Callable[[Phrase, Setting], Reading | None]] = {
    "iso": absolute_dates.read_iso,
    "slashed": absolute_dates.read_slashed,
    "day": absolute_dates.read_day,
    "second_day": absolute_dates.read_second_day,
    "month": absolute_dates.read_month,
    "year": absolute_dates.read_year,
    "decade": absolute_dates.read_decade,
    "holiday": absolute_dates.read_holiday,
    "century": absolute_dates.read_century,
    "season": absolute_dates.read_season,
    "clock": clock_times.read_clock,
    "part": clock_times.read_part,
    "weekday": relative_dates.read_weekday,
    "deictic": relative_dates.read_deictic,
    "ago": relative_dates.read_ago,
    "year_ago": relative_dates.read_year_ago,
    "neighbour": relative_dates.read_neighbour,
    "period": relative_dates.read_period,
    "quarter": quarters_and_halves.read_quarter,
    "latest": quarters_and_halves.read_latest,
    "duration": durations_and_sets.read_duration,
    "stretch": durations_and_sets.read_stretch,
    "set": durations_and_sets.read_set,
    "reference": durations_and_sets.read_reference,
}


def times(article: Article, sentences: tuple[Sentence, ...]) -> tuple[TimeExpression, ...]:
    """Find the time expressions of the sentences, with their TIMEX3 values and the days that they cover.

    Those of an article that turns out to be written on into the next day are read again in that light.
    """
    begun = Setting(published=article.published.day)
    found, ended = _read_times(article, sentences, begun)
    return _read_times(article, sentences, replace(begun, written_on=True)).found if ended.written_on else found


class _Read(NamedTuple):
    """What was found, and what was known at the end."""

    found: tuple[TimeExpression, ...]
    ended: Setting


def _read_times(article: Article, sentences: tuple[Sentence, ...], setting: Setting) -> _Read:
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
                found.append(_time_expression(read.phrase, read.reading))
                setting = remembered(setting, read.phrase, found[-1])
            at = read.go_on
    return _Read(tuple(found), setting)


class _Next(NamedTuple):
    """An expression's words and reading, where one was read, and where to go on; nowhere at the sentence's end."""

    phrase: Phrase | None
    reading: Reading | None
    go_on: int | None


def _next(whole: Phrase, written: str, at: int, setting: Setting) -> _Next:
    """Read the next expression from a place on."""
    phrase = None
    for fitting in candidates(written, at):
        phrase = _trimmed_time(replace(whole, first=fitting.first, last=fitting.last))
        reading = _READERS[fitting.rule](phrase, setting)
        if reading is not None:
            return _Next(phrase, reading, phrase.last)
    return _Next(None, None, phrase.first + 1 if phrase else None)


def _trimmed_time(phrase: Phrase) -> Phrase:
    """Leave a sentence's full stop outside, keeping that of "Aug."."""
    words = phrase.sentence
    ends = words[phrase.last - 1].kind == "dot" and words[phrase.last - 2].text.lower() not in lexicon().words(
        "abbreviations", "month"
    )
    return replace(phrase, last=phrase.last - 1) if ends else phrase


def _time_expression(phrase: Phrase, reading: Reading) -> TimeExpression:
    """Write what was read as a time expression, with the days that it covers."""
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
