"""The parse under a span: the words that it touches, and those of them that hang on words outside."""

from bisect import bisect_right
from dataclasses import dataclass

from readout.model import Sentence, Span, Token


@dataclass(frozen=True, slots=True)
class Words:
    """The words `first` to `last` (exclusive) of a sentence."""

    sentence: Sentence
    first: int
    last: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        """All words of the sentence: heads and places are counted in these."""
        return self.sentence.tokens

    def heads(self) -> list[int]:
        """Give the words outside on which these hang, marks aside: one for each that leads out, -1 for the sentence's root."""
        inside = (token for token in self.tokens[self.first : self.last] if token.pos != "PUNCT")
        return [token.head for token in inside if not self.first <= token.head < self.last]

    def hang_on(self, others: "Words") -> bool:
        """Tell whether all that leads out of these words leads to those others."""
        heads = self.heads()
        return bool(heads) and all(others.first <= head < others.last for head in heads)


def words(sentences: tuple[Sentence, ...], span: Span) -> Words | None:
    """Give the words that a span touches; None where it lies in no sentence or in more than one."""
    number = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    if number < 0 or span.end > sentences[number].end:
        return None
    tokens = sentences[number].tokens
    touched = [at for at, token in enumerate(tokens) if token.start < span.end and span.start < token.end]
    return Words(sentences[number], touched[0], touched[-1] + 1) if touched else None


def whole_words(text: str, sentences: tuple[Sentence, ...], span: Span) -> Span:
    """Move an edge that falls within a word to the word's own: the stop of an abbreviation, a lost first letter."""
    start, end = span.start, span.end
    for at in (start, end - 1):
        touched = words(sentences, Span(at, at + 1))
        token = touched.tokens[touched.first] if touched else None
        if token is not None and any(character.isalnum() for character in text[token.start : token.end]):
            start, end = min(start, token.start), max(end, token.end)
    return Span(start, end)


def reach(tokens: tuple[Token, ...], head: int) -> int:
    """Give the end (exclusive) of a word's phrase."""
    return phrase(tokens, head)[1]


def phrase(tokens: tuple[Token, ...], head: int) -> tuple[int, int]:
    """Give the words, half-open, of a word's phrase: itself and all that hangs on it, marks and asides left out."""
    members = {head}
    while grown := {at for at, token in enumerate(tokens) if token.head in members and at not in members and _belongs(token)}:
        members |= grown
    return min(members), max(members) + 1


def _belongs(token: Token) -> bool:
    return token.relation not in {"parataxis", "punct"}
