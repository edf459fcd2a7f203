"""PLOVER classes of sentences and moves."""

from readout.annotate import annotate
from readout.annotate.moves.move_gathering import codes
from readout.model import Article, Block, Sentence, Span, When
from readout.settings import Settings
from tests.annotate.moves.test_move_gathering import found
from training.plover_traits import traits


def sentence(text: str) -> Sentence:
    """Read a text of one sentence with its dependencies."""
    block = (Block(0, len(text), "body"),)
    (only,) = annotate(Article("a", "a", None, None, None, (), (), "en", When(), text, "a", block), Settings()).sentences
    return only


def place(text: str, words: str) -> Span:
    """Give the place of some words."""
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_move_carries_its_class() -> None:
    """Beside each move stands the usual class of its kind."""
    (move,) = found("Veldland rejects the proposal.")
    assert move.plover == "REJECT"
    assert all(one.plover == codes()[one.move] for one in found("Norrland supports the envoy and welcomes the offer of Veldland."))


def test_traits_tell_the_verb_of_the_source() -> None:
    """The verb that governs the source is told from other verbs of the sentence."""
    text = "The mayor left when Veldland condemned the raid."
    names = traits(sentence(text), (place(text, "Veldland"), None), ())
    assert {"v:condemn", "w:leave"} <= names
    assert "v:leave" not in names
