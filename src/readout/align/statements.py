"""The statements of a story: every sentence-sized piece of a quotation, and every sentence in the outlet's own voice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from readout.align.clause_cutting import clauses, has_verb
from readout.align.counts_apart import Count, counts_of
from readout.align.predications import predicate_of
from readout.align.resolved_sources import Holders, is_named
from readout.align.weighed_terms import Reader, Term, Weights, weigh
from readout.align.word_lists import negations
from readout.model import Annotations, Article, Evidence, Party, Quotation, Sentence, Span, Story
from readout.text import words

_OWN_SHARE = 0.5
_NO_LENGTH = 1e-9
_SHORTEST_PIECE = 12
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Statement:
    """One assertion at one span; `quotation` and `holder` are None in the outlet's own voice.

    `order` is the article's place in the story; `circle` holds keys of those for whom the holder speaks; `around` are the keys of
    the sentences before and after, `cue` those of the words that report other than direct speech ("denied"), which say something
    themselves; `asserts` tells that it holds a verb, without which an outlet says nothing to be so.
    """

    article: str
    order: int
    evidence: Evidence
    sentence: Span
    quotation: str | None
    holder: Party | None
    circle: frozenset[str]
    person: bool
    named: bool
    direct: bool
    terms: tuple[Term, ...]
    negated: int
    predicate: frozenset[str]
    counts: tuple[Count, ...]
    around: tuple[str, ...]
    cue: tuple[str, ...]
    asserts: bool
    keys: tuple[str, ...] = field(init=False)
    """The terms' keys, in order."""

    def __post_init__(self) -> None:
        """Gather the keys once: each pair of statements is asked for them."""
        object.__setattr__(self, "keys", tuple([term.key for term in self.terms]))


@dataclass(frozen=True, slots=True, eq=False)
class Floor:
    """All that a story states, with its sentences' texts, its words' weights and each sentence's terms by article and place.

    `meanings` has a row of unit length for each statement: its sentence's vector, less the mean of the story's (0 where unknown).
    """

    statements: tuple[Statement, ...]
    meanings: npt.NDArray[np.float32]
    sentences: tuple[str, ...]
    weights: Weights
    terms: Mapping[tuple[str, int, int], Sequence[Term]]


def lay_out(story: Story, quotations: tuple[Quotation, ...], holders: Holders) -> Floor:
    """Cut a story's quotations and sentences into statements, in order of the articles and their text."""
    reader = Reader(holders.cast)
    resolved = {quotation.id: quotation for quotation in quotations}
    found: list[Statement] = []
    read: dict[tuple[str, int, int], Sequence[Term]] = {}
    sentences: list[str] = []
    for order, member in enumerate(story.members):
        text = member.article.text
        for sentence in member.sentences:
            terms = reader.terms(member.article.id, text, sentence.start, sentence.end)
            read[member.article.id, sentence.start, sentence.end] = terms
            sentences.append(text[sentence.start : sentence.end])
        means = _Means(reader, holders, _words_around_statement(member, read), read)
        found += (_statement_of(member, order, piece, means) for piece in _statement_pieces(member, resolved))
    weights = weigh([[term.key for term in terms] for terms in read.values()])
    return Floor(
        tuple(found),
        meanings_of(story, [(each.article, each.sentence) for each in found]),
        tuple(sentences),
        weights,
        MappingProxyType(read),
    )


def meanings_of(story: Story, places: Sequence[tuple[str, Span]]) -> npt.NDArray[np.float32]:
    """Give for each statement's place the vector of its sentence, centred on the story, of unit length; 0 where none is known."""
    told = {
        (member.article.id, sentence.span): sentence.vector
        for member in story.members
        for sentence in member.sentences
        if sentence.vector
    }
    if not told:
        return np.zeros((len(places), 1), np.float32)
    rows = {place: at for at, place in enumerate(told)}
    vectors = np.frombuffer(b"".join(told.values()), "i1").reshape(len(rows), -1)
    at = np.array([rows.get(place, -1) for place in places], np.int64)
    found = vectors[at] - vectors.mean(axis=0, dtype=np.float64)
    found[at < 0] = 0.0
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), _NO_LENGTH)
    return np.asarray(found, np.float32)


