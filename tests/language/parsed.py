"""Sentences as the encoder parses them, for tests of rules over trees."""

from dataclasses import dataclass
from functools import cache

from readout.annotate.encoder import encode
from readout.language import Tree
from readout.model import Sentence
from readout.text import sentences, tokens


@dataclass(frozen=True)
class Parsed:
    """The first sentence of a text with its tree; words are looked up by their spelling."""

    text: str
    sentence: Sentence
    tree: Tree

    def place(self, word: str) -> int:
        """Give the place of the first token that is so spelled."""
        return next(at for at, token in enumerate(self.tree.tokens) if self.text[token.start : token.end] == word)

    def word(self, place: int) -> str:
        """Give the spelling of a token, nothing for none."""
        return "" if place < 0 else self.text[self.tree.tokens[place].start : self.tree.tokens[place].end]

    def words(self, *places: int) -> str:
        """Give the spellings of tokens, between spaces."""
        return " ".join(map(self.word, places))


def parsed(text: str) -> Parsed:
    """Parse the first sentence of a text."""
    first = parsed_sentences(text)[0]
    return Parsed(text, first, Tree.of(first.tokens))


@cache
def parsed_sentences(text: str) -> tuple[Sentence, ...]:
    """Parse a text of one paragraph; its sentences have no vectors."""
    cut = sentences(text, 0, len(text))
    runs = encode(text, [[(token.start, token.end) for token in tokens(text, span.start, span.end)] for span in cut]).tokens
    return tuple(Sentence(span.start, span.end, "body", 0, run) for span, run in zip(cut, runs, strict=True))
