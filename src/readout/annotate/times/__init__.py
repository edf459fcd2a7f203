"""Find when: every expression of time in an article, with its TIMEX3 value and the days that it covers."""

from readout.annotate.annotator import Annotator, Page
from readout.annotate.times.time_expressions import times
from readout.model import TimeExpression

__all__ = ["TIMES", "times"]


def _read(page: Page) -> tuple[TimeExpression, ...]:
    return times(page.article, page.sentences)


TIMES = Annotator("times", 9, ("sentences",), "times", _read)
