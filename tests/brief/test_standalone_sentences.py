"""Sentences as they are shown."""

import pytest

from readout.brief.standalone_sentences import undated


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Skarne harbour, Haldria (CNN) The ferry sank.", "The ferry sank."),
        ("SKARNE (AP) — The ferry sank.", "The ferry sank."),
        ("SKARNE — The ferry sank.", "The ferry sank."),
        ("Haldrian Harbour Board (HHB) President Ida Quist left.", "Haldrian Harbour Board (HHB) President Ida Quist left."),
    ],
)
def test_place_and_agency_before_a_story_are_taken_off(text: str, shown: str) -> None:
    """A line begins with what it tells; a body keeps its short form."""
    assert undated(text) == shown
