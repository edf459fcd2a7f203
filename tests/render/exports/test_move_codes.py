"""Every move has its place in the schemes of others, and the documentation says which."""

from pathlib import Path
from typing import get_args

from readout.model.annotations import MoveKind
from readout.render.exports.move_codes import CODED

PAGE = Path(__file__).parents[3] / "docs" / "exports.md"


def test_every_move_is_coded() -> None:
    """No move is left without a decision."""
    assert set(CODED) == set(get_args(MoveKind))


def test_the_documentation_shows_the_table() -> None:
    """Each line of the table stands in docs/exports.md."""
    page = PAGE.read_text(encoding="utf-8")
    for move, coded in CODED.items():
        said = {True: "agrees", False: "disagrees", None: "no row"}[coded.agrees]
        assert f"| {move} | {said} | {coded.plover} | {coded.reason} |" in page
