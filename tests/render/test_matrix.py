"""Positions as chains, and parties side by side on the issues that they share."""

from dataclasses import replace

from readout.model import Issue, Party
from readout.render.matrix import COLUMNS, headed, matrix
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
    alone = replace(first, id="p3", issue=Issue("i2", "the toll"))
    found = matrix(replace(brief, positions=(first, other, alone)))
    assert found.actors == ("Ida Quist", "the dockers")
    assert [[stance.actor for cell in cells for stance in cell] for _, cells in found.rows] == [["Ida Quist", "the dockers"]]
    assert [label for label, _ in found.alone] == ["the toll"]


def test_parties_beyond_the_columns_share_the_last() -> None:
    """No party is dropped where there are more than the table has columns."""
    brief = readout().stories[0]
    crowd = tuple(replace(brief.positions[0], id=f"p{n}", actor=Party(None, f"party {n}")) for n in range(COLUMNS + 3))
    ((_, cells),) = matrix(replace(brief, positions=crowd)).rows
    assert [len(cell) for cell in cells] == [1] * COLUMNS + [3]
