"""The verb of a stance takes a stand."""

import pytest

from readout.align import align
from readout.brief.alone.pieces_alone import Pages
from readout.brief.page_order import brief
from readout.brief.stances.stance_traits import takes_a_stand
from readout.model import Position, Story
from readout.settings import Settings
from tests.annotate.reading import annotated


def positions(text: str) -> tuple[Position, ...]:
    """Read the positions of one article."""
    story = Story("s", (annotated(text),))
    return brief(story, align(story), Settings()).positions


def stands(text: str) -> list[str]:
    """Give the moves of one article whose verbs take a stand."""
    member = annotated(text)
    pages = Pages.of(Story("s", (member,)))
    pieces = ((pages.piece(move.evidence), move) for move in member.moves)
    return [move.move for piece, move in pieces if piece and takes_a_stand(piece, move, own_words=True)]


@pytest.mark.parametrize(
    ("text", "moves"),
    [
        ("Mayor Anna Quist said she will renew the lease of the northern gate.", ["pledge"]),
        ("The Skarne council promised to pay the harbour crews by Friday.", ["pledge"]),
        ("Mayor Ida Quist refused to close the northern gate of Skarne.", ["reject"]),
    ],
)
def test_a_stance_is_a_stand_and_no_forecast(text: str, moves: list[str]) -> None:
    """Who promises or refuses something is shown; what others say that somebody will do are not."""
    assert stands(text) == moves


def test_what_two_hold_by_the_same_words_is_shown_once() -> None:
    """What two parties hold together names both, so one line tells it."""
    held = positions(
        "Ida Quist and Bernard Hale have rejected the tax bill of President Jon Brok as an attack on democracy. "
        "On Monday two barges lay at the northern pier, and the crane there lifted sacks of grain."
    )
    assert len(held) > 1
    assert sum(one.stands_alone for one in held) == 1
