"""Attributions by layout alone: words that a label or signature gives to somebody, and passages that a colon announces."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from readout.annotate.quotations.paragraph_outline import Paragraph, span_of
from readout.annotate.quotations.quotation_draft import Draft
from readout.language import Tree
from readout.model import Article, Sentence, Span
from readout.text import holding

_SIGNED = re.compile(
    r"^(?P<words>.{6,}?)(?:(?<!\s)\s++)?(?:https?://\S+\s*)?(?P<dash>[—–―]|--)\s*(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,5}\s?)(?P<rest>\s*\(@\w+\).{0,40}|,[^.!?]{0,60})?\s*$",
    re.DOTALL,
)


def fixed(article: Article, outlines: Sequence[Paragraph], sentences: Sequence[Sentence]) -> list[Draft]:
    """Give the attributions of all paragraphs by their layout, in order of their contents."""
    found = [*_voiced(article, outlines)]
    for outline, following in pairwise((*outlines, None)):
        if outline is None or any(outline.span.overlaps(draft.content[0]) for draft in found):
            continue
        found += filter(None, [_signed_attribution(article.text, outline) or _attributed_by_colon(outline, following, sentences)])
    return sorted(found, key=lambda draft: draft.content[0])


def _voiced(article: Article, outlines: Sequence[Paragraph]) -> Iterator[Draft]:
    """Give the words of blocks of which the layout says who speaks them."""
    voices = [block for block in article.blocks if block.voice is not None]
    for outline in outlines:
        voice = next((block.voice for block in voices if block.start <= outline.span.start < block.end), None)
        said = span_of(outline.items, 0, len(outline.items))
        if voice is not None and said is not None and outline.items[-1].text != "?":
            yield Draft(voice, None, (said,), verbatim=True)


def _attributed_by_colon(paragraph: Paragraph, following: Paragraph | None, sentences: Sequence[Sentence]) -> Draft | None:
    """Read a paragraph in quotation marks that the one before announces with a colon at its end."""
    items = paragraph.items
    if following is None or not items or items[-1].text != ":" or not following.items or following.items[0].passage is None:
        return None
    sentence = holding(sentences, items[-1].start)
    tree = Tree.of(sentence.tokens if sentence else ())
    source = _subject(tree, tree.clause(tree.root))
    content = span_of(following.items, 0, following.sentence(0)[1])
    colon = Span(items[-1].start, items[-1].end)
    return Draft(source, colon, (content,)) if content is not None and source is not None else None


def _subject(tree: Tree, predicate: int) -> Span | None:
    """Give the words of a predicate's subject, without clauses that hang on it."""
    head = tree.subject(predicate)
    return tree.span(tree.subtree(head, "acl", "parataxis", "punct")) if head >= 0 else None


def _signed_attribution(text: str, paragraph: Paragraph) -> Draft | None:
    """Attribute a whole paragraph, as it is laid out, to its signature, if a handle or quotation marks bear that out."""
    shown = text[paragraph.span.start : paragraph.span.end]
    signed = _SIGNED.match(shown)
    if signed is None:
        return None
    said = _passage_within_layout(
        paragraph.span.start + signed.start("words"), paragraph.span.start + signed.end("words"), paragraph
    )
    if said is None and "(@" not in (signed["rest"] or ""):
        return None
    start = paragraph.span.start
    name = Span(start + signed.start("name"), start + signed.start("name") + len(signed["name"].rstrip()))
    dash = Span(start + signed.start("dash"), start + signed.end("dash"))
    content = said or Span(start + signed.start("words"), start + signed.end("words"))
    return Draft(name, dash, (content,), verbatim=True)


def _passage_within_layout(start: int, end: int, paragraph: Paragraph) -> Span | None:
    """Give the passage in marks that fills the range."""
    for passage in paragraph.passages:
        if passage.outer.start <= start and end <= passage.outer.end + 1:
            return passage.inner
    return None
