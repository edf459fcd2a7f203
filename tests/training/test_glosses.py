"""Fitting which words before a noun are right."""

import pytest

from training.glosses import Judged, fitted, report

RIGHT = [Judged(f"g{number}", {"name": 1.0, "back": 0.5}, right=True) for number in range(12)]
WRONG = [Judged(f"g{number}", {"name": 0.0, "back": 2.0}, right=False) for number in range(12)]


def test_names_near_are_the_likelier() -> None:
    """What right glosses have in common weighs for the next."""
    model = fitted(RIGHT + WRONG)
    assert model.likelihood(RIGHT[0].traits) > 0.5 > model.likelihood(WRONG[0].traits)


def test_each_group_is_weighed_without_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """Printed is how many reach a likelihood, and how many of these are right."""
    report(RIGHT + WRONG)
    told = capsys.readouterr().out
    assert "24 glosses of 12 groups, right 0.500" in told
    assert "from 0.5: 12 given, right 1.000" in told
