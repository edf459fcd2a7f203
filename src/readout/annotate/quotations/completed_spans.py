"""The encoder's spans completed by its own parse: a source is a whole noun phrase, a content ends with its clause."""

from collections.abc import Iterator
from dataclasses import replace

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.parse_under_span import phrase, reach, words
from readout.model import Article, Sentence, Span, Token
from readout.text import holding

_WITHIN = frozenset("det amod compound nummod nmod:poss nmod:desc case flat fixed advmod".split())
_LEADING = _WITHIN | frozenset("mark cc goeswith cop aux aux:pass".split())
"""Relations of words that only lead to the word they hang on: no phrase ends with one."""
_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_LOST_MOST = 1
"""Words at the end of a sentence that a content may have lost, as many as the network was seen to drop."""
_MARKS = "\"“”«»'‘’`"
_POINTS = " \t\n.!?…\"“”«»'‘’)]"


def completed(article: Article, sentences: tuple[Sentence, ...], found: Attribution) -> Attribution:
    """Give the attribution with its source and contents completed."""
    near = _near(sentences, found)
    source = _phrase(sentences, _stripped(article, near)) if near else None
    others = [span for span in (near, found.cue) if span is not None]
    contents = tuple(_to_end(article, sentences, part, others) for part in _unbroken(article, sentences, found.content, others))
    return replace(found, source=source, content=contents)


def _near(sentences: tuple[Sentence, ...], found: Attribution) -> Span | None:
    """Give the source; where it stands in another sentence than its cue, the cue's own subject, if it has one.

    Of ten sources in another sentence that the network gives on polnear-dev, not one is right.
    """
    source, cue = found.source, words(sentences, found.cue) if found.cue else None
    if source is None or cue is None or cue.sentence.span.contains(source):
        return source
    subjects = (at for at, token in enumerate(cue.tokens) if cue.first <= token.head < cue.last and token.relation in _SUBJECTS)
    subject = next(subjects, None)
    if subject is None:
        return None
    first, last = phrase(cue.tokens, subject)
    return Span(cue.tokens[first].start, cue.tokens[last - 1].end)


def _stripped(article: Article, source: Span) -> Span:
    """Leave out marks and points at the end of a source."""
    end = source.end
    while end - 1 > source.start and not article.text[end - 1].isalnum() and article.text[end - 1] not in ").":
        end -= 1
    return Span(source.start, end)


def _phrase(sentences: tuple[Sentence, ...], source: Span) -> Span:
    """Go on to the noun where the span ends with a word that only leads to one."""
    sentence = holding(sentences, source.start)
    if sentence is None:
        return source
    inside = [number for number, token in enumerate(sentence.tokens) if source.start <= token.start and token.end <= source.end]
    if not inside or any(sentence.tokens[number].head not in inside and _heads(sentence.tokens[number]) for number in inside):
        return source
    head = sentence.tokens[inside[-1]].head
    return Span(source.start, sentence.tokens[head].end) if head > inside[-1] else source


def _heads(token: Token) -> bool:
    return token.relation not in _WITHIN


def _unbroken(article: Article, sentences: tuple[Sentence, ...], parts: tuple[Span, ...], others: list[Span]) -> Iterator[Span]:
    """Let each part that ends with a word that only leads on ("the right to the") go on to the end of that phrase."""
    for part in parts:
        end = _phrase_end(article, sentences, part)
        added = Span(part.end, max(end, part.end))
        yield part if any(other.overlaps(added) for other in (*others, *parts)) else Span(part.start, added.end)


def _phrase_end(article: Article, sentences: tuple[Sentence, ...], part: Span) -> int:
    """Give the end of the phrase that a part breaks off; the part's own where it is whole, a single word, or ends at a mark."""
    inside = words(sentences, part)
    beside = article.text[part.end - 1 : part.end + 1]
    if inside is None or inside.last - inside.first == 1 or any(mark in _MARKS for mark in beside):
        return part.end
    tokens = inside.tokens
    at = max((at for at in range(inside.first, inside.last) if tokens[at].pos != "PUNCT"), default=inside.first)
    breaks_off = tokens[at].head >= inside.last and tokens[at].relation in _LEADING
    return tokens[reach(tokens, tokens[at].head) - 1].end if breaks_off else part.end


def _to_end(article: Article, sentences: tuple[Sentence, ...], part: Span, others: list[Span]) -> Span:
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
