"""Given names in brackets."""

from dataclasses import replace

from readout.brief.full_names import named_in_full
from readout.model import Annotations, Article, Block, Entity, Evidence, Mention, Span, Story, SummarySentence, When
from tests.annotate.reading import annotated

OPENING = "Runa Ekholt, Ilja Brandt and Teodor Lindqvam met. "
TEXT = OPENING + (
    "Ekholt left the talks in Runsted. Ms Ekholt’s aides stayed at the Lindqvam Institute. “Ask Ekholt,” said Lindqvam. "
    "Brandt and Brandt-Ostby had gone. "
    "Ilja Brandt wrote. Brandt came back."
)
NAMES = ("Ekholt", "Lindqvam", "Brandt")


def told(*entities: str) -> tuple[Story, list[SummarySentence], tuple[Entity, ...]]:
    """Tell a story of one article, a line for each sentence, with persons of some names."""
    article = Article("a", "a", None, None, None, (), (), "en", When(), TEXT, "a", (Block(0, len(TEXT), "body"),))
    places = [Span(at, at + len(name)) for name in NAMES for at in range(len(TEXT)) if TEXT.startswith(name, at)]
    mentions = tuple(Mention(place, "person", TEXT[place.start : place.end]) for place in sorted(places, key=lambda one: one.start))
    lines, at = [], len(OPENING)
    for sentence in TEXT[len(OPENING) :].split(". "):
        piece = Evidence("a", at, at + len(sentence), sentence)
        lines.append(SummarySentence(sentence, (piece,)))
        at += len(sentence) + 2
    bearers = tuple(Entity(name, name, "person", (), ()) for name in entities)
    return Story("s", (Annotations(article, (), mentions),)), lines, bearers


def shown(*entities: str) -> list[str]:
    """Give the lines as they are shown."""
    story, lines, bearers = told(*entities)
    return [line.text for line in named_in_full(lines, story, bearers)]


def test_a_surname_is_told_in_full_once() -> None:
    """The first line that has a surname alone has the given name in brackets before it, and no other line."""
    lines = shown("Runa Ekholt")
    assert lines[0] == "[Runa] Ekholt left the talks in Runsted"
    assert lines[1].startswith("Ms Ekholt’s aides")


def test_nothing_is_put_into_quoted_words_or_another_name() -> None:
    """An institute named after somebody, and words in quotation marks, stay as they are."""
    lines = shown("Teodor Lindqvam")
    assert "the Lindqvam Institute" in lines[1]
    assert "[Teodor]" not in lines[1]
    story, lines_of, bearers = told("Runa Ekholt")
    assert named_in_full(lines_of[2:3], story, bearers)[0].text.startswith("“Ask Ekholt,”")


def test_a_name_that_says_which_stays() -> None:
    """Before a noun a name tells which one; whose given name it is stays open."""
    member = annotated("Runa Ekholt spoke on Monday. The Ekholt government left the talks in Runsted on Friday.")
    sentence = member.sentences[1]
    line = SummarySentence("The Ekholt government left.", (member.article.evidence(sentence.span),))
    bearer = Entity("e", "Runa Ekholt", "person", (), ())
    assert named_in_full([line], Story("s", (member,)), [bearer])[0].text == line.text


def test_a_name_in_full_is_known_in_the_lines_after_it() -> None:
    """What one line tells in full needs no bracket in the next, though the name was read as one mention of two words."""
    member = annotated("Runa Ekholt spoke on Monday. On Friday Ekholt left the talks.")
    lines = [SummarySentence(piece.text, (piece,)) for piece in (member.article.evidence(one.span) for one in member.sentences)]
    bearer = Entity("e", "Runa Ekholt", "person", (), ())
    assert [one.text for one in named_in_full(lines, Story("s", (member,)), [bearer])] == [one.text for one in lines]
    assert named_in_full(lines[1:], Story("s", (member,)), [bearer])[0].text == "On Friday [Runa] Ekholt left the talks."


def test_one_surname_of_two_persons_stays() -> None:
    """Where two persons of the story share a surname, nobody knows which one is meant."""
    assert shown("Ilja Brandt", "Marta Brandt") == [line.text for line in told()[1]]


def test_a_line_that_has_the_full_name_stays() -> None:
    """A name that is written in full is known from there on."""
    story, lines, bearers = told("Ilja Brandt")
    assert [line.text for line in named_in_full(lines[4:], story, bearers)] == ["Ilja Brandt wrote", "Brandt came back."]
    assert named_in_full([replace(lines[5])], story, bearers)[0].text == "[Ilja] Brandt came back."


def test_a_surname_known_to_all_is_not_another_persons() -> None:
    """Where an article has the surname before anybody's full name, it need not be that person's; nor behind a middle letter."""
    member = annotated("President Ekholt left the talks on Monday. Runa Ekholt, his daughter, stayed.")
    line = SummarySentence("President Ekholt left the talks.", (member.article.evidence(member.sentences[0].span),))
    bearer = Entity("e", "Runa Ekholt", "person", (), ())
    assert named_in_full([line], Story("s", (member,)), [bearer])[0].text == line.text
    member = annotated("Runa Ekholt spoke on Monday. On Friday Runa M. Ekholt left the talks.")
    line = SummarySentence("On Friday Runa M. Ekholt left the talks.", (member.article.evidence(member.sentences[1].span),))
    assert named_in_full([line], Story("s", (member,)), [bearer])[0].text == line.text
