"""Who is named for the words of a source."""

import re

import pytest

from readout.annotate.encoder import Attribution
from readout.annotate.names import names
from readout.annotate.quotations import quotations
from readout.annotate.reading import read
from readout.model import Article, Block, Span, When


def speakers(text: str, *found: tuple[str, str, str]) -> list[str | None]:
    """Name the source of each quotation, where the encoder found these sources, cues and contents."""
    blocks = tuple(Block(match.start(), match.end(), "body") for match in re.finditer(r"\S(?:.*\S)?", text))
    article = Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", blocks)
    sentences = read(article)

    def place(words: str) -> Span:
        return Span(text.rindex(words), text.rindex(words) + len(words))

    tagged = [Attribution(place(source), place(cue), (place(content),), 0.9) for source, cue, content in found]
    return [one.source.name if one.source else None for one in quotations(article, sentences, names(article, sentences), tagged)]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Harbour Police Chief Ada Holm came.\n\nPolice said that the ferry was late.", "Police", "Police"),
        (
            "The pilot, Ada Holm, came.\n\nThe pilot and mates said that the ferry was late.",
            "The pilot and mates",
            "the pilot and mates",
        ),
        (
            "The mayor of Springfield, Texas said that the ferry was late.",
            "The mayor of Springfield, Texas",
            "the mayor of Springfield",
        ),
        (
            "A spokesman for the fleet, Ivo Brandt, said that the ferry was late.",
            "A spokesman for the fleet, Ivo Brandt",
            "Ivo Brandt",
        ),
        ("“We sail,” said Ada Holm.\n\nA fleet statement said that the ferry was late.", "A fleet statement", "a fleet statement"),
        (
            "Ada Holm left.\n\nThe Holm administration said that the ferry was late.",
            "The Holm administration",
            "the Holm administration",
        ),
        (
            "Ada Holm from the party of Ivo Brandt said that the ferry was late.",
            "Ada Holm from the party of Ivo Brandt",
            "Ada Holm",
        ),
    ],
)
def test_the_words_of_a_source_name_no_more_than_they_say(text: str, source: str, name: str) -> None:
    """A body is not its head, several are not one, a statement just issued is nobody else's, a person is not the party."""
    assert speakers(text, (source, "said", "the ferry was late"))[-1] == name


def test_who_is_no_place() -> None:
    """The relative pronoun of a person goes past a town to the person."""
    text = "Ada Holm came from Oslo, who grasped that the ferry was late."
    assert speakers(text, ("who", "grasped", "the ferry was late")) == ["Ada Holm"]


def test_the_clause_behind_a_name_tells_he_from_she() -> None:
    """Somebody "who calls himself" a sailor is not the "she" of the next sentence."""
    text = "Ada Holm met Ivo Brandt, who calls himself a sailor. She grasped that the ferry was late."
    found = speakers(text, ("who", "calls", "himself a sailor"), ("She", "grasped", "the ferry was late"))
    assert (found[0], found[-1]) == ("Ivo Brandt", "Ada Holm")


def test_i_is_who_speaks() -> None:
    """A first person within quoted words is their speaker."""
    text = "“I fear that the ferry is late,” said Ada Holm."
    found = speakers(text, ("I", "fear", "the ferry is late"), ("Ada Holm", "said", "I fear that the ferry is late"))
    assert found == ["Ada Holm", "Ada Holm"]