def negates(word: str) -> bool:
    """Tell whether a word turns a statement round."""
    return word in negations() or word.endswith("n't")


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    sentence: Sentence
    quotation: Quotation | None


@dataclass(frozen=True, slots=True)
class _Means:
    """What statements are made with: the sentences' terms are read already, and the keys around each are gathered."""

    reader: Reader
    holders: Holders
    around: Mapping[Span, tuple[str, ...]]
    read: Mapping[tuple[str, int, int], Sequence[Term]]


def _statement_pieces(member: Annotations, resolved: dict[str, Quotation]) -> Iterator[_Piece]:
    """Cut an article into pieces that state one thing each: clauses of its quotations, and its own sentences."""
    quotations = filter(_asserts, (resolved[quotation.id] for quotation in member.quotations))
    contents = [(content.start, content.end, quotation) for quotation in quotations for content in quotation.content]
    for sentence in member.sentences:
        covered = 0
        within = (found for found in contents if found[0] < sentence.end and sentence.start < found[1])
        for first, last, quotation in within:
            start, end = max(sentence.start, first), min(sentence.end, last)
            if end - start >= min(_SHORTEST_PIECE, last - first):
                covered += end - start
                whole = _trimmed_statement(member.article.text, start, end)
                yield from (_Piece(clause, sentence, quotation) for clause in clauses(sentence, whole))
        if covered < _OWN_SHARE * (sentence.end - sentence.start) and sentence.role == "body":
            yield from (_Piece(clause, sentence, None) for clause in clauses(sentence, sentence.span))


def _asserts(quotation: Quotation) -> bool:
    """Tell a statement from the mere object of a verb ("mocked the complaint"), which claims nothing."""
    return quotation.kind != "indirect" or sum(len(content.text.split()) for content in quotation.content) >= _FEWEST_WORDS


def _trimmed_statement(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _words_around_statement(
    member: Annotations, read: Mapping[tuple[str, int, int], Sequence[Term]]
) -> dict[Span, tuple[str, ...]]:
    """Give for each sentence the keys of the one before and the one after it."""
    keys = [tuple(term.key for term in read[member.article.id, sentence.start, sentence.end]) for sentence in member.sentences]
    beside = zip(((), *keys[:-1]), (*keys[1:], ()), strict=True)
    return {sentence.span: before + after for sentence, (before, after) in zip(member.sentences, beside, strict=True)}


def _keys_of_cue(article: Article, quotation: Quotation, reader: Reader) -> tuple[str, ...]:
    """Give the keys of the words that report a quotation; direct speech is said whatever they are."""
    cue = quotation.cue
    if cue is None or cue.article != article.id or quotation.kind == "direct":
        return ()
    return tuple(term.key for term in reader.terms(article.id, article.text, cue.start, cue.end))


def _statement_of(member: Annotations, order: int, piece: _Piece, means: _Means) -> Statement:
    """Make the statement of a piece: its words, its holder, and what it is compared by."""
    reader, holders, around, read = means.reader, means.holders, means.around, means.read
    article, quotation = member.article, piece.quotation
    source = quotation.source if quotation else None
    holder = Party(source.entity, source.name) if source else None
    place = (article.id, piece.span.start, piece.span.end)
    terms = tuple(read.get(place) or reader.terms(article.id, article.text, piece.span.start, piece.span.end))
    return Statement(
        article.id,
        order,
        article.evidence(piece.span),
        piece.sentence.span,
        quotation.id if quotation else None,
        holder,
        holders.circle(holder) if holder else frozenset(),
        holders.is_person(holder),
        source is not None and is_named(source),
        quotation is not None and quotation.kind == "direct",
        terms,
        sum(negates(word) for word in words(article.text[piece.span.start : piece.span.end])),
        predicate_of(piece.sentence, piece.span, terms),
        counts_of(piece.sentence, piece.span, terms, member.quantities),
        around[piece.sentence.span],
        _keys_of_cue(article, quotation, reader) if quotation else (),
        has_verb(piece.sentence, piece.span),
    )
