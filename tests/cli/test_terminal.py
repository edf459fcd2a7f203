"""What a terminal shows: lines of a length that can be read, and references that stand back."""

import io

from rich.console import Console

from readout.cli.terminal import MEASURE, set_on


def shown(text: str, width: int, *, styled: bool = False) -> str:
    """Set markdown on a terminal of so many columns."""
    stream = io.StringIO()
    set_on(Console(file=stream, width=width, force_terminal=True, color_system="standard" if styled else None), text)
    return stream.getvalue()


def test_lines_are_no_longer_than_the_eye_follows() -> None:
    """A wide terminal is not filled, a narrow one is kept to."""
    for width, most in ((300, MEASURE), (40, 40)):
        assert max(len(line) for line in shown("word " * 200, width).splitlines()) <= most


def test_headings_stand_at_the_left() -> None:
    """A headline begins where its text does."""
    assert shown("# Harbour to close", 80).lstrip("\n").startswith("Harbour")


def test_references_stand_back() -> None:
    """Places are dimmed, so that the eye reads the words."""
    assert "\x1b[2m[1:0-7]\x1b[0m" in shown("- the words `[1:0-7]`", 80, styled=True)
