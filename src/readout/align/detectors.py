"""The finders of what accounts tell differently: each is declared here, with what it holds against what."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import count
from typing import NamedTuple

from readout.align.ages_of_persons import ages_of_persons
from readout.align.contested_tolls import contested_tolls
from readout.align.days_apart import days_apart
from readout.align.denied_in_one_breath import denied_in_one_breath
from readout.align.denied_reports import denied_reports
from readout.align.name_forms import name_forms
from readout.align.questions_from_rows import Laid, lay
from readout.align.resolved_sources import Holders
from readout.align.rows_of_figures import Asked
from readout.align.statements import Floor
from readout.model import DiscrepancyKind, Story


class Compared(NamedTuple):
    """A story as detectors are handed it: what it states, who its sources are, and its figures in rows."""

    story: Story
    floor: Floor
    holders: Holders
    asked: Asked


@dataclass(frozen=True, slots=True)
class Detector:
    """A finder of differences, which gives rows. `compares` says in words what it holds against what.

    `version` rises when it finds something else in the same story, so that stored stories are told anew.
    """

    name: str
    version: int
    kinds: tuple[DiscrepancyKind, ...]
    compares: str
    find: Callable[[Compared], Iterable[Laid]]


def _questions(given: Compared) -> Iterable[Laid]:
    return lay(given.story, given.asked)


def _tolls(given: Compared) -> Iterable[Laid]:
    return contested_tolls(given.story, given.asked.figures)


def _denials(given: Compared) -> Iterable[Laid]:
    return denied_reports(given.story, given.floor, given.holders)


def _in_one_breath(given: Compared) -> Iterable[Laid]:
    return denied_in_one_breath(given.story, given.floor, given.holders)


def _ages(given: Compared) -> Iterable[Laid]:
    return ages_of_persons(given.story, given.holders.cast)


def _days(given: Compared) -> Iterable[Laid]:
    return days_apart(given.story, given.floor)


def _names(given: Compared) -> Iterable[Laid]:
    return name_forms(given.story)


DETECTORS = (
    Detector("questions", 4, ("number", "date"), "answers to one question", _questions),
    Detector("tolls", 1, ("number",), "what two parties put a toll at within one account", _tolls),
    Detector("denials", 3, ("polarity",), "what somebody denies and others report", _denials),
    Detector("breath", 1, ("polarity",), "what one says and another denies in the same breath", _in_one_breath),
    Detector("ages", 1, ("number",), "ages of one person", _ages),
    Detector("days", 1, ("date",), "days of one deed", _days),
    Detector("names", 1, ("detail",), "forms of one name", _names),
)
"""What is looked for, in the order in which it is told."""


def detect(given: Compared) -> list[Laid]:
    """Give all rows in their order, each question and each difference with its id."""
    differences = (f"{given.story.id}.d{number}" for number in count(1))
    rows = (row for detector in DETECTORS for row in detector.find(given))
    return [_named(row, f"{given.story.id}.q{number}", differences) for number, row in enumerate(rows, 1)]


def _named(row: Laid, question: str, differences: Iterable[str]) -> Laid:
    found = replace(row.discrepancy, id=next(iter(differences))) if row.discrepancy else None
    return Laid(replace(row.question, id=question, discrepancy=found.id if found else None), found)
