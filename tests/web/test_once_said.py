"""What one party says in one story in the same words is one line of a list."""

from readout.store import Line
from readout.web.once_said import once


def line(kind: str, text: str, outlets: str, who: str = "Odo Brill", origins: int = 1) -> Line:
    """Build a line of one story."""
    return Line("s1", kind, "x", who, "2031-04-02", text, outlets, "a", 0, 4, kind, "", origins)


def test_a_quotation_and_its_statement_are_one_line() -> None:
    """The statement stays, which knows its origins, with the outlets of both, at the place of the first."""
    said = line("quotation", "no", "The Buoy"), line("claim", "other", "Mail"), line("claim", "No", "Mail · The Buoy", origins=2)
    found = once(said)
    assert [(one.kind, one.text, one.outlets, one.origins) for one in found] == [
        ("claim", "No", "The Buoy · Mail", 2),
        ("claim", "other", "Mail", 1),
    ]


def test_two_speakers_are_two_lines() -> None:
    """The same words of another are another line."""
    assert len(once([line("claim", "no", "The Buoy"), line("claim", "no", "The Buoy", "Ida Quist")])) == 2
