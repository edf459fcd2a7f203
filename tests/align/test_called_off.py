"""What is called off is not what is told to take place."""

from dataclasses import replace

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.claims import undone_apart
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import Statement, lay_out
from readout.model import Sentence
from tests.align.builders import Told, annotated, parsed, story

CALLED_OFF = "She called the harbour meeting off."
OFF = parsed(CALLED_OFF, "2:nsubj:PRON 0:root:VERB 5:det:DET 5:compound:NOUN 2:obj:NOUN 2:compound:prt:ADP 2:punct:PUNCT")
CANCELLED = "She cancelled the harbour meeting."
GONE = parsed(CANCELLED, "2:nsubj:PRON 0:root:VERB 5:det:DET 5:compound:NOUN 2:obj:NOUN 2:punct:PUNCT")


def told(text: str, sentence: Sentence | None = None) -> Statement:
    """Read the one statement of a text, parsed or not."""
    member = annotated("a0", Told(text))
    found = replace(story(Told(text)), members=(replace(member, sentences=(sentence,)) if sentence else member,))
    holders = Holders(cast_of(found))
    (statement,) = lay_out(found, resolve(found, holders), holders).statements
    return statement


@pytest.mark.parametrize("statement", [told(CANCELLED, GONE), told(CALLED_OFF, OFF)])
def test_a_meeting_called_off_is_not_one_that_is_planned(statement: Statement) -> None:
    """Whatever words they share, the one denies what the other tells; a particle may stand apart from its verb."""
    planned = told("She planned a harbour meeting with the crew.")
    assert undone_apart(statement, planned)
    assert undone_apart(planned, statement)


@pytest.mark.parametrize(
    "other", ["The harbour meeting is dead.", "There will be no harbour meeting.", "She scrapped the harbour meeting."]
)
def test_what_says_it_in_other_words_is_not_apart(other: str) -> None:
    """An end, a negation and another word for calling off may all tell of the same."""
    assert not undone_apart(told(CANCELLED, GONE), told(other))


def test_two_plans_are_not_apart() -> None:
    """Where nothing is called off, nothing is undone."""
    assert not undone_apart(told("She planned a harbour meeting."), told("The harbour meeting is on Monday."))
