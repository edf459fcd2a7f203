"""The CSV for Discourse Network Analyzer holds statements as its R package takes them."""

import csv
import io
from dataclasses import replace

import pytest

from readout.model import Evidence, Party, Readout
from readout.model.annotations import MoveKind
from readout.render.exports import to_dna
from tests.render.exports.builders import article, one_story

TEXT = "The \U0001f6a2 mayor wants a pier."
WORDS = (Evidence("a1", 6, 24, "mayor wants a pier"),)


def told(said: str = "Ida Quist", move: MoveKind = "demand") -> Readout:
    """Build a story with one position."""
    return one_story((article("a1", TEXT, said="The Buoy"),), WORDS, said, move)


def rows(readout: Readout) -> list[dict[str, str]]:
    """Read the CSV."""
    return list(csv.DictReader(io.StringIO(to_dna(readout), newline="")))


def test_a_statement_says_who_what_where_and_when() -> None:
    """The variables of DNA's statement type stand in columns of their names."""
    (row,) = rows(told())
    asked = ("person", "organization", "concept", "agreement", "date", "text", "source")
    assert [row[name] for name in asked] == ["Ida Quist", "", "Ida Quist", "1", "2031-04-02", "mayor wants a pier", "The Buoy"]


def test_carets_count_as_java_does() -> None:
    """A letter beyond the first plane counts twice."""
    (row,) = rows(told())
    assert (row["start"], row["stop"]) == ("7", "25")


@pytest.mark.parametrize(("move", "agreement"), [("support", ["1"]), ("reject", ["0"]), ("warn", [])])
def test_agreement_follows_the_move(move: MoveKind, agreement: list[str]) -> None:
    """A move that takes no side is no statement."""
    assert [row["agreement"] for row in rows(told(move=move))] == agreement


def test_who_is_no_known_person_is_an_organization() -> None:
    """States, bodies and the unnamed stand in the other column."""
    (story,) = told().stories
    unnamed = replace(story.positions[0], actor=Party(None, "the company"))
    (row,) = rows(Readout((replace(story, positions=(unnamed,)),)))
    assert (row["person"], row["organization"]) == ("", "the company")


def test_a_formula_cannot_act() -> None:
    """A cell that a spreadsheet would compute begins with an apostrophe."""
    (row,) = rows(told('=HYPERLINK("x")'))
    assert row["concept"] == '\'=HYPERLINK("x")'
