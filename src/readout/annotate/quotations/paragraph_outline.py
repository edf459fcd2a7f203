"""The outline of a paragraph: its words outside quotation marks, and each quoted passage as one item."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from readout.annotate.quotations.quotation_marks import Quoted, quoted
from readout.model import Article, Role, Sentence, Span, Token

_FINAL = frozenset({".", "!", "?", "…", ",", ";", ":", "-", "—", "–", "..."})
_BEFORE = frozenset("$ € £ # ( [".split())


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
    ends: tuple[int, ...]
    """The items with which the outline's sentences end."""

    def sentence(self, at: int) -> tuple[int, int]:
        """Give the items, first and after last, of the outline's sentence that item `at` stands in."""
        number = bisect_left(self.ends, at)
        return (self.ends[number - 1] + 1 if number else 0), (self.ends[number] + 1 if number < len(self.ends) else len(self.items))


def span_of(items: tuple[Item, ...], first: int, last: int) -> Span | None:
    """Give the words of an outline's items `first` to `last` (exclusive), without marks at either end; None where none are left."""
    while first < last and items[first].passage is None and not items[first].word and items[first].text not in _BEFORE:
        first += 1
    while first < last and items[last - 1].text in _FINAL:
        last -= 1
    if first >= last:
        return None
    opening, closing = items[first], items[last - 1]
    start = opening.passage.inner.start if opening.passage else opening.start
    end = closing.passage.inner.end if closing.passage else closing.end
    return Span(start, end) if start < end else None


def paragraphs(article: Article, sentences: tuple[Sentence, ...]) -> list[Paragraph]:
    """Give the outline of every paragraph, in order of the text."""
    grouped: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence.paragraph, []).append(sentence)
    return [_outline_of(article, group) for _, group in sorted(grouped.items())]


def _outline_of(article: Article, group: list[Sentence]) -> Paragraph:
    """Lay a paragraph out: words outside marks each for itself, a quoted passage as one item."""
    span = Span(group[0].start, group[-1].end)
    passages = quoted(article.text, span, [sentence.end for sentence in group])
    items: list[Item] = []
    shown: set[int] = set()
    for sentence in group:
        last = len(sentence.tokens) - 1
        for number, token in enumerate(sentence.tokens):
            passage = _outline_passage_at(passages, token)
            if passage is None:
                items.append(_word(article.text, token.start, token.end, ends=number == last))
            elif passage.outer.start not in shown:
                shown.add(passage.outer.start)
                items.append(_passage_as_item_of_outline(article.text, passage, [one.end for one in group]))
    ends = tuple(at for at, item in enumerate(items) if item.ends)
    return Paragraph(span, group[0].role, tuple(items), tuple(passages), ends)


def _outline_passage_at(passages: list[Quoted], token: Token) -> Quoted | None:
    """Give the passage that a token lies in; they come in order and do not overlap."""
    if not passages:
        return None
    at = bisect_right(passages, token.start, key=lambda passage: passage.outer.end)
    return passages[at] if at < len(passages) and passages[at].outer.start < token.end else None


def _word(text: str, start: int, end: int, *, ends: bool) -> Item:
    word = text[start:end]
    return Item(start, end, word, word.lower().replace("’", "'"), None, ends)


def _passage_as_item_of_outline(text: str, passage: Quoted, stops: list[int]) -> Item:
    """Make a passage one item; it ends a sentence where its last words do and the next begins anew."""
    outer = passage.outer
    near = stops[bisect_left(stops, passage.inner.end) : bisect_right(stops, outer.end + 1)]
    ends = any(not text[outer.end : stop].strip() for stop in near)
    return Item(outer.start, outer.end, text[outer.start : outer.end], "", passage, ends)
