"""What an outlet says itself may stand in a second claim; what persons say stands in one."""

from collections.abc import Mapping

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.second_claims import with_second_claims
from readout.align.statements import Floor, lay_out
from tests.align.builders import Told, story

BOTH = Told("The ferry that sank off Skarne on Monday was left first by its captain.")
SANK = Told("Off Skarne the ferry sank on Monday.")
LEFT = Told("Its captain left the ship first.")
LAMPS = "The lamps of the whole harbour were out for all of that night"
SAID = Told(f'"{LAMPS}," Runa Ekholt said.', {"Runa Ekholt": "person"}, said=[("Runa Ekholt", LAMPS)])


def floor_of(*told: Told) -> Floor:
    """Lay out a story whose articles make one statement each."""
    found = story(*told)
    holders = Holders(cast_of(found))
    return lay_out(found, resolve(found, holders), holders)


@pytest.mark.parametrize(
    ("likely", "found"),
    [
        pytest.param({(0, 2): 0.2, (0, 3): 0.2}, [[0, 1], [0, 2, 3]], id="both tell it"),
        pytest.param({(0, 2): 0.08, (0, 3): 0.06}, [[0, 1], [0, 2, 3]], id="on average enough"),
        pytest.param({(0, 2): 0.07, (0, 3): 0.06}, [[0, 1], [2, 3]], id="hardly"),
        pytest.param({(0, 2): 0.11}, [[0, 1], [2, 3]], id="like half of it alone"),
        pytest.param({(0, 1): 0.9, (2, 3): 0.9}, [[0, 1], [2, 3]], id="together already"),
    ],
)
def test_a_sentence_stands_in_a_further_claim_that_it_goes_with(
    likely: Mapping[tuple[int, int], float], found: list[list[int]]
) -> None:
    """What is told there has to be likely enough, on average, what the sentence tells."""
    assert with_second_claims(floor_of(BOTH, SANK, LEFT, LEFT), [[0, 1], [2, 3]], likely) == found


def test_pairs_that_are_left_over_make_claims_of_their_own() -> None:
    """Two sentences whose first claims tell something else may share a second thing."""
    floor = floor_of(BOTH, SANK, LEFT, BOTH, SANK)
    groups = [[0, 1], [2, 3, 4]]
    assert with_second_claims(floor, groups, {(0, 3): 0.17}) == [[0, 1], [0, 3], [2, 3, 4]]
    assert with_second_claims(floor, groups, {(0, 3): 0.11}) == groups


def test_no_article_tells_a_thing_twice() -> None:
    """A sentence does not follow another one of its article into a claim."""
    floor = floor_of(SANK, Told(f"{LEFT.text} {SANK.text}"), LEFT)
    assert [statement.article for statement in floor.statements] == ["a0", "a1", "a1", "a2"]
    assert with_second_claims(floor, [[0, 2], [1, 3]], {(0, 1): 0.11, (1, 2): 0.9}) == [[0, 2], [1, 3]]


def test_quotations_that_are_apart_stay_so() -> None:
    """Only what an outlet says itself goes anywhere, and not to two quotations at once."""
    floor = floor_of(SAID, SAID, SANK)
    assert with_second_claims(floor, [[0], [1], [2]], {(0, 1): 0.9}) == [[0], [1], [2]]
    assert with_second_claims(floor, [[0], [1], [2]], {(0, 2): 0.2, (1, 2): 0.2, (0, 1): 0.9}) == [[0, 2], [1, 2]]
