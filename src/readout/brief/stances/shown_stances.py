"""The order of work: of a story's candidates those that read alone and are likely to be let through, the likeliest first."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from readout.brief.alone.attributions_alone import is_meant
from readout.brief.alone.lines_alone import is_known, is_supposed, line_alone_is_of
from readout.brief.alone.named_parties_alone import is_told_of_somebody
from readout.brief.alone.pieces_alone import Piece
from readout.brief.alone.told_before import leans
from readout.brief.alone.whole_clauses import is_telling, is_whole
from readout.brief.stances.stance_candidates import Candidate, Setting, candidates
from readout.brief.stances.stance_traits import SAYS, is_in_own_words, is_quoted, stems_of, traits_of
from readout.language import lexicon, stem
from readout.model import Move, MoveKind, Party
from readout.text import words
from readout.text.learned_models import learned

ENOUGH = 0.62
"""Likelihood from which a stance is shown: of 2,330 judged wordings above it 1,673 pass, each group with the weights of the others,
of 2,756 from .55 on 1,903, of 2,036 from .65 on 1,490 (`python -m training.stances`)."""

_MOST, _OF_ONE = 12, 4
"""Stances of a story, and of one party: what a reader takes in; of one who is heard much the rest says less and less."""

_AGAIN, _OF_ANOTHER = 0.4, 0.8
"""Share of the fewer stems at which two stances of one party say the same, and one of another party is told as his. Of one party's
pairs that editors read on a page 13 of 24 from .4 on were one stance told twice, 33 of 161 below."""

_OF_STANCE = 4
"""Words with a meaning that a stance has at least: who, the move and what it is about ("they refused to do so")."""

_LONGEST = 420
"""Characters of a stance: five lines of a terminal."""

_TOLD_ONLY: frozenset[MoveKind] = frozenset({"concede"})
"""What mostly tells an event ("resigned", "acknowledged"): of nine that read alone in twenty stories four were a stance."""

_OF_HIS_OWN: frozenset[MoveKind] = frozenset({"pledge", "threaten", "demand", "propose", "criticize"})
"""What another who says it of somebody only foresees or supposes."""

_NO_COMMENT = re.compile(r"\b(?:declin|refus|not)\w*\b[^.]*\b(?:comment|confirm)\b", re.IGNORECASE)
_ASIDE = frozenset(("acl:relcl", "appos"))
"""What is said of a noun by the way: "the broker, who has denied it, was there"."""

_LED_IN = frozenset(("ccomp", "xcomp"))
_NAME = frozenset(("flat", "appos", "conj"))


@dataclass(frozen=True, slots=True)
class Shown:
    """A stance that is shown: the move as it was read, the move in the words shown, and how likely it is let through."""

    party: Party
    read: Move
    told: Move
    likelihood: float


def shown_stances(moves: Sequence[tuple[Party, Move]], setting: Setting) -> tuple[Shown, ...]:
    """Choose the stances of a story, the likeliest first: no words twice, nothing that one party says again."""
    likely = sorted(_likely(moves, setting), key=lambda pair: (-pair[0], pair[1].words))
    chosen: list[Candidate] = []
    found: list[Shown] = []
    for likelihood, one in likely:
        if len(chosen) < _MOST and not _is_told(one, chosen):
            chosen.append(one)
            found.append(Shown(one.party, one.move, replace(one.move, evidence=one.words), likelihood))
    return tuple(found)


def _likely(moves: Sequence[tuple[Party, Move]], setting: Setting) -> Iterator[tuple[float, Candidate]]:
    for one, seen in seen_of(moves, setting):
        likelihood = learned("brief", "stance").likelihood(seen)
        if likelihood >= ENOUGH:
            yield likelihood, one


def seen_of(moves: Sequence[tuple[Party, Move]], setting: Setting) -> Iterator[tuple[Candidate, Mapping[str, float]]]:
    """Give each candidate that reads alone with what is seen of it."""
    told = [(one, [piece for piece in setting.pages.pieces(one.words) if piece.places]) for one in candidates(moves, setting)]
    alone = [(one, pieces[0]) for one, pieces in told if len(pieces) == 1 and _reads_alone(one, pieces[0], setting)]
    yield from traits_of([(one, piece) for one, piece in alone if one.spoken or _is_outright(one, piece)], setting)


def _is_outright(one: Candidate, piece: Piece) -> bool:
    """Tell whether a move is what its words tell: of the clause as it was read, or of a wider one and not only said of a noun."""
    if one.words == one.move.evidence:
        return line_alone_is_of(piece, one.move)
    tree = piece.tree
    for at in tree.upwards(tree.top(tree.within(one.move.object.span))):
        if at == piece.head:
            return True
        if tree.tokens[at].relation in _ASIDE:
            return False
    return True


def _reads_alone(one: Candidate, piece: Piece, setting: Setting) -> bool:
    """Tell whether the words are one whole clause of somebody named, who is who they say, and neither asked nor supposed."""
    text, move = one.words.text, one.move.move
    if piece.head < 0 or "?" in text or len(text) >= _LONGEST or move in _TOLD_ONLY or _NO_COMMENT.search(text):
        return False
    hoped = piece.tree.lemma(piece.head) in lexicon().words("alone", "hoping", "courteous")
    unnamed = one.party.name.partition(" ")[0].casefold() in lexicon().words(
        "determiners", "indefinite"
    )  # "a judge": none of 5 passed
    if hoped or unnamed or (move in _OF_HIS_OWN and SAYS in one.party.name):
        return False
    own = is_in_own_words(one)
    told = one.party.entity and not (one.quotation and one.quotation.kind == "direct")  # his "he" is another: 3 of 27 passed
    known = lexicon().words("pronouns", "self" if own else "he") if own or told else frozenset[str]()
    if not is_whole(piece) or not is_telling(piece, _OF_STANCE) or leans(piece, known) or is_supposed(piece) or _is_turned(piece):
        return False
    entities, said = setting.actors.entities, one.move.actor.evidence
    somebody = is_known(one.party, entities) if one.party.entity else is_told_of_somebody(said, setting.pages)
    return somebody and is_meant(one.move.actor, one.party) and _is_his(one, piece) and _is_said(one, setting)


def _is_turned(piece: Piece) -> bool:
    """Tell whether what leads the words in and is left out denies them: "I don't think [we should]", "disputing that [...]"."""
    tree, denying = piece.tree, lexicon().words("denials", "verb", "against")
    at = piece.head
    while at >= 0 and tree.relation(at) in _LED_IN:
        at = tree.tokens[at].head
        if at not in piece.places and (tree.negated(at) or tree.lemma(at) in denying):
            return True
    return False


def _is_his(one: Candidate, piece: Piece) -> bool:
    """Tell whether the subject is the party or a pronoun, and no other whose name has the party's in it ("the mayor's aides")."""
    tree, said, subject = piece.tree, one.move.actor.evidence, piece.tree.subject(piece.head)
    here = said is not None and said.article == one.words.article and piece.sentence.span.overlaps(said.span)
    at = tree.top(tree.touched(said.span)) if said is not None and here else -1
    up = at
    while up >= 0 and up != subject and tree.relation(up) in _NAME:
        up = tree.tokens[up].head
    if subject >= 0 and at >= 0 and up != subject and at in tree.subtree(subject):
        return False
    pronouns = lexicon().words("pronouns", "he", "they", *(("self",) if is_quoted(one) else ()))
    his = subject >= 0 and (up == subject or piece.word(subject) in pronouns)
    return his or (is_quoted(one) and (one.spoken or at not in piece.places))


def _is_said(one: Candidate, setting: Setting) -> bool:
    """Tell whether it is surely the party's, and the verb that reports it not denied."""
    if setting.speakers.shares_name(one.move.actor) or (one.quotation and not setting.speakers.is_sure(one.quotation)):
        return False
    cue = setting.pages.piece(one.quotation.cue) if one.quotation and one.quotation.cue else None
    return cue is None or cue.head < 0 or not cue.tree.negated(cue.head)


def _is_told(one: Candidate, chosen: Iterable[Candidate]) -> bool:
    """Tell whether words overlap with those of a stance that is shown, or say the same, or the party has said enough."""
    own, of_him = {stem(word) for word in words(one.party.name)}, 0
    stems = stems_of(one) - own
    for other in chosen:
        if other.words.article == one.words.article and other.words.span.overlaps(one.words.span):
            return True
        same = other.party == one.party
        of_him += same
        held = stems_of(other) - own
        if len(stems & held) > (_AGAIN if same else _OF_ANOTHER) * max(1, min(len(stems), len(held))):
            return True
    return of_him >= _OF_ONE
