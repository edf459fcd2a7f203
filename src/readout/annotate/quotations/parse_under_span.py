"""The parse under a span: the words that it touches, and those of them that hang on words outside."""

from dataclasses import dataclass

from readout.language import Tree
from readout.model import Sentence, Span
from readout.text import holding

_ASIDE = ("parataxis", "punct")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence at `places`, with the sentence's tree."""

    sentence: Sentence
    tree: Tree
    places: range

    def heads(self) -> list[int]:
        """Give the words outside on which these hang, marks aside: one for each that leads out, -1 for the sentence's root."""
        inside = (self.tree.tokens[at] for at in self.places if self.tree.tokens[at].pos != "PUNCT")
        return [token.head for token in inside if token.head not in self.places]

    def hang_on(self, others: "Words") -> bool:
        """Tell whether all that leads out of these words leads to those others."""
        heads = self.heads()
        return bool(heads) and all(head in others.places for head in heads)


def words(sentences: tuple[Sentence, ...], span: Span) -> Words | None:
    """Give the words that a span touches; None where it lies in no sentence or in more than one."""
    sentence = holding(sentences, span.start)
    if sentence is None or span.end > sentence.end:
        return None
    tree = Tree.of(sentence.tokens)
    touched = tree.touched(span)
    return Words(sentence, tree, touched) if touched else None


def whole_words(text: str, sentences: tuple[Sentence, ...], span: Span) -> Span:
    """Move an edge that falls within a word to the word's own: the stop of an abbreviation, a lost first letter."""
    start, end = span.start, span.end
    for at in (start, end - 1):
        touched = words(sentences, Span(at, at + 1))
        token = touched.tree.tokens[touched.places.start] if touched else None
        if token is not None and any(character.isalnum() for character in text[token.start : token.end]):
            start, end = min(start, token.start), max(end, token.end)
    return Span(start, end)


def phrase(tree: Tree, head: int) -> Span:
    """Give the words of a word's phrase: from the first to the last of what hangs on it, marks and asides left out."""
    return tree.span(tree.subtree(head, *_ASIDE))
