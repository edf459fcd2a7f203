"""Find the time expressions of an article, sentence by sentence, each read in the light of those before it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from readout.annotate.times import absolute, clock, durations, quarters, relative
from readout.annotate.times.grammar import matches
from readout.annotate.times.lexemes import codes, lexemes
from readout.annotate.times.reading import Phrase, Reading, Setting
from readout.annotate.times.values import covered, precision_of
from readout.model import Article, Sentence, Span, TimeExpression

_READERS: dict[str, Callable[[Phrase, Setting], Reading | None]] = {
    "iso": absolute.read_iso,
    "slashed": absolute.read_slashed,
    "day": absolute.read_day,
    "month": absolute.read_month,
    "year": absolute.read_year,
    "decade": absolute.read_decade,
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
        words = lexemes(article.text, sentence.start, sentence.end)
        for rule, first, last in matches(codes(words)):
            phrase = _trimmed(Phrase(words, first, last))
            reading = _READERS[rule](phrase, setting)
            if reading is not None:
                found.append(_expression(phrase, reading))
                setting = _after(setting, found[-1])
    return tuple(found)


def _published(article: Article) -> date | None:
    """Give the day of publication; one far from our times is a mistake and is not used."""
    try:
        day = date.fromisoformat((article.published.value or "")[:10])
    except ValueError:
        return None
    return day if day.year in _PRINTED else None


def _trimmed(phrase: Phrase) -> Phrase:
    """Leave a sentence's full stop outside, keeping that of "Aug."."""
    if phrase.sentence[phrase.last - 1].kind == "dot" and len(phrase.sentence[phrase.last - 2].text) > 4:  # noqa: PLR2004 - abbreviations are short
        return replace(phrase, last=phrase.last - 1)
    return phrase


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


def _after(setting: Setting, found: TimeExpression) -> Setting:
    """Remember the day and the quarter last spoken of."""
    if found.type in {"DATE", "TIME"} and found.earliest and found.latest:
        days = date.fromisoformat(found.earliest), date.fromisoformat(found.latest)
        setting = replace(setting, antecedent=days)
    if found.precision == "quarter" or "-Q" in found.value:
        setting = replace(setting, quarter=setting.quarter if found.anchor == "text" else found.value)
    return setting
