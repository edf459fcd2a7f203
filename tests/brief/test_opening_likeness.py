"""How like a sentence is to those that open articles, and to those that are stances."""

from dataclasses import replace

from readout.brief.opening_likeness import opening_likeness, stance_likeness
from tests.annotate.reading import annotated


def test_what_names_whom_it_speaks_of_opens_an_article() -> None:
    """A sentence that tells who did what, and where, is likelier to open an article than one that goes on from another."""
    told = annotated(
        "The city council of Ostrow voted on Monday to close the old harbour after a barge sank at its gate, officials said. "
        "He also said that the other one would then have to be repaired."
    )
    first, later = told.sentences
    assert opening_likeness(first) > opening_likeness(later)


def test_nothing_is_told_of_a_sentence_without_a_vector() -> None:
    """Where the encoder gave no vector neither is likelier."""
    (sentence,) = annotated("The city council of Ostrow voted on Monday to close the old harbour.").sentences
    bare = replace(sentence, vector=b"")
    assert opening_likeness(bare) == stance_likeness(bare) == 0.0


def test_who_takes_a_side_is_likelier_a_stance() -> None:
    """A demand is likelier wanted among the stances than what somebody did."""
    demand, act = annotated(
        "The union of the harbour pilots condemned the plan and demanded that the council withdraw it. "
        "The barge was towed to the northern pier on Monday, where two cranes lifted its cargo."
    ).sentences
    assert stance_likeness(demand) > stance_likeness(act)
