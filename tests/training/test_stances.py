"""What tells that an editor lets a stance through is fitted to what was judged."""

import numpy as np
import pytest

from training.judged_groups import judged_articles
from training.stances import (
    LIKENESS,
    Example,
    Missing,
    Wanted,
    fit,
    fitted_likeness,
    measured,
    missing_stances,
    verdicts_on_stances,
)

PASSED, NOT = np.array([1.0, 0.0]), np.array([0.0, 1.0])
EXAMPLES = [
    *(Example("g", {"must": 1.0}, 1, PASSED) for _ in range(90)),
    *(Example("g", {"is short": 1.0}, 0, NOT) for _ in range(90)),
    Example("g", {"is short": 1.0}, -1, NOT),
]


def test_what_passes_gets_weight() -> None:
    """A trait of what passed speaks for a stance, one of what did not against it."""
    weights = fit(EXAMPLES).weights
    assert weights["must"] > 0 > weights["is short"]


def test_what_is_missed_counts_as_what_passed() -> None:
    """A wording that nobody judged speaks for its traits where it tells a stance that editors missed."""
    missed = Missing("a", 10, 60, "the Skarne council")
    assert missed.is_told(("a", 5, 70, "Skarne council"))
    assert not missed.is_told(("a", 5, 70, "Ida Quist"))
    assert not missed.is_told(("a", 50, 120, "Skarne council"))
    told = Example("g", {"judges": 1.0}, -1, PASSED, missed)
    assert fit([*EXAMPLES, *(told for _ in range(9))]).weights["judges"] > 0


def test_likeness_is_that_to_what_other_groups_want() -> None:
    """A sentence is like a stance where those near it are wanted; its own group has no say."""
    told = [Wanted(group, vector, wanted) for group in "fh" for vector, wanted in ((PASSED, True), (NOT, False))]
    likeness = fitted_likeness([*told, Wanted("g", PASSED, wanted=False)], without=frozenset("g"))
    yes, no = (one.seen[LIKENESS] for one in measured([EXAMPLES[0], EXAMPLES[-1]], likeness, frozenset("g")))
    assert yes > 0 > no
    assert yes == pytest.approx(-no, abs=1e-3)


def test_every_verdict_is_on_an_article_of_a_group() -> None:
    """The tables judge wordings of the groups' articles alone."""
    judged = verdicts_on_stances()
    assert {article for article, *_ in judged} | {one.article for one in missing_stances()} <= judged_articles()
    assert set(judged.values()) == {0, 1}
