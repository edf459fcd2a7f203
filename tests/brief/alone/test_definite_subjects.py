"""A subject with "the" that nothing in its sentence tells of was named before."""

import pytest

from readout.brief.alone.told_before import names_no_subject, names_no_thing
from tests.brief.alone.test_whole_clauses import piece


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("The utility closed two gates on Friday.", True),
        ("The northern senator wants a new gate by Friday.", True),
        ("Since Friday the utility has closed two gates.", True),
        ("The utility of the old harbour closed two gates.", False),
        ("The utility that owns the harbour closed two gates.", False),
        ("The Skarne utility closed two gates on Friday.", False),
        ("Skarne closed two gates, and the utility paid for them.", False),
        ("A utility closed two gates on Friday.", False),
        ("The economy grew faster than in spring.", False),
    ],
)
def test_a_subject_is_named_or_told_of(text: str, unnamed: bool) -> None:  # noqa: FBT001
    """What follows it, a name before it, or being the only one of its kind tells which one is meant."""
    assert names_no_subject(piece(text)) == unnamed


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("Ida Quist wants to pass the plan by Friday.", True),
        ("Ida Quist has a plan, and Skarne will vote on the plan on Friday.", False),
        ("Ida Quist wants to pass the plan of the harbour board by Friday.", False),
        ("Ida Quist wants to help the economy by Friday.", False),
    ],
)
def test_a_thing_is_told_of(text: str, unnamed: bool) -> None:  # noqa: FBT001
    """Only "the plan" says nothing of which it is, unless the sentence does."""
    assert names_no_thing(piece(text)) == unnamed


def test_an_adjective_that_is_a_name_tells_which_one_is_meant() -> None:
    """A parliament of a nation is named by its adjective, a northern one is not."""
    assert not names_no_subject(piece("The Norwegian parliament closed two gates on Friday."))
    assert names_no_subject(piece("The northern parliament closed two gates on Friday."))
