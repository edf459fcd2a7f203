"""Statements of different predicates that count one thing differently are no one claim."""

from readout.align.counts_apart import Count, Told, count_apart, counts_of
from readout.align.weighed_terms import WORD, Term
from readout.model import Quantity, Sentence, Span
from tests.align.builders import parsed

TIMES = parsed("The pilot was questioned three times.", "2:det:DET 4:nsubj:NOUN 4:aux:AUX 0:root:VERB 6:nummod:NUM 4:obl:NOUN 4:punct:PUNCT")  # fmt: skip  # noqa: E501
BOATS = parsed("Four boats sank.", "2:nummod:NUM 3:nsubj:NOUN 0:root:VERB 3:punct:PUNCT")
ASKED, CLOSED = frozenset({"ask"}), frozenset({"close"})
THREE, TWO = Count("ask", 3, 3), Count("ask", 2, 2)


def counts(sentence: Sentence, text: str, number: str, low: float) -> tuple[Count, ...]:
    """Read the counts of a sentence in which one number stands; each word is its own term."""
    at = text.index(number)
    terms = [Term(word.start(), word.end(), word[0].casefold()) for word in WORD.finditer(text)]
    return counts_of(sentence, sentence.span, terms, [Quantity(Span(at, at + len(number)), "cardinal", low, low)])


def test_a_number_counts_the_noun_that_it_stands_with() -> None:
    """Four boats are a count of boats."""
    assert counts(BOATS, "Four boats sank.", "Four", 4) == (Count("boats", 4, 4),)


def test_a_number_of_times_counts_what_happened_so_often() -> None:
    """Who was questioned three times was questioned thrice, whatever a time is."""
    assert counts(TIMES, "The pilot was questioned three times.", "three", 3) == (Count("questioned", 3, 3),)


def test_two_things_said_with_two_counts_are_apart() -> None:
    """That somebody was asked three times is not that a case was closed after asking twice."""
    assert count_apart(Told(ASKED, [THREE]), Told(CLOSED, [TWO]))


def test_one_thing_said_with_two_counts_may_be_one_claim() -> None:
    """On the number of one claim the outlets may differ: that is a discrepancy, not two claims."""
    assert not count_apart(Told(ASKED, [THREE]), Told(ASKED, [TWO]))


def test_a_count_in_common_keeps_statements_together() -> None:
    """The smaller count may be a part of the larger, where both name it."""
    assert not count_apart(Told(ASKED, [THREE, TWO]), Told(CLOSED, [TWO]))


def test_roundings_do_not_part_statements() -> None:
    """Some 1,900 are 1,874; 12 are one and 11 others."""
    for low, high in ((1874, 1900), (11, 12)):
        assert not count_apart(Told(ASKED, [Count("person", low, low)]), Told(CLOSED, [Count("person", high, high)]))


def test_counts_of_different_things_say_nothing() -> None:
    """Three boats and two crews do not deny one another."""
    assert not count_apart(Told(ASKED, [Count("boat", 3, 3)]), Told(CLOSED, [Count("crew", 2, 2)]))
