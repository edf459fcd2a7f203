"""Moves found in sentences invented for the purpose."""

import pytest

from readout.annotate import annotate
from readout.model import Article, Block, Move, When
from readout.settings import Settings


def found(text: str) -> tuple[Move, ...]:
    """Read a text as one body block and give its moves."""
    block = Block(0, len(text), "body")
    article = Article("a", "a", None, None, None, (), (), "en", When("2031-03-05", "day", "text"), text, "a", (block,))
    return annotate(article, Settings()).moves


def said(text: str) -> list[tuple[str, str]]:
    """Give the actor and the kind of each move."""
    return [(move.actor.name, move.move) for move in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Veldland demands the return of the barge.", ("Veldland", "demand")),
        ("Veldland rejected the offer on Monday.", ("Veldland", "reject")),
        ("Mayor Mira Orren urged Veldland to open the lock.", ("Mira Orren", "demand")),
        ("The plan was rejected by Veldland.", ("Veldland", "reject")),
        ("Mira Orren, who has led the port for years and dismissed any talk of dues, was calm.", ("Mira Orren", "reject")),
        ("The harbour company is ready to send more tugs.", ("The harbour company", "offer")),
        ("The company's refusal to open the lock surprised the port.", ("The company", "reject")),
        ("Mira Orren threatened to suspend the accord.", ("Mira Orren", "threaten")),
        ('"We will never accept such dues," Mira Orren said.', ("Mira Orren", "reject")),
        ('"Veldland must withdraw its boats," Mira Orren said.', ("Mira Orren", "demand")),
        ("The teachers are seeking higher pay.", ("The teachers", "demand")),
        ("The board's offer of 16 percent surprised the union.", ("The board", "offer")),
        ("The company was opposed to the new toll.", ("The company", "reject")),
        ("The mayor called the toll a reckless step.", ("The mayor", "criticize")),
        ("The lock will not open before the dues are paid, the mayor warned.", ("the mayor", "warn")),
        ("Sixty pilots rallied at the harbour on Monday to demand higher pay.", ("Sixty pilots", "demand")),
        ("Mira Orren urged calm after the strike.", ("Mira Orren", "demand")),
        ("Mira Orren said that the union would support the toll.", ("the union", "support")),
        ('"Our officers will search the harbour," Mira Orren said.', ("Mira Orren", "pledge")),
        ('"We want to see an accord that protects the crews," Mira Orren said.', ("Mira Orren", "demand")),
        ('"The pilots need better boats," Mira Orren said.', ("Mira Orren", "demand")),
        ("Mira Orren vowed to close the lock if the company did not pay.", ("Mira Orren", "threaten")),
        ("Mira Orren insisted that there was no need for a vote.", ("Mira Orren", "reject")),
        ("Mayors including Mira Orren and Ivo Brandt condemned the toll.", ("Ivo Brandt", "criticize")),
        ("Norrland agreed with Veldland that the lock is unsafe.", ("Norrland", "support")),
        ("The company's disapproval of the toll surprised the port.", ("The company", "criticize")),
    ],
)
def test_a_move_is_found_with_its_actor(text: str, expected: tuple[str, str]) -> None:
    """Verbs, passives, relative clauses, predicates, nouns and quoted words each report a move."""
    assert expected in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Veldland did not repeat the threat of a blockade.",
        "Nobody knows whether Veldland rejected the offer.",
        "The proposed treaty is long.",
        "If Veldland accepts the offer, the port will open.",
        "The lock stays shut until the company agrees to a lower toll.",
        "The company might accept the offer.",
        "The mayor believes that the company accepted the offer.",
        "The college offers courses in the evening.",
        "When the company rejected the plan in 2019, the lock was new.",
        "Mira Orren asked about the lock.",
        '"We want to see what the council can do," Mira Orren said.',
        "A law requiring pilots to pay the dues passed on Monday.",
        "Mira Orren asked the pilots what the toll might mean.",
        "Mira Orren slammed the door on him.",
    ],
)
def test_what_is_denied_or_supposed_is_no_move(text: str) -> None:
    """A denied threat, a question and a condition report no act."""
    assert said(text) == []


def test_a_denied_acceptance_is_a_refusal() -> None:
    """Not to accept is to reject."""
    assert ("The union", "reject") in said("The union has not accepted the offer of the port.")


def test_a_condition_stands_beside_its_move() -> None:
    """The if-clause of a threat is its condition."""
    text = '"If the boats stay, we will take retaliatory measures," Mira Orren said.'
    conditions = [move.condition.text for move in found(text) if move.condition]
    assert conditions == ["If the boats stay"]
    assert not any(move.condition for move in found(text.replace("If", "Even if")))


def test_every_move_shows_its_words() -> None:
    """Evidence and object are the words of the text at their places."""
    text = "Veldland demands that Norrholm pay the dues by Friday."
    for move in found(text):
        assert text[move.evidence.start : move.evidence.end] == move.evidence.text
        assert text[move.object.start : move.object.end] == move.object.text


@pytest.mark.parametrize(
    "text",
    [
        "The company's requests for comment went unanswered, Mira Orren wrote.",
        "A senior minister of Veldland, who asked not to be named, was glad.",
        "The slope above the town gave way on Monday.",
        "The reply of Veldland offers little on the sailors.",
        "The talks come amid repeated warnings that the dam could break.",
    ],
)
def test_what_only_looks_like_a_move_is_none(text: str) -> None:
    """A request to the press or not to be named, a thing that gives way, an offer of little: none is anybody's move."""
    assert said(text) == []


def test_the_blamed_do_what_they_are_blamed_for() -> None:
    """What follows "for" in a reproach is no move of the one who blames."""
    assert said("Norrland criticized Veldland for refusing to open the lock.") == [("Norrland", "criticize")]


def test_to_stop_something_on_a_condition_is_a_threat() -> None:
    """Where the speaker will suspend something if another does not act, that is no promise."""
    assert said('"If the crew is not home by Monday, we will suspend it," Mira Orren said.') == [("Mira Orren", "threaten")]


def test_what_should_be_possible_is_no_demand() -> None:
    """Who should be able to do something is asked for nothing."""
    assert said('"We should be able to open the lock soon," Mira Orren said.') == []


def test_what_a_relative_clause_is_about_stands_with_it() -> None:
    """Where "which" stands for what is rejected, the words for it are shown."""
    text = "Veldland wants a lower toll, which Norrland rejected."
    assert [move.evidence.text for move in found(text)][-1] == "a lower toll, which Norrland rejected"


def test_a_denial_before_the_subject_is_shown() -> None:
    """The words of a refusal hold the "no" that makes it one."""
    (move,) = found('"No member of the board should set foot there," Mira Orren said.')
    assert (move.move, move.evidence.text) == ("reject", "No member of the board should set foot there")


def test_a_long_description_acts_by_its_noun() -> None:
    """Whose allies from many places they are is not who acts."""
    text = "Veldland allies in the old council of the northern harbour towns of the wide coast rejected the toll."
    assert [one.actor.name for one in found(text)] == ["Veldland allies"]
