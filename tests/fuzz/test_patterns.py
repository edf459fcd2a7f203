"""No pattern is led astray: none doubles its work with a letter, none cubes it with a sentence's length."""

import re

import pytest

from tests.fuzz.patterns import LADDER, attacks, patterns, seconds

LIMIT = 0.5
"""Seconds of the processor for 2,048 code points, more than a sentence may have. What grows with the length takes 0.001, with its
square at most 0.1, with its cube 20 and more; so the limit is far from either."""


SHORT = {"readout.clean.inline_credits._datelines": 128, "readout.clean.shapes": 256}
"""Modules whose patterns are given no more than so many code points: the beginning of a line, a short line."""


def scanned(pattern: re.Pattern[str], text: str) -> float:
    """Measure how long it takes to find all that a pattern matches."""
    return seconds(lambda: sum(1 for _ in pattern.finditer(text)))


@pytest.mark.parametrize("name", sorted(patterns()))
def test_a_pattern_keeps_its_pace(name: str) -> None:
    """Over what is repeated before each of its parts, and over what does harm to patterns in general."""
    pattern = patterns()[name]
    most = next((most for module, most in SHORT.items() if name.startswith(module)), max(LADDER))
    for before, unit in attacks(pattern):
        for length in (least for least in LADDER if least <= most):
            text = before + unit * (length // len(unit) + 1) + "\x01"
            assert scanned(pattern, text) < LIMIT, f"{length} code points of {unit!r} after {before!r}"


def test_there_are_patterns() -> None:
    """They are found by looking at the package: names, cached functions, calls."""
    assert len(patterns()) > 250
