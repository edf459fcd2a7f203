"""What is seen of a line that may tell what comes next."""

import pytest

from readout.brief.upcoming_traits import upcoming_traits
from readout.model import Annotations, Article, Block, Origin, Span, TimeExpression, When
from tests.language.parsed import parsed

DAY = When("2031-03-07", "day", "text")


def traits(text: str, time: str | None = "Friday", when: When = DAY) -> dict[str, float]:
    """Give the traits of a sentence whose time is told by some of its words."""
    home = Article(
        "a", "a", None, "a", None, (), (), "en", DAY, text, "a", (Block(0, len(text), "body"),), Origin("a", "independent")
    )
    start = text.index(time) if time else 0
    told = TimeExpression(Span(start, start + len(time)), "DATE", "2031-03-07") if time else None
    sentence = parsed(text).sentence
    return upcoming_traits(Annotations(home, (sentence,)), sentence, Span(0, len(text)), told, when)


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Quist will open the harbour on Friday.", "future"),
        ("Quist will open the harbour on Friday.", "day"),
        ("Quist spoke of the vote that is held on Friday.", "within"),
        ("Quist said that Orren would open the harbour on Friday.", "says"),
        ("Orren asked Quist to open the harbour on Friday.", "past"),
        ("Quist will open “the harbour” on Friday.", "quotes"),
        ("He will open the harbour on Friday.", "pointing"),
    ],
)
def test_how_a_line_announces_is_seen(text: str, trait: str) -> None:
    """What a sentence tells of the future and of the past, what its day hangs on, and whose words it has, are traits."""
    assert traits(text)[trait] == 1


def test_without_a_time_no_day_is_seen() -> None:
    """No time is no day and hangs on nothing."""
    none = traits("Quist will sail.", None, When(None, None, None))
    assert (none["day"], none["within"]) == (0, 0)
