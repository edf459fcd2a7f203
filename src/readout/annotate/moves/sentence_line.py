"""A sentence as the rules of this room see it: folded words, names, and the quotations whose words stand in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from readout.model import Article, Mention, Quotation, Sentence, Span, Token
from readout.text import fold

HYPHEN = "~"
MARKS = frozenset(', ; : . ! ? ( ) [ ] — – - " “ ” „ « » … ... -- '.split())
QUOTES = frozenset("\" “ ” „ « » '' ``".split())


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: `words` are the tokens folded, `held` and `speech` each token's name and innermost quotation."""

    article: Article
    sentence: Sentence
    words: tuple[str, ...]
    mentions: tuple[Mention, ...]
    quotations: tuple[Quotation, ...]
    held: tuple[Mention | None, ...]
    speech: tuple[Quotation | None, ...]
    ends: tuple[int, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def span(self, first: int, last: int) -> Span:
        """Give the place of the tokens from `first` up to and without `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def text(self, first: int, last: int) -> str:
        """Give the words of the tokens from `first` up to and without `last`, on one line."""
        span = self.span(first, last)
        return " ".join(self.article.text[span.start : span.end].split())

    def raw(self, at: int) -> str:
        """Give one token as it is written."""
        return self.article.text[self.tokens[at].start : self.tokens[at].end]

    def index(self, offset: int) -> int:
        """Give the first token that ends after the offset."""
        return bisect_right(self.ends, offset)

    def inside(self, first: int, last: int) -> list[Mention]:
        """List the names that lie within the tokens."""
        span = self.span(first, last) if first < last else Span(0, 0)
        return [mention for mention in self.mentions if span.contains(mention.span)]

    def mention_at(self, at: int) -> Mention | None:
        """Give the name that a token is part of, None beyond the sentence's end."""
        return self.held[at] if at < len(self.held) else None

    def said_at(self, at: int) -> Quotation | None:
        """Give the innermost quotation whose content holds the token."""
        return self.speech[at]

    def cued_at(self, first: int, last: int) -> Quotation | None:
        """Give the quotation whose cue lies on the tokens."""
        span = self.span(first, last)
        return next((q for q in self.quotations if q.cue and q.cue.span.overlaps(span)), None)


def lines(
    article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention], quotations: Sequence[Quotation]
) -> list[Line]:
    """Give the sentences with what stands in each; those without words are left out."""
    starts = [mention.span.start for mention in mentions]
    by_sentence = _quotations_by_sentence(sentences, quotations)
    found = []
    for number, sentence in enumerate(sentences):
        if sentence.tokens:
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            found.append(_line_of(article, sentence, tuple(mentions[first:last]), tuple(by_sentence.get(number, ()))))
    return found


def _line_of(article: Article, sentence: Sentence, mentions: tuple[Mention, ...], quotations: tuple[Quotation, ...]) -> Line:
    """Lay a sentence out as a line: of each token the name and the quotations that it stands in."""
    ends = tuple(token.end for token in sentence.tokens)
    held: list[Mention | None] = [None] * len(ends)
    speech: list[Quotation | None] = [None] * len(ends)
    for mention in reversed(mentions):
        first, last = _tokens(sentence, ends, mention.span)
        held[first:last] = [mention] * (last - first)
    for quotation in sorted(quotations, key=lambda q: -sum(len(piece.span) for piece in q.content)):
        for piece in quotation.content:
            first, last = _tokens(sentence, ends, piece.span)
            speech[first:last] = [quotation] * (last - first)
    words = tuple(_word_of_line(article.text, token) for token in sentence.tokens)
    return Line(article, sentence, words, mentions, quotations, tuple(held), tuple(speech), ends)


def _tokens(sentence: Sentence, ends: tuple[int, ...], span: Span) -> tuple[int, int]:
    """Give the tokens that overlap a span."""
    first = bisect_right(ends, span.start)
    last = bisect_left(sentence.tokens, span.end, lo=first, key=lambda token: token.start)
    return first, max(first, last)


def _word_of_line(text: str, token: Token) -> str:
    """Fold a token; a hyphen within a word is none of the marks that part clauses."""
    if (
        text[token.start : token.end] == "-"
        and text[token.start - 1 : token.start].isalnum()
        and text[token.end : token.end + 1].isalnum()
    ):
        return HYPHEN
    return fold(text[token.start : token.end])


def _quotations_by_sentence(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> dict[int, list[Quotation]]:
    """Give by a sentence's number the quotations with a cue or words in its line."""
    starts = [sentence.start for sentence in sentences]
    found: dict[int, list[Quotation]] = {}
    for quotation in quotations:
        pieces = [*quotation.content, *([quotation.cue] if quotation.cue else [])]
        for piece in pieces:
            for number in range(max(0, bisect_right(starts, piece.start) - 1), bisect_left(starts, piece.end)):
                if quotation not in found.setdefault(number, []):
                    found[number].append(quotation)
    return found
