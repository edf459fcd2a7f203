"""What may be shown as a stance: each move, and each sentence that a party is quoted with, in the words that tell it whole."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from readout.brief.actor_names import Actors
from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.alone.sure_speakers import Speakers
from readout.brief.stances.moves_of_words import move_said
from readout.language import lexicon
from readout.model import Comparison, Evidence, Move, Party, Quotation, Source, Span

_LEAST = 12
"""Characters of a sentence that says something."""

_AROUND = frozenset(("cc", "mark", "discourse"))
_JOINING = frozenset(("cc", "advmod"))
_CLOSING = ('"', "”", "''", ")")
_OPENING = ('"', "“")


@dataclass(frozen=True, slots=True)
class Setting:
    """A story as its stances are seen: who acts, the articles, and what is said."""

    actors: Actors
    pages: Pages
    comparison: Comparison
    speakers: Speakers
    stems: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The stems of the words of each article."""
    spread: Counter[str] = field(default_factory=Counter)
    """In how many articles each stem is."""
    usual: float = 0.0
    """How like a stance the story's sentences are in the mean."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A move of a party in the `words` that may be shown; `quotation` holds it, or is all of it where `spoken`."""

    party: Party
    move: Move
    words: Evidence
    quotation: Quotation | None = None
    spoken: bool = False


def candidates(moves: Sequence[tuple[Party, Move]], setting: Setting) -> Iterator[Candidate]:
    """Give the parties' moves, then what they are quoted with, each in every wording that could tell it."""
    held = {quotation.id: quotation for quotation in setting.comparison.quotations}
    for party, move in moves:
        yield from _worded(Candidate(party, move, move.evidence, held.get(move.quotation or "")), setting)
    for quotation in setting.comparison.quotations:
        if quotation.source is not None:
            yield from _spoken(quotation, quotation.source, setting)


def _spoken(quotation: Quotation, source: Source, setting: Setting) -> Iterator[Candidate]:
    """Give each sentence of a quotation; one in somebody's own words stands in these alone."""
    party = setting.actors.holder(source)
    for content in quotation.content:
        for piece in setting.pages.pieces(content):
            words = _within(content, piece)
            if words is None or not piece.places:
                continue
            move = Move(source, "support", words, words, quotation=quotation.id)
            for one in _worded(Candidate(party, move, words, quotation, spoken=True), setting):
                said = _as_said(one, setting) if one.words == words or quotation.kind != "direct" else None
                if said is not None:
                    yield said


def _within(content: Evidence, piece: Piece) -> Evidence | None:
    """Give what of a quotation lies in one sentence, None where that is next to nothing."""
    start, end = max(content.start, piece.sentence.start), min(content.end, piece.sentence.end)
    end = start + len(piece.text[start:end].rstrip())
    return Evidence(content.article, start, end, piece.text[start:end]) if end - start >= _LEAST else None


def _as_said(one: Candidate, setting: Setting) -> Candidate | None:
    """Give a sentence that somebody is quoted with as the move that its words make, None where they make none."""
    piece = setting.pages.piece(one.words)
    cue = setting.pages.piece(one.quotation.cue) if one.quotation and one.quotation.cue else None
    move = move_said(piece, cue) if piece else None
    return replace(one, move=replace(one.move, move=move)) if move else None


def _worded(one: Candidate, setting: Setting) -> Iterator[Candidate]:
    """Give a candidate in its own words, in those of its whole clause, of the clause above it, and of the sentence."""
    pieces = [piece for piece in setting.pages.pieces(one.words) if piece.places]
    yield one
    if len(pieces) != 1:
        return
    piece = pieces[0]
    tree, article = piece.tree, setting.pages.members[one.words.article].article
    above = (at for at in tree.upwards(piece.head) if at != piece.head and tree.is_predicate(at) and tree.hanging(at, "nsubj"))
    seen = {one.words.span}
    for head in (piece.head, next(above, -1)):
        span = _clause(piece, head) if head >= 0 else None
        if span is not None and span not in seen:
            seen.add(span)
            yield replace(one, words=article.evidence(span))
    sentence = article.text[piece.sentence.start : piece.sentence.end].rstrip(" .\n")
    span = Span(piece.sentence.start, piece.sentence.start + len(sentence)) if sentence else one.words.span
    if span not in seen:
        yield replace(one, words=article.evidence(span))


def _clause(piece: Piece, head: int) -> Span | None:
    """Give all that hangs on a predicate but clauses joined on that have their own subject, without marks at the ends."""
    tree, relations = piece.tree, piece.tree.columns.relations
    joined = set(tree.conjuncts(head))

    def belongs(at: int) -> bool:
        apart = relations[at] in {"conj", "parataxis"} and tree.tokens[at].head in joined
        own = apart and bool(tree.hanging(at, "nsubj", "csubj"))
        return not own and not (tree.tokens[at].head == head and relations[at] in _AROUND)

    places = list(tree.spread(head, belongs))
    while places and (_is_mark(piece, places[0], _OPENING) or _joins(piece, places[0])):
        places.pop(0)
    while places and _is_mark(piece, places[-1], _CLOSING):
        places.pop()
    return tree.span(places) if places else None


def _joins(piece: Piece, at: int) -> bool:
    """Tell whether a word only joins what follows it to what was told before: "Meanwhile,"."""
    joining = piece.word(at) in lexicon().words("alone", "opening") - lexicon().denying
    return joining and piece.tree.relation(at) in _JOINING


def _is_mark(piece: Piece, at: int, kept: Sequence[str]) -> bool:
    token = piece.tree.tokens[at]
    return token.pos == "PUNCT" and piece.text[token.start : token.end] not in kept
