"""What a sentence is for by its meaning."""

from dataclasses import replace

from readout.brief.sentence_odds import passing_odds, sentence_odds
from tests.annotate.reading import annotated


def test_what_names_whom_it_speaks_of_opens_an_article() -> None:
    """A sentence that tells who did what, and where, is likelier to open an article than one that goes on from another."""
    told = annotated(
        "The city council of Ostrow voted on Monday to close the old harbour after a barge sank at its gate, officials said. "
        "He also said that the other one would then have to be repaired."
    )
    first, later = told.sentences
    assert sentence_odds(first, "opening") > sentence_odds(later, "opening")


def test_nothing_is_told_of_a_sentence_without_a_vector() -> None:
    """Where the encoder gave no vector neither is likelier."""
    (sentence,) = annotated("The city council of Ostrow voted on Monday to close the old harbour.").sentences
    assert sentence_odds(replace(sentence, vector=b""), "opening") == 0.0


def test_what_is_scheduled_is_likelier_to_come_next() -> None:
    """A sentence that announces a hearing is likelier to be a line of what comes next than one on how it felt to be there."""
    due, felt = annotated(
        "The council of Ostrow will hold a hearing on the old harbour on May 4. "
        "The crowd wept and sang in the old streets of Ostrow for most of the night."
    ).sentences
    assert sentence_odds(due, "upcoming") > sentence_odds(felt, "upcoming")


def test_who_takes_a_side_is_likelier_a_stance() -> None:
    """A demand is likelier wanted among the stances than what somebody did."""
    demand, act = annotated(
        "The union of the harbour pilots condemned the plan and demanded that the council withdraw it. "
        "The barge was towed to the northern pier on Monday, where two cranes lifted its cargo."
    ).sentences
    assert sentence_odds(demand, "stance") > sentence_odds(act, "stance")


def test_what_editors_let_through_is_told_by_section() -> None:
    """A whole sentence that names who did what is likelier to pass than one that leans on what stood before."""
    told, leaning = annotated(
        "The city council of Ostrow voted on Monday to close the old harbour after a barge sank at its gate. "
        "But it was not the only one, and he did not think that it would be."
    ).sentences
    assert passing_odds(told, "In brief") > passing_odds(leaning, "In brief")
    assert passing_odds(replace(told, passing=bytes([0, 248, 0, 0, 0])), "Who said what") == -0.5
    assert passing_odds(replace(told, passing=b""), "In brief") == passing_odds(None, "In brief") == 0.0
