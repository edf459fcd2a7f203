"""Find when: every expression of time in an article, with its TIMEX3 value and the days that it covers."""

from readout.annotate.times.find import times

__all__ = ["times"]
