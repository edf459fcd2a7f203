"""A stretch of a sentence is cut where a clause of its own says something else."""

from readout.align.clause_cutting import clauses, has_verb, is_clause
from readout.model import Span
from tests.align.builders import parsed

JOINED = parsed("The ferry stopped early and the crew left Skarne.", "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:advmod:ADV 8:cc:CCONJ 7:det:DET 8:nsubj:NOUN 3:conj:VERB 8:obj:PROPN 3:punct:PUNCT")  # fmt: skip  # noqa: E501
AFTER = parsed("The ferry stopped early after the crew left Skarne.", "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:advmod:ADV 8:mark:SCONJ 7:det:DET 8:nsubj:NOUN 3:advcl:VERB 8:obj:PROPN 3:punct:PUNCT")  # fmt: skip  # noqa: E501
IF = parsed("The ferry stops early if the crew leaves Skarne.", "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:advmod:ADV 8:mark:SCONJ 7:det:DET 8:nsubj:NOUN 3:advcl:VERB 8:obj:PROPN 3:punct:PUNCT")  # fmt: skip  # noqa: E501
COLON = parsed("She gave no ground: the ferry leaves Skarne today.", "2:nsubj:PRON 0:root:VERB 4:det:DET 2:obj:NOUN 8:punct:PUNCT 7:det:DET 8:nsubj:NOUN 2:ccomp:VERB 8:obj:PROPN 8:advmod:ADV 2:punct:PUNCT")  # fmt: skip  # noqa: E501
SAID = parsed("She said aloud again: the ferry leaves Skarne today.", "2:nsubj:PRON 0:root:VERB 2:advmod:ADV 2:advmod:ADV 8:punct:PUNCT 7:det:DET 8:nsubj:NOUN 2:ccomp:VERB 8:obj:PROPN 8:advmod:ADV 2:punct:PUNCT")  # fmt: skip  # noqa: E501
NOUNS = parsed("new arrangements in Skarne", "2:amod:ADJ 0:root:NOUN 4:case:ADP 2:nmod:PROPN")


def test_two_joined_clauses_are_two_statements() -> None:
    """What "and" joins is cut off where it has a subject of its own, without the "and"."""
    text = "The ferry stopped early and the crew left Skarne."
    found = clauses(JOINED, JOINED.span)
    assert [text[span.start : span.end] for span in found] == ["The ferry stopped early", "the crew left Skarne."]


def test_what_happened_before_is_a_statement_of_its_own() -> None:
    """A clause of time that is told as a fact is cut off, without its conjunction."""
    text = "The ferry stopped early after the crew left Skarne."
    found = clauses(AFTER, AFTER.span)
    assert [text[span.start : span.end] for span in found] == ["The ferry stopped early", "the crew left Skarne."]


def test_what_a_colon_opens_is_a_statement_of_its_own() -> None:
    """A clause that spells out what the words before a colon say is cut off."""
    text = "She gave no ground: the ferry leaves Skarne today."
    found = clauses(COLON, COLON.span)
    assert [text[span.start : span.end] for span in found] == ["She gave no ground", "the ferry leaves Skarne today."]


def test_what_is_said_behind_a_colon_stays_with_its_saying() -> None:
    """A verb of saying takes its clause as its object, colon or not."""
    assert clauses(SAID, SAID.span) == [SAID.span]


def test_a_condition_stays_with_what_it_conditions() -> None:
    """Nobody said that the crew leaves."""
    assert clauses(IF, IF.span) == [IF.span]


def test_an_unparsed_stretch_is_one_piece() -> None:
    """Where nothing is parsed nothing is cut."""
    span = Span(0, 5)
    assert clauses(NOUNS, span) == [span]


def test_a_noun_phrase_is_no_clause() -> None:
    """Without a verb and its subject nothing is asserted."""
    assert not is_clause(NOUNS, NOUNS.span)
    assert not has_verb(NOUNS, NOUNS.span)
    assert is_clause(JOINED, JOINED.span)
