"""Positions as chains, and parties side by side on the issues that they share."""

from dataclasses import replace

from readout.model import Issue, Party
from readout.render.stance_matrix import COLUMNS, headed, matrix
from tests.render.builders import readout


def test_the_latest_position_comes_first() -> None:
    """A chain begins with the position that none replaces."""
    brief = readout().stories[0]
    first = brief.positions[0]
    later = replace(first, id="p2", move="reject", changed_from="p1")
    (_, (stance,)) = headed(replace(brief, positions=(first, later)))[0]
    assert [position.id for position in stance.chain] == ["p2", "p1"]


def test_parties_stand_side_by_side_on_what_they_share() -> None:
    """An issue of two parties is a row; an issue of one stands apart."""
    brief = readout().stories[0]
    first = brief.positions[0]
    other = replace(first, id="p2", actor=Party(None, "the dockers"), move="reject")
    alone = replace(first, id="p3", issue=Issue("i2", "the closing harbour"))
    again = replace(alone, id="p4", move="demand")
    found = matrix(replace(brief, positions=(first, other, alone, again)))
    assert found.actors == ("Ida Quist", "the dockers")
    assert [[stance.actor for cell in cells for stance in cell] for _, cells in found.rows] == [["Ida Quist", "the dockers"]]
    assert [label for label, _ in found.alone] == ["the closing harbour"]


def test_a_heading_holds_what_speaks_to_it() -> None:
    """A stance whose words share nothing with the heading stands with the others, and so does one that is alone under its own."""
    brief = readout().stories[0]
    first = brief.positions[0]
    off = replace(first, id="p2", issue=Issue("i2", "the toll"))
    assert headed(replace(brief, positions=(first, off))) == []
    assert [stance.chain[0].id for stance in matrix(replace(brief, positions=(first, off))).others] == ["p1", "p2"]


def test_a_stance_that_leans_is_not_shown() -> None:
    """What does not read alone stands in the JSON alone."""
    brief = readout().stories[0]
    assert matrix(replace(brief, positions=(replace(brief.positions[0], stands_alone=False),))).others == ()


def test_parties_beyond_the_columns_share_the_last() -> None:
    """No party is dropped where there are more than the table has columns."""
    brief = readout().stories[0]
    crowd = tuple(replace(brief.positions[0], id=f"p{n}", actor=Party(None, f"party {n}")) for n in range(COLUMNS + 3))
    ((_, cells),) = matrix(replace(brief, positions=crowd)).rows
    assert [len(cell) for cell in cells] == [1] * COLUMNS + [3]
