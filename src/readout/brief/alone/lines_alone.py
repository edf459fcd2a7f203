"""Whether a stance, or what an article tells of a time, reads alone: who makes it, of what."""

from collections.abc import Mapping

from readout.brief.alone.named_parties_alone import is_somebody
from readout.brief.alone.pieces_alone import Piece, piece_of
from readout.brief.alone.told_before import describes, leans, names_no_subject
from readout.brief.alone.whole_clauses import is_clean, is_telling, is_whole
from readout.brief.event_clauses import predicate_at_time
from readout.language import Tree, lexicon, lexicon_at_hand
from readout.model import Annotations, Entity, Move, Party, Sentence, Span, TimeExpression


def points_to_nobody(member: Annotations, sentence: Sentence) -> bool:
    """Tell whether nobody in a sentence is told before it, by a pronoun or a description, and its marks stand in pairs."""
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    piece = piece_of(member, sentence, tree, sentence.span)
    return is_clean(piece) and not leans(piece) and not describes(piece)


def is_told(
    member: Annotations, sentence: Sentence, span: Span, time: TimeExpression | None, headlined: frozenset[str] = frozenset()
) -> bool:
    """Tell whether a stretch of a sentence reads alone, and its time says when the thing happens rather than which thing it is."""
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    piece = piece_of(member, sentence, tree, span)
    whole = bool(piece.places) and is_whole(piece, cut=True) and is_telling(piece)
    if not whole or leans(piece) or describes(piece) or names_no_subject(piece, headlined):
        return False
    if time is None:
        return True
    said = member.article.text[time.span.start : time.span.end].casefold().split()
    counted = lexicon().words("alone", "counted").intersection(said) and lexicon().words("alone", "pointing").isdisjoint(said)
    return predicate_at_time(tree, time.span) >= 0 and not counted


def is_in_first_person(member: Annotations, sentence: Sentence, span: Span) -> bool:
    """Tell whether a stretch of a sentence has an "I" or "we", quoted or not: it is somebody's telling."""
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    piece = piece_of(member, sentence, tree, span)
    own = lexicon_at_hand(tree.language).words("pronouns", "self")
    return any(tree.tokens[at].pos == "PRON" and piece.word(at) in own for at in piece.places)


def is_known(party: Party, entities: Mapping[str, Entity]) -> bool:
    """Tell whether a party is an entity that is somebody under its own name."""
    entity = entities.get(party.entity or "")
    return entity is not None and is_somebody(Party(entity.id, entity.name), entities)


def is_supposed(piece: Piece) -> bool:
    """Tell whether a clause is led in by "if" or its like, or one above it is."""
    marks = (mark for at in piece.tree.upwards(piece.head) for mark in piece.tree.hanging(at, "mark", "advmod"))
    return any(piece.word(mark) in lexicon().words("alone", "supposing") for mark in marks)


def line_alone_is_of(piece: Piece, move: Move) -> bool:
    """Tell whether what the move is about hangs on the clause's own verb, or is the clause."""
    within = piece.tree.within(move.object.span)
    if piece.head in within or not within:
        return bool(within)
    top = next((at for at in within if piece.tree.tokens[at].head not in within), within[0])
    above = next((at for at in piece.tree.upwards(piece.tree.tokens[top].head) if piece.tree.tokens[at].pos == "VERB"), -1)
    return above in piece.tree.conjuncts(piece.head) or above < 0
