"""Whether a stance, or what an article tells of a time, reads alone."""

from readout.brief.alone.page_words import Pages, Piece
from readout.brief.alone.somebody import is_somebody
from readout.brief.alone.whole_clauses import is_telling, is_whole, leans
from readout.language import Tree, lexicon
from readout.model import Annotations, Entity, Evidence, Position, Sentence, Span, TimeExpression
from readout.text import words

_SUPPOSING = frozenset("if unless until whether should lest".split())
_OF_TIME = frozenset("week month year day morning afternoon evening night weekend hour end beginning start".split())


def stands_alone(piece: Piece, known: frozenset[str] = frozenset()) -> bool:
    """Tell whether words are one whole sentence or clause, of some weight, that points to nobody told elsewhere."""
    return bool(piece.places) and is_whole(piece) and is_telling(piece) and not leans(piece, known)


def is_told(member: Annotations, sentence: Sentence, span: Span, time: TimeExpression | None) -> bool:
    """Tell whether a stretch of a sentence reads alone, and its time says when the thing happens rather than which thing it is."""
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    piece = Piece(member.article.text, sentence, tree, tuple(tree.within(span)))
    return stands_alone(piece) and (time is None or _times_an_act(tree, time.span))


def _times_an_act(tree: Tree, time: Span) -> bool:
    """Tell whether a time hangs on a verb, and on no noun that it only tells from others: "the 2015 vote"."""
    within = set(tree.within(time))
    at = next((place for place in sorted(within) if tree.tokens[place].head not in within), -1)
    while at >= 0:
        above = tree.tokens[at].head
        if above < 0 or tree.tokens[above].pos == "VERB" or tree.is_predicate(above):
            return above >= 0
        if tree.lemma(above) not in _OF_TIME:
            return False
        at = above
    return False


def is_held(position: Position, pages: Pages, entities: dict[str, Entity]) -> bool:
    """Tell whether a stance's words say who holds it, and suppose nothing."""
    pieces = [piece for piece in pages.pieces(position.evidence[0]) if piece.places]
    known = lexicon().words("pronouns", "he") if position.actor.entity else frozenset[str]()
    if len(pieces) != 1 or not stands_alone(pieces[0], known):
        return False
    return (not position.actor.entity or _is_actor(position, entities)) and _is_plain(pieces[0], position)


def _is_actor(position: Position, entities: dict[str, Entity]) -> bool:
    entity = entities.get(position.actor.entity or "")
    return entity is not None and is_somebody(type(position.actor)(entity.id, entity.name), entities)


def _is_plain(piece: Piece, position: Position) -> bool:
    head = piece.head
    supposed = any(
        piece.word(mark) in _SUPPOSING for at in piece.tree.upwards(head) for mark in piece.tree.hanging(at, "mark", "advmod")
    )
    subject = {piece.word(at) for at in piece.tree.subtree(piece.tree.subject(head))}
    named = subject & set(words(position.actor.name.partition(" (")[0]))
    return not supposed and bool(named or subject & lexicon().words("pronouns", "he", "they"))


def whole_words(evidence: Evidence, text: str) -> Evidence:
    """Widen words by a closing mark of speech that they left behind."""
    odd = evidence.text.count('"') % 2 or evidence.text.count("“") > evidence.text.count("”")
    behind = text[evidence.end : evidence.end + 2]
    end = evidence.end + next((at + 1 for at, mark in enumerate(behind) if mark in '"”'), 0)
    return Evidence(evidence.article, evidence.start, end, text[evidence.start : end]) if odd else evidence
