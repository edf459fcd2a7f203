"""A row of values is headed by a clause of one account as it stands there, with a gap for the value."""

import pytest

from readout.align.differences.discrepancy_headings import Place
from readout.align.question_headings import question_wording
from readout.model import Span
from tests.language.parsed import parsed


def place(text: str, value: str) -> Place:
    """Find a value in a sentence that the encoder parsed."""
    start = text.index(value)
    return Place(text, parsed(text).sentence, Span(start, start + len(value)), gap=True)


@pytest.mark.parametrize(
    ("text", "value", "wording"),
    [
        (
            "The council discussed roads and bridges with nine engineers of the port.",
            "nine",
            "The council discussed roads and bridges with … engineers of the port",
        ),
        ("The mayor said that the ferry carried 14 sailors.", "14", "the ferry carried … sailors"),
        (
            "The ferry, which left Skarne at dawn, carried 14 sailors.",
            "14",
            "The ferry, which left Skarne at dawn, carried … sailors",
        ),
        ("“The ferry carried 14 sailors, the mayor said.", "14", "The ferry carried … sailors"),
    ],
)
def test_the_clause_stands_as_the_article_has_it(text: str, value: str, wording: str) -> None:
    """No word within it is left out but the value; what leads in, and quotation marks without a partner, are."""
    assert question_wording([place(text, value)], ["ferry"]) == wording


def test_a_long_clause_loses_what_ends_it() -> None:
    """The outermost branch at the end goes first, and nothing within the clause does."""
    text = (
        "The mayor opened 14 gates of the lock on Friday as a first step of the long plan by which the town of Skarne wants to "
        "bring the herring boats back into the old basin below the fort."
    )
    wording = question_wording([place(text, "14")], ["mayor", "gates"])
    assert wording.startswith("The mayor opened … gates of the lock")
    assert text.replace("14", "…").startswith(wording)
    assert len(wording.split()) < len(text.split()) / 2


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        (
            "The harbour council of the town of Skarne said that the bill would supply $9 million to deal with the storm.",
            "$9 million",
            "to deal with the storm",
        ),
        (
            "The bill of the harbour council of Skarne added $9 million in grant funding of the state for towns hit by the storm.",
            "$9 million",
            "for towns hit by the storm",
        ),
    ],
)
def test_no_clause_breaks_off_before_what_it_needs(text: str, value: str, end: str) -> None:
    """A bare infinitive or a bare noun keeps what hangs on it, or goes with it."""
    wording = question_wording([place(text, value)], ["bill"])
    assert wording
    assert end in wording or not set(wording.split()) & {"deal", "towns"}


def test_a_score_and_the_place_of_an_agency_head_nothing() -> None:
    """One side of a score is no answer, and what stands before a report is none of its words."""
    assert question_wording([place("Voters in Skarne say 59 - 33 percent.", "33 percent")], ["voters"]) == ""
    assert question_wording([place("Skarne (ONA) The ferry carried 14 sailors.", "14")], ["ferry"]) in {
        "",
        "The ferry carried … sailors",
    }


def test_a_clause_that_only_points_heads_nothing() -> None:
    """A pronoun for a subject tells nobody what is asked; the clause above it may."""
    assert question_wording([place("It carried 14 sailors.", "14")], ["sailors"]) == ""


def test_the_clause_that_says_what_is_shared_is_chosen() -> None:
    """Of two accounts the one that uses the words of both heads the row."""
    long = "The old ferry from Haldria that the port had sold carried 14 sailors without any papers."
    short = "The ferry carried 15 sailors."
    assert (
        question_wording([place(long, "14"), place(short, "15")], ["ferry", "carried", "sailors"]) == "The ferry carried … sailors"
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The town of Skarne cut its herring catch by 26 percent to 28 percent.", "28 percent"),
        ("The town of Skarne cut its herring catch by 26 to 28 percent.", "26"),
        ("The council -- it has 14 members -- counted nine boats.", "nine"),
    ],
)
def test_one_end_of_a_range_asks_nothing(text: str, value: str) -> None:
    """Neither does a clause that another runs into."""
    assert question_wording([place(text, value)], ["herring", "council"]) == ""
