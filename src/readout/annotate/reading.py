"""Sentences of the blocks that analysis reads, with their tokens and paragraphs."""

from dataclasses import replace

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import Encoding
from readout.model import Article, Sentence, Token
from readout.text import paragraphs, sentences, tokens


def read(article: Article) -> tuple[Sentence, ...]:
    """Cut the headline, heading and body blocks into sentences; paragraphs are counted through the article."""
    text = article.text
    found: list[Sentence] = []
    paragraph = 0
    for block in article.read_blocks():
        for part in paragraphs(text, block.start, block.end):
            for span in sentences(text, part.start, part.end):
                words = tuple(Token(token.start, token.end) for token in tokens(text, span.start, span.end))
                if words:
                    found.append(Sentence(span.start, span.end, block.role, paragraph, words))
            paragraph += 1
    return tuple(found)


def encoded(sentences: tuple[Sentence, ...], encoding: Encoding) -> tuple[Sentence, ...]:
    """Give the sentences with the encoder's tags, dependencies and vectors; one that it left alone stays as it was."""
    return tuple(
        replace(sentence, tokens=tokens or sentence.tokens, vector=vector.astype("<f4").tobytes() if vector.any() else b"")
        for sentence, tokens, vector in zip(sentences, encoding.tokens, encoding.vectors, strict=True)
    )


def _parsed(page: Page) -> tuple[Sentence, ...]:
    return encoded(page.sentences, page.encoding)


SENTENCES = Annotator("sentences", 2, (), "sentences", _parsed)
"""Where sentences end, and what the encoder says of their words."""
