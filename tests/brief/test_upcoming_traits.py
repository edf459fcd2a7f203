"""What is seen of a line that may tell what comes next."""

import pytest

from readout.brief.announced_acts import Ahead, announced, upcoming_traits
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
    read = parsed(text)
    line = Ahead(Span(0, len(text)), next(iter(announced(read.tree)), None), told, when)
    return upcoming_traits(Annotations(home, (read.sentence,)), read.sentence, line)


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("Quist will open the harbour on Friday.", "will"),
        ("Quist will open the harbour on Friday.", "day"),
        ("Quist will open the harbour on Friday.", "name"),
        ("The vote on the harbour is set for Friday.", "set"),
        ("Quist said that he would open the harbour on Friday.", "pronoun"),
        ("He will open the harbour on Friday.", "pointing"),
    ],
)
def test_how_a_line_announces_is_seen(text: str, trait: str) -> None:
    """How it announces, what its day hangs on, and who is to act, are traits."""
    assert traits(text)[trait] == 1


def test_without_a_time_no_day_is_seen() -> None:
    """No time is no day and hangs on nothing."""
    none = traits("Quist will sail.", None, When(None, None, None))
    assert none["day"] == 0
