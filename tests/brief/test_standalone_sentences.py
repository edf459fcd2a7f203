"""Sentences as they are shown."""

import pytest

from readout.brief.standalone_sentences import stands_alone, undated
from tests.annotate.reading import annotated


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


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("The storm closed two gates of the old harbour on Friday.", True),
        ("But the storm closed two gates of the old harbour on Friday.", False),
        ("The utility closed two gates of the old harbour on Friday.", False),
        ("Since Friday he has closed two gates of the old harbour.", False),
        ("As a result the utility closed two gates of the old harbour.", False),
        ("The next day, Ida Quist closed two gates of the old harbour.", False),
        ("The day after the storm, Ida Quist closed two gates of the old harbour.", True),
        ("The utility, I hear, closed two gates of the old harbour.", False),
        ("The utility closed two gates.", False),
        ("The utility closed two gates of the (old harbour on Friday.", False),
        ("Will the utility close two gates of the old harbour on Friday?", False),
    ],
)
def test_what_can_stand_in_a_summary(text: str, stands: bool) -> None:  # noqa: FBT001
    """A subject with "the" may be known by the lines around it; what leans on the sentence before or breaks off is not."""
    member = annotated(text)
    assert stands_alone(member, member.sentences[0]) == stands
