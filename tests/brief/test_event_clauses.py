"""The clause that a time hangs in, on sentences that the encoder parsed."""

import pytest

from readout.brief.event_clauses import (
    Clause,
    clause_at,
    main_predicate,
    own_clause,
    predicate_at_time,
    tells_of_past,
)
from readout.model import Span
from tests.language.parsed import Parsed, parsed

INVITED = "Orren invited them to meet on Friday."
SEIZED = "The crew that came on Friday sang and left."


def clause(sentence: Parsed, word: str) -> Clause:
    """Find the clause of a word."""
    token = sentence.tree.tokens[sentence.place(word)]
    found = clause_at(sentence.sentence, Span(token.start, token.end))
    assert found is not None
    return found


def test_a_time_goes_with_the_infinitive_before_it() -> None:
    """Who invites others to meet on Friday does not invite on Friday, however it is parsed."""
    found = clause(parsed(INVITED), "Friday")
    assert (found.tree.lemma(found.verb), found.wished) == ("meet", True)


@pytest.mark.parametrize(
    ("text", "word", "wished", "past"),
    [
        ("Orren invited them.", "Orren", False, True),
        ("Orren has invited them.", "Orren", False, True),
        ("They were invited on Friday.", "Friday", False, True),
        ("Orren would invite them.", "Orren", True, False),
        ("Orren invites them every year.", "Orren", False, False),
    ],
)
def test_what_is_done_is_told_from_what_is_wished(text: str, word: str, *, wished: bool, past: bool) -> None:
    """A verb in the past without "to" or "would" lies behind."""
    found = clause(parsed(text), word)
    assert (found.wished, found.past) == (wished, past)


def test_a_clause_holds_its_subject() -> None:
    """A second verb shares the subject of the first, and a place is widened to hold both."""
    sentence = parsed(SEIZED)
    left = clause(sentence, "left")
    assert left.subject == Span(sentence.text.index("crew"), sentence.text.index("crew") + len("crew"))
    assert left.around(Span(len(sentence.text) - 1, len(sentence.text))) == Span(sentence.text.index("crew"), len(sentence.text))


def test_a_place_hangs_on_its_verb_and_those_above() -> None:
    """The time of an infinitive hangs on what governs it too, and on nothing beside."""
    meet = clause(parsed(INVITED), "Friday")
    above, beside = (INVITED.index(word) for word in ("invited", "them"))
    assert meet.hangs_on(Span(above, above + 1))
    assert not meet.hangs_on(Span(beside, beside + 1))


def test_without_a_verb_there_is_no_clause() -> None:
    """Where nothing governs the words no clause is made up."""
    assert clause_at(parsed("On Friday").sentence, Span(3, 9)) is None


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("The barge sailed.", True),
        ("The barge was old.", True),
        ("The barge sails.", False),
        ("The barge will have sailed.", False),
    ],
)
def test_words_in_the_past_are_known(text: str, *, past: bool) -> None:
    """Forms of the past are told from the present and from what is to come."""
    sentence = parsed(text)
    assert tells_of_past(sentence.sentence, sentence.sentence.span) is past


OPENED = "As Orren opened the harbour on Friday, the crowd sang and left."
TOLD = "Orren told the council on Friday he would sail."
HELD = "The council will hold its first meeting June 3."


def span_of(sentence: Parsed, words: str) -> Span:
    """Find words of a sentence."""
    start = sentence.text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("text", "time", "verb"), [(TOLD, "Friday", "told"), (HELD, "June 3", "hold"), (OPENED, "Friday", "opened")]
)
def test_a_time_hangs_on_a_predicate(text: str, time: str, verb: str) -> None:
    """A time before the subject of what is said goes with the saying, a bare one behind a verb's noun with the verb."""
    sentence = parsed(text)
    assert predicate_at_time(sentence.tree, span_of(sentence, time)) == sentence.place(verb)


def test_whose_time_it_is_times_nothing() -> None:
    """Friday's vote is no act of Friday's that the sentence tells."""
    sentence = parsed("Friday's vote angered the council.")
    assert predicate_at_time(sentence.tree, span_of(sentence, "Friday")) == -1


def test_a_clause_beside_another_stands_without_what_leads_it_in() -> None:
    """The words of an adverbial clause with a subject of its own are a sentence; the main clause is what it hangs on."""
    sentence = parsed(OPENED)
    own = own_clause(sentence.tree, sentence.place("opened"))
    assert own == span_of(sentence, "Orren opened the harbour on Friday")
    assert main_predicate(sentence.tree, sentence.place("opened")) == sentence.place("sang")
    assert own_clause(sentence.tree, sentence.place("sang")) is None
