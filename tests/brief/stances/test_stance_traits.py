"""What is seen of a candidate for a stance."""

import pytest

from readout.align import align
from readout.brief.actor_names import actors_of
from readout.brief.positions import parties_moves, setting_of
from readout.brief.stances.shown_stances import seen_of
from readout.model import Story
from tests.annotate.reading import annotated

NEW = {"has", "is of no office", "is of a chamber"}


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("Mayor Ida Quist rejected the lease of the northern gate.", set[str]()),
        ("Mayor Ida Quist has rejected the lease of the northern gate.", {"has"}),
        ("Mayor Ida Quist had rejected the lease of the northern gate.", set[str]()),
        ("Ida Quist rejected the lease of the northern gate.", {"is of no office"}),
        ("On Monday the Skarne Supreme Court rejected the lease of the northern gate.", {"is of a chamber"}),
    ],
)
def test_how_it_is_told_and_of_whom_speaks_for_a_stance_and_against_it(text: str, traits: set[str]) -> None:
    """What holds since it was said is a stance more often, what a chamber does or one without an office says less often."""
    story = Story("s", (annotated(text),))
    comparison = align(story)
    actors = actors_of(story, comparison)
    found = [seen for _, seen in seen_of(parties_moves(story, actors, comparison), setting_of(story, actors, comparison))]
    assert found
    assert all(NEW & set(seen) == traits for seen in found)
