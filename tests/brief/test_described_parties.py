"""Descriptions that stand for an entity."""

from readout.brief.actor_names import bodies_described, described_body
from readout.model import Annotations, Article, Block, Mention, Span, When

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


def test_a_body_is_known_by_the_word_beside_its_name() -> None:
    """Where a name is called an alliance, the alliance is its bearer."""
    assert described_body("the alliance", bodies_described([told()], lambda name: name)) == "Northern Pact"


def test_more_words_are_no_description() -> None:
    """A name or a longer phrase is left to those who know names."""
    assert described_body("the northern alliance", bodies_described([told()], lambda name: name)) is None
