"""The encoder's spans completed by its own parse: a source is a whole noun phrase, a content ends with its clause."""

from collections.abc import Iterator
from dataclasses import replace

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.parse_under_span import phrase, words
from readout.language import Tree
from readout.model import Article, Sentence, Span
from readout.text import holding

_WITHIN = frozenset("det amod compound nummod nmod:poss nmod:desc case flat fixed advmod".split())
_LEADING = _WITHIN | frozenset("mark cc goeswith cop aux aux:pass".split())
"""Relations of words that only lead to the word they hang on: no phrase ends with one."""
_GOVERNING = frozenset(("VERB", "AUX", "ADP"))
"""What a part does not end with where the word behind it hangs on it: "which has" goes on."""
_JOINED = ("parataxis", "punct", "conj", "cc")
"""What is no part of what such a word governs."""
_LOST_MOST = 1
"""Words at the end of a sentence that a content may have lost, as many as the network was seen to drop."""
_MARKS = "\"“”«»'‘’`"
_POINTS = " \t\n.!?…\"“”«»'‘’)]"


def completed(article: Article, sentences: tuple[Sentence, ...], found: Attribution) -> Attribution:
    """Give the attribution with its source and contents completed."""
    near = _completed_source(sentences, found)
    source = _completed_phrase(sentences, _completed_without_marks(article, near)) if near else None
    others = [span for span in (near, found.cue) if span is not None]
    contents = tuple(
        _completed_to_end(article, sentences, part, others) for part in _unbroken(article, sentences, found.content, others)
    )
    return replace(found, source=source, content=contents)


def _completed_source(sentences: tuple[Sentence, ...], found: Attribution) -> Span | None:
    """Give the source; where it stands in another sentence than its cue, the cue's own subject, if it has one.

    Of ten sources in another sentence that the network gives on polnear-dev, not one is right.
    """
    source, cue = found.source, words(sentences, found.cue) if found.cue else None
    if source is None or cue is None or cue.sentence.span.contains(source):
        return source
    subjects = [child for at in cue.places for child in cue.tree.hanging(at, "nsubj")]
    return phrase(cue.tree, min(subjects)) if subjects else None


def _completed_without_marks(article: Article, source: Span) -> Span:
    """Leave out marks and points at the end of a source."""
    end = source.end
    while end - 1 > source.start and not article.text[end - 1].isalnum() and article.text[end - 1] not in ").":
        end -= 1
    return Span(source.start, end)


def _completed_phrase(sentences: tuple[Sentence, ...], source: Span) -> Span:
    """Go on to the noun where the span ends with a word that only leads to one."""
    sentence = holding(sentences, source.start)
    tokens = sentence.tokens if sentence else ()
    inside = Tree.of(tokens).within(source)
    if not inside or any(tokens[at].head not in inside and tokens[at].relation not in _WITHIN for at in inside):
        return source
    head = tokens[inside[-1]].head
    return Span(source.start, tokens[head].end) if head > inside[-1] else source


def _unbroken(article: Article, sentences: tuple[Sentence, ...], parts: tuple[Span, ...], others: list[Span]) -> Iterator[Span]:
    """Let each part that ends with a word that only leads on ("the right to the") go on to the end of that phrase."""
    for part in parts:
        end = _end_of_completed_phrase(article, sentences, part)
        added = Span(part.end, max(end, part.end))
        yield part if any(other.overlaps(added) for other in (*others, *parts)) else Span(part.start, added.end)


def _end_of_completed_phrase(article: Article, sentences: tuple[Sentence, ...], part: Span) -> int:
    """Give the end of the phrase that a part breaks off; the part's own where it is whole, a single word, or ends at a mark."""
    inside = words(sentences, part)
    beside = article.text[part.end - 1 : part.end + 1]
    if inside is None or len(inside.places) == 1 or any(mark in _MARKS for mark in beside):
        return part.end
    tokens, stop = inside.tree.tokens, inside.places.stop
    last = max((at for at in inside.places if tokens[at].pos != "PUNCT"), default=inside.places.start)
    if tokens[last].pos in _GOVERNING and stop < len(tokens) and tokens[stop].pos != "PUNCT" and last in inside.tree.upwards(stop):
        return inside.tree.span(inside.tree.subtree(last, *_JOINED)).end
    leading = next((at for at in (last, *inside.tree.upwards(last)) if tokens[at].head >= stop), last)
    breaks_off = leading in inside.places and tokens[leading].head >= stop and tokens[leading].relation in _LEADING
    return phrase(inside.tree, tokens[leading].head).end if breaks_off else part.end


def _completed_to_end(article: Article, sentences: tuple[Sentence, ...], part: Span, others: list[Span]) -> Span:
    """Take in the last word or two of the sentence where nothing else claims them."""
    sentence = holding(sentences, max(part.start, part.end - 1))
    if sentence is None or part.end >= sentence.end or article.text[part.end - 1 : part.end] in _POINTS:
        return part
    rest = article.text[part.end : sentence.end]
    lost = rest.rstrip(_POINTS)
    joined = all(character.isalnum() or character in " -'’%" for character in lost)
    if not lost.strip() or len(lost.split()) > _LOST_MOST or not joined:
        return part
    longer = Span(part.start, part.end + len(lost))
    return part if any(other.overlaps(Span(part.end, longer.end)) for other in others) else longer
