"""Acts that a sentence announces."""

import pytest

from readout.brief.announced_acts import announced
from tests.language.parsed import parsed


def found(text: str) -> list[tuple[str, str]]:
    """Give the words that announce in a sentence, and how."""
    tree = parsed(text).tree
    return [(text[act.words.start : act.words.end], act.way) for act in announced(tree)]


@pytest.mark.parametrize(
    ("text", "words", "way"),
    [
        ("Orren will open the harbour on Friday.", "will open", "will"),
        ("The barge will be moved to Skarne.", "will be moved", "will"),
        ("Quist said that Orren would open the harbour.", "would open", "open"),
        ("Orren plans to open the harbour.", "plans", "set"),
        ("The vote is scheduled for Friday.", "is scheduled", "set"),
        ("Orren Quist is expected to sail to Skarne.", "is expected", "set"),
        ("The report is due on May 4.", "is due", "set"),
        ("Quist said that Orren planned to open the harbour.", "planned", "set"),
        ("Orren Quist may open the harbour.", "may open", "open"),
        ("Orren is considering a new harbour.", "is considering", "open"),
    ],
)
def test_what_is_to_come_is_announced(text: str, words: str, way: str) -> None:
    """What will be done, is told to come, and is planned, due or expected each announce."""
    assert (words, way) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "If Orren will sail, the gulls follow.",
        "Orren will not open the harbour.",
        "The barges that will sail on Friday are full.",
        "Orren would open the harbour.",
        "Orren was scheduled to open the harbour.",
        "Orren will have opened the harbour.",
        "Orren opened the harbour on Friday.",
    ],
)
def test_what_is_supposed_denied_or_was_planned_announces_nothing(text: str) -> None:
    """A condition, a denial, what says more of a noun, and a plan of the past are no announcements."""
    assert found(text) == []
