"""No pattern is led astray: none doubles its work with a letter, none squares it with the text."""

from collections.abc import Callable

import pytest

from tests.fuzz.patterns import attacks, patterns, seconds, work

DOUBLING = (24, 30, 64)
"""Lengths in code points at which what doubles its work with each letter is caught."""
LIMIT = 0.5
"""Seconds of the processor for these."""
FLOOR, TRIAL = 0.002, 2000
"""Seconds of the processor for so many code points below which growth is not looked at; the square takes 0.01 and more."""
TRIALS = 4
"""Measurements that all have to say so before a pattern is held to take more than its share: a busy machine may spoil one."""
LEAST, MOST, GROWTH = 1000, 8000, 16
"""Eight times the text may take sixteen times the work: a line takes eight times, the power of one and a half 22, the square 64."""


def took(ask: Callable[[str], object], text: str, times: int = 1) -> float:
    """Measure the processor's time, the least of some times."""
    return min(seconds(lambda: ask(text)) for _ in range(times))


@pytest.mark.parametrize("name", sorted(patterns()))
def test_work_of_a_pattern_grows_with_the_text(name: str) -> None:
    """Over what is repeated before each of its parts, and over what does harm to patterns in general; there is no exception."""
    pattern = patterns()[name]
    ask = work(pattern)
    for before, unit in attacks(pattern):
        texts = {length: before + unit * (length // len(unit) + 1) + "\x01" for length in (*DOUBLING, LEAST, TRIAL, MOST)}
        assert max(took(ask, texts[length]) for length in DOUBLING) < LIMIT, f"{unit!r} after {before!r}"
        if took(ask, texts[TRIAL], 2) >= FLOOR:
            trials = (took(ask, texts[MOST], 3) / took(ask, texts[LEAST], 3) for _ in range(TRIALS))
            grown = next((once for once in trials if once < GROWTH), GROWTH)
            assert grown < GROWTH, f"{MOST / LEAST:.0f} times the text, {grown} times the work and more: {unit!r} after {before!r}"


def test_there_are_patterns() -> None:
    """They are found by looking at the package: names, cached functions, calls."""
    assert len(patterns()) > 250
