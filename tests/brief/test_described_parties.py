"""Descriptions that stand for an entity."""

from readout.brief.described_parties import descriptions_of
from readout.model import Annotations, Article, Block, Evidence, Mention, Source, Span, When

TEXT = "The Northern Pact alliance met. President Ida Quist spoke. President Jon Brok left. The president smiled at the alliance."


def told(text: str = TEXT) -> Annotations:
    """Annotate an article with its body and its two presidents."""
    article = Article("a", "a", None, "a", None, (), (), "en", When(), text, "a", (Block(0, len(text), "body"),))
    at = {name: text.index(name) for name in ("Northern Pact", "Ida Quist", "Jon Brok")}
    mentions = [Mention(Span(at["Northern Pact"], at["Northern Pact"] + 13), "organization", "Northern Pact")]
    for name in ("Ida Quist", "Jon Brok"):
        role = Span(at[name] - len("President "), at[name] - 1)
        mentions.append(Mention(Span(at[name], at[name] + len(name)), "person", name, role))
    return Annotations(article, mentions=tuple(mentions))


def source(words: str) -> Source:
    """Quote the last place of the words as a source."""
    at = TEXT.rindex(words)
    return Source(None, words, Evidence("a", at, at + len(words), words))


def test_a_body_is_known_by_the_word_beside_its_name() -> None:
    """Where a name is called an alliance, the alliance is its bearer."""
    assert descriptions_of([told()], lambda name: name).of(source("the alliance")) == "Northern Pact"


def test_an_office_of_two_is_the_one_named_near() -> None:
    """Of two presidents, the president is the one who alone was named in the last paragraphs, of two named there neither."""
    assert descriptions_of([told()], lambda name: name).of(source("The president")) is None
    far = TEXT.replace("President Jon", f"{'It rained on the gate. ' * 40}President Jon")
    at = far.rindex("The president")
    said = Source(None, "The president", Evidence("a", at, at + 13, "The president"))
    assert descriptions_of([told(far)], lambda name: name).of(said) == "Jon Brok"


def test_more_words_are_no_description() -> None:
    """A name or a longer phrase is left to those who know names."""
    assert descriptions_of([told()], lambda name: name).of(Source(None, "the northern alliance")) is None
