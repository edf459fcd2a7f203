"""Moves that the verb of an attribution reports, where what is said stands before it: "..., the mayor warned"."""

from collections.abc import Iterator, Sequence

from readout.annotate.moves.move_frames import Frame, frames
from readout.annotate.moves.move_tree import MoveTree, Tokens
from readout.annotate.moves.predicate_moves import TURNED, actors_of_predicate, is_bare, is_held, is_of_the_listed
from readout.annotate.moves.sentence_line import Line
from readout.annotate.moves.standing_of_verbs import is_purpose, standing
from readout.annotate.moves.written_moves import Found
from readout.language import lexicon
from readout.model import MoveKind, Quotation, Source
from readout.text import words

_CUE = 4
"""Words behind a verb that belong to its cue: "declined to comment on"."""
_WANTING: frozenset[MoveKind] = frozenset({"demand", "criticize", "support", "reject"})
"""What people gather for: "marched to demand ..."."""


def attributed(lines: Sequence[Line], number: int, tree: MoveTree) -> Iterator[Found]:
    """Give the moves of the cues in a sentence whose verb a frame lists, with what is attributed as what they are about."""
    for quotation in tree.line.quotations:
        if quotation.cue is None or quotation.source is None or not tree.line.sentence.span.contains(quotation.cue.span):
            continue
        about = _content(tree, quotation)
        for at in tree.within(quotation.cue.span):
            frame = _frame(tree, at, about) if about is not None else None
            if frame is not None and about is not None:
                yield from _found_attributed(lines, number, tree, (at, frame, about, quotation))
                break


def _content(tree: MoveTree, quotation: Quotation) -> Tokens | None:
    """Give the tokens of a content in this sentence: the first of its parts there."""
    parts = [tree.within(piece.span) for piece in quotation.content if tree.line.sentence.span.contains(piece.span)]
    return next(((part[0], part[-1] + 1) for part in parts if part), None)


def _frame(tree: MoveTree, at: int, about: Tokens) -> Frame | None:
    """Give the frame of a cue's verb that what is attributed suits."""
    led = [child for child in tree.hanging(at, "xcomp") if at < child < about[0]]
    if tree.tokens[at].pos != "VERB" or tree.is_passive(at) or led:
        return None
    for frame in frames().get(tree.lemma(at), ()):
        suits = frame.kind == "verb" and is_held(tree, at, frame) and _suits(tree, frame, about)
        words = (tree.lemma(one) for one in (*range(at + 1, min(about[0], at + _CUE)), *range(*about)))
        if suits and is_of_the_listed(frame, [*words]):
            return frame
    return None


def _suits(tree: MoveTree, frame: Frame, about: Tokens) -> bool:
    """Tell whether what is attributed is of the kind that a frame asks for."""
    top = tree.top(range(*about))
    clause = tree.tokens[top].pos == "VERB" or bool(tree.hanging(top, "cop", "nsubj"))
    if frame.needs in {"any", "open"}:
        return frame.move != "accept" or tree.modality(top) == "to" or not clause
    return (frame.needs == "thing" and not clause) or (frame.needs == "act" and clause)


def _found_attributed(
    lines: Sequence[Line], number: int, tree: MoveTree, hit: tuple[int, Frame, Tokens, Quotation]
) -> Iterator[Found]:
    at, frame, about, quotation = hit
    gathered = is_purpose(tree, at) and frame.move in _WANTING
    stands = "held" if gathered else standing(tree, at)
    move = frame.move if stands == "held" else TURNED.get(frame.move) if stands == "denied" else None
    where = None if gathered else tree.doer_of_verb(at)
    actors = actors_of_predicate(lines, number, tree, at, where) or _source_of_move(quotation)
    if move is None or not actors or is_bare(tree, about) or any(_is_within(tree, actor, about) for actor in actors):
        return
    first, last = min(at, about[0], *([where[0]] if where else [])), max(at + 1, about[1])
    yield Found(tree.line, move, actors, (first, last), about, None, tree.line.said_at(at), tree.condition(at), at)


def _is_within(tree: MoveTree, actor: Source, about: Tokens) -> bool:
    """Tell whether what is attributed is only who does it."""
    return actor.evidence is not None and tree.line.span(*about).overlaps(actor.evidence.span)


def _source_of_move(quotation: Quotation) -> tuple[Source, ...]:
    """Give the source, unless words for somebody else stand for it: a pronoun, or the document in which he said so."""
    source = quotation.source
    if source is None or source.name.casefold() in lexicon().words("pronouns", "he", "they", "self"):
        return ()
    said = words(source.evidence.text) if source.evidence else []
    indirect = said[-1:] and said[-1] in lexicon().words("pronouns", "relative") | lexicon().words("titles", "document")
    return () if indirect else (source,)
