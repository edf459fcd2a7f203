"""Days and longer stretches as ISO dates: what a time expression says and what an article's date says."""

import re
from datetime import date

from readout.model import Annotations, Article, Precision, TimeExpression, When

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-\d{2})?")
"""Of what is said to be at its end or middle the year is told: where that begins is a guess."""

_MONTH_ONLY = re.compile(r"\d{4}-\d{2}")
_DAY_LENGTH = len("2020-01-01")
_WEEK = 7


def published_day(article: Article) -> str | None:
    """Give the day of publication, where it is known to the day."""
    value = article.published.value
    return value[:_DAY_LENGTH] if value and len(value) >= _DAY_LENGTH else None


def is_dated(expression: TimeExpression) -> bool:
    """Tell whether the expression is a point or stretch of the calendar, not a duration or a habit."""
    return expression.type in {"DATE", "TIME"} and expression.earliest is not None and expression.latest is not None


def when_of(expression: TimeExpression) -> When:
    """Give the time as the shortest ISO prefix that holds it."""
    earliest, latest = expression.earliest, expression.latest
    if earliest is None or latest is None:
        return When(None, None, "text")
    precision = _precision(expression)
    if precision == "interval" and _YEAR_OR_MONTH.fullmatch(expression.value):
        return When(expression.value, "year" if len(expression.value) == len("2020") else "month", "text")
    if _MONTH_ONLY.fullmatch(expression.value):
        return When(expression.value, "month", "text")
    size = {"year": 4, "quarter": 7, "month": 7}.get(precision, _DAY_LENGTH)
    return When(earliest[:size], precision, "text" if expression.anchor in {"explicit", "publication"} else "inferred")


def _precision(expression: TimeExpression) -> Precision:
    if expression.earliest == expression.latest or expression.precision in {"day", "minute"}:
        return "day"
    return expression.precision or "interval"


def last_day(members: tuple[Annotations, ...]) -> str | None:
    """Give the latest day of publication."""
    return max((day for member in members if (day := published_day(member.article))), default=None)


def is_lately(expression: TimeExpression, today: str) -> bool:
    """Tell whether the expression is one day of the week that ends today, or tomorrow: what a bare weekday most surely means."""
    day = expression.earliest
    if day is None or day != expression.latest or not _DAY.match(expression.value):
        return False
    return -1 <= (date.fromisoformat(today) - date.fromisoformat(day)).days < _WEEK
