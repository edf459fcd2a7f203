"""The words of a sentence as names are read off them."""

from dataclasses import dataclass

from readout.model import Article, Sentence


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its text and its plain lower-case form."""

    start: int
    end: int
    text: str
    lower: str


def words_of(article: Article, sentence: Sentence) -> tuple[Word, ...]:
    """Give the sentence's tokens with their text."""
    return tuple(
        Word(token.start, token.end, text, text.lower().replace("’", "'"))
        for token in sentence.tokens
        for text in (article.text[token.start : token.end],)
    )
