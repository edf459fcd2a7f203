"""Sentences as the encoder parses them, for tests of rules over trees."""

from dataclasses import dataclass

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
    first = sentences(text, 0, len(text))[0]
    run = encode(text, [[(token.start, token.end) for token in tokens(text, first.start, first.end)]]).tokens[0]
    return Parsed(text, Sentence(first.start, first.end, "body", 0, run), Tree.of(run))
