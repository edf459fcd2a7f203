"""Sentences of the blocks that analysis reads, with their tokens and paragraphs."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import Encoding, Floats
from readout.budget import MOST_WORDS_OF_SENTENCE
from readout.model import ODDS_PARTS, Article, Sentence, Token
from readout.text import paragraphs, sentences, tokens

_STEPS, _MOST = 256, 127
"""Numbers of a unit vector of 384 lie around .05; one beyond .5 would be cut, and none was on sixty articles."""


def read(article: Article) -> tuple[Sentence, ...]:
    """Cut the headline, heading and body blocks into sentences; paragraphs are counted through the article."""
    text = article.text
    found: list[Sentence] = []
    paragraph = 0
    for block in article.read_blocks():
        for part in paragraphs(text, block.start, block.end):
            for span in sentences(text, part.start, part.end):
                words = tuple(Token(token.start, token.end) for token in tokens(text, span.start, span.end))
                found += _bounded(Sentence(span.start, span.end, block.role, paragraph, words))
            paragraph += 1
    return tuple(found)


def _bounded(sentence: Sentence) -> Iterator[Sentence]:
    """Cut what has more words than a sentence has (a list, a row of marks); what has none is no sentence."""
    words = sentence.tokens
    for first in range(0, len(words), MOST_WORDS_OF_SENTENCE):
        part = words[first : first + MOST_WORDS_OF_SENTENCE]
        whole = len(part) == len(words)
        yield sentence if whole else replace(sentence, start=part[0].start, end=part[-1].end, tokens=part)


def encoded(sentences: tuple[Sentence, ...], encoding: Encoding) -> tuple[Sentence, ...]:
    """Give the sentences with the encoder's tags, dependencies and vectors; one that it left alone stays as it was."""
    told = zip(sentences, encoding.tokens, encoding.vectors, encoding.passing, strict=True)
    return tuple(
        replace(one, tokens=tokens, vector=in_bytes(vector, _STEPS), passing=in_bytes(odds, ODDS_PARTS)) if tokens else one
        for one, tokens, vector, odds in told
    )


def in_bytes(numbers: Floats, parts: int) -> bytes:
    """Give numbers in parts of one, a signed byte each: of a unit vector a quarter of the room, all but at the same angle."""
    return np.clip(np.rint(numbers * parts), -_MOST, _MOST).astype("i1").tobytes()


def _parsed(page: Page) -> tuple[Sentence, ...]:
    return encoded(page.sentences, page.encoding)


SENTENCES = Annotator("sentences", 8, (), "sentences", _parsed)
"""Where sentences end, and what the encoder says of their words."""
