"""A disagreement is headed by the clause that the accounts share, without the value."""

import re

from readout.align import align
from readout.align.differences.discrepancy_headings import Place, heading, shortened
from readout.model import Sentence, Span, Token
from tests.align.builders import Told, story

TEXT = "The letter was handed over on Wednesday evening by the ambassador, diplomats said."
PARSE = (
    ("The", 1, "det"), ("letter", 3, "nsubj:pass"), ("was", 3, "aux:pass"), ("handed", 13, "ccomp"), ("over", 3, "compound:prt"),
    ("on", 7, "case"), ("Wednesday", 7, "compound"), ("evening", 3, "obl"), ("by", 10, "case"), ("the", 10, "det"),
    ("ambassador", 3, "obl:agent"), (",", 13, "punct"), ("diplomats", 13, "nsubj"), ("said", -1, "root"), (".", 13, "punct"),
)  # fmt: skip


def parsed() -> Sentence:
    """Build the sentence with its parse."""
    tokens, at = [], 0
    for word, head, relation in PARSE:
        at = TEXT.index(word, at)
        tokens.append(Token(at, at + len(word), pos="VERB" if word in {"handed", "said"} else "NOUN", head=head, relation=relation))
        at += len(word)
    return Sentence(0, len(TEXT), "body", 0, tuple(tokens))


def test_the_clause_is_told_without_the_day() -> None:
    """The preposition goes with the day, and so do the words that say who told it."""
    start = TEXT.index("Wednesday")
    place = Place(TEXT, parsed(), Span(start, start + len("Wednesday evening")), gap=False)
    assert heading([place], ["letter", "handed"], ["wednesday", "evening"]) == "The letter was handed over by the ambassador"


def test_a_hidden_word_hides_the_clause() -> None:
    """A clause that names a value in dispute heads nothing."""
    start = TEXT.index("Wednesday")
    place = Place(TEXT, parsed(), Span(start, start + len("Wednesday evening")), gap=False)
    assert heading([place], ["letter"], ["ambassador"]) == ""


def test_a_value_may_be_all_that_is_said() -> None:
    """Where a clause of saying holds the value alone, what is left is the saying."""
    text = "The mayor answered seven."
    words = (("The", 1, "det"), ("mayor", 2, "nsubj"), ("answered", -1, "root"), ("seven", 2, "ccomp"), (".", 2, "punct"))
    starts = [text.index(word) for word, _, _ in words]
    tokens = tuple(
        Token(start, start + len(word), pos="VERB" if relation == "root" else "NOUN", head=head, relation=relation)
        for start, (word, head, relation) in zip(starts, words, strict=True)
    )
    place = Place(text, Sentence(0, len(text), "body", 0, tokens), Span(starts[3], starts[4]), gap=True)
    assert heading([place], ["mayor", "answered"], ["seven"]) == "The mayor answered …"


def test_a_heading_is_short_and_bare() -> None:
    """Marks at either end and words beyond the fourteenth go."""
    assert shortened('"One, two, ') == "One, two"
    assert len(shortened("word " * 30).split()) == 14


def test_an_ellipsis_stands_for_a_number() -> None:
    """What is counted stays, the count does not."""
    told = [
        Told(f"The landslide killed {count} people in their houses.", counts={str(count): (count, "people killed")})
        for count in (23, 27)
    ]
    (found,) = align(story(*told)).discrepancies
    assert found.about == "The landslide killed … people in their houses"
    assert {value.value for value in found.values} == {"23 people", "27 people"}


def test_one_disagreement_is_told_once() -> None:
    """A copy adds its evidence to the side that it is on."""
    told = [
        Told(f"The landslide killed {count} people in their houses.", counts={str(count): (count, "people killed")})
        for count in (26, 26, 27)
    ]
    (found,) = align(story(*told)).discrepancies
    assert sorted(len(value.evidence) for value in found.values) == [1, 2]


def test_a_clause_with_a_subject_heads_before_a_shorter_one_without() -> None:
    """Who or what it is told of is wanted, and words that every text holds do not count."""
    told = []
    for text, rows in (
        ("Ferries hit seven boats.", ((1, "nsubj"), (-1, "root"), (3, "nummod"), (1, "obj"), (1, "punct"))),
        ("Hitting seven boats.", ((-1, "root"), (2, "nummod"), (0, "obj"), (0, "punct"))),
    ):
        found = re.finditer(r"\w+|\.", text)
        tokens = tuple(
            Token(word.start(), word.end(), pos="VERB" if relation == "root" else "NOUN", head=head, relation=relation)
            for word, (head, relation) in zip(found, rows, strict=True)
        )
        start = text.index("seven")
        told.append(Place(text, Sentence(0, len(text), "body", 0, tokens), Span(start, start + 5), gap=True))
    assert heading(told, ["boats"], ["seven"]) == "Ferries hit … boats"
