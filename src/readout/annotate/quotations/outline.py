"""The outline of a paragraph: its words outside quotation marks, and each quoted passage as one item."""

from dataclasses import dataclass

from readout.annotate.quotations.marks import Quoted, quoted
from readout.model import Article, Role, Sentence, Span

_STOPS = frozenset({".", "!", "?", "…", "...", '."', "?!"})


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a quoted passage; `ends` where a sentence of the outline ends with it."""

    start: int
    end: int
    text: str
    lower: str
    passage: Quoted | None
    ends: bool

    @property
    def word(self) -> bool:
        """Tell a word from a mark and a passage."""
        return (self.passage is None and self.text[-1:].isalnum()) or (self.passage is None and self.text[:1].isalnum())


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a block that is read, with its outline."""

    span: Span
    role: Role
    items: tuple[Item, ...]
    passages: tuple[Quoted, ...]

    def sentence(self, at: int) -> tuple[int, int]:
        """Give the items, first and after last, of the outline's sentence that item `at` stands in."""
        first = at
        while first > 0 and not self.items[first - 1].ends:
            first -= 1
        last = at
        while last < len(self.items) - 1 and not self.items[last].ends:
            last += 1
        return first, min(last + 1, len(self.items))


def paragraphs(article: Article, sentences: tuple[Sentence, ...]) -> list[Paragraph]:
    """Give the outline of every paragraph, in order of the text."""
    grouped: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence.paragraph, []).append(sentence)
    return [_outline(article, group) for _, group in sorted(grouped.items())]


def _outline(article: Article, group: list[Sentence]) -> Paragraph:
    span = Span(group[0].start, group[-1].end)
    passages = quoted(article.text, span, [sentence.end for sentence in group])
    items: list[Item] = []
    shown: set[int] = set()
    for sentence in group:
        last = len(sentence.tokens) - 1
        for number, token in enumerate(sentence.tokens):
            passage = next((one for one in passages if one.outer.start < token.end and token.start < one.outer.end), None)
            if passage is None:
                items.append(_word(article.text, token.start, token.end, ends=number == last))
            elif passage.outer.start not in shown:
                shown.add(passage.outer.start)
                items.append(_passage(article.text, passage, [one.end for one in group]))
    return Paragraph(span, group[0].role, tuple(items), tuple(passages))


def _word(text: str, start: int, end: int, *, ends: bool) -> Item:
    word = text[start:end]
    return Item(start, end, word, word.lower().replace("’", "'"), None, ends)


def _passage(text: str, passage: Quoted, stops: list[int]) -> Item:
    """Make a passage one item; it ends a sentence where its last words do and the next begins anew."""
    outer = passage.outer
    ends = any(passage.inner.end <= stop <= outer.end + 1 and not text[outer.end : stop].strip() for stop in stops)
    return Item(outer.start, outer.end, text[outer.start : outer.end], "", passage, ends)
