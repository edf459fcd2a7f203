"""The move that a verb or predicate reports: its actor, what it is about, to whom, and the clause that says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from readout.annotate.moves.clauses import object_end
from readout.annotate.moves.found import Found
from readout.annotate.moves.lexicon import Frame
from readout.annotate.moves.line import Line
from readout.annotate.moves.parties import could_want, is_person, sources, suits
from readout.annotate.moves.subjects import Group, agent, subject, verb_group
from readout.annotate.moves.words import ADVERBS, BE, DETERMINERS, HE, MARKS, NEGATIONS, PRONOUNS
from readout.model import MoveKind, Quotation, Source
from readout.text import words

Tokens = tuple[int, int]

_TURNED: dict[MoveKind, MoveKind] = {"accept": "reject", "support": "reject", "concede": "reject", "offer": "reject"}
_UNSURE = frozenset("could may might can should must".split())
_NOBODY = frozenset("you there one some this that what".split())
_SEEMING = frozenset("remains remained remain became become becomes seems seemed declared said pronounced stands stood".split())
_REACH = 14
_FAR = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """The tokens of a sentence on which a frame's words stand."""

    frame: Frame
    first: int
    last: int


def of_verb(lines: Sequence[Line], number: int, hit: Hit, held: Tokens) -> Found | None:
    """Give the move of a verb or predicate, None where it is supposed, has no actor, or is the object of the verb before it."""
    line = lines[number]
    group = _group(line, hit)
    said = line.said_at(hit.first)
    if not _counts(line, hit, group, said, held):
        return None
    where = agent(line, hit.last) if group.passive else subject(line, group, hit.first)
    cued = line.cued_at(hit.first, hit.last)
    actors = _actors(lines, number, where, cued, passive=group.passive)
    move = _turned(line, hit, group, where)
    about = _object(line, hit, group, where)
    if cued is not None and not group.passive:
        about = _content(line, cued, about)
    if move is None or not actors or about[0] >= about[1]:
        return None
    clause = _clause(hit, group, where, about)
    return Found(line, move, actors, clause, _matter(line, hit, about), _addressee(lines, number, hit, about), cued or said)


def _group(line: Line, hit: Hit) -> Group:
    """Read the verb group; a participle with "by" behind it and no auxiliary is passive, a predicate ("is ready to") never."""
    group = verb_group(line, hit.first)
    if hit.frame.kind == "state":
        return replace(group, passive=False)
    bare = line.words[hit.last : hit.last + 1] == ("by",) and group.first == hit.first
    denied = bare and bool(NEGATIONS & set(line.words[max(0, hit.first - 6) : hit.first]))
    return replace(group, passive=group.passive or bare, supposed=group.supposed or denied)


def _counts(line: Line, hit: Hit, group: Group, said: Quotation | None, held: Tokens) -> bool:
    """Tell whether the verb reports: not supposed, not merely possible, not the complement of the verb before."""
    state = hit.frame.kind == "state" and said is None
    predicated = bool((BE | _SEEMING) & set(line.words[max(0, group.first - 1) : hit.first]))
    complement = held[0] <= group.first < held[1] and group.first <= held[0] + 1
    conditional = group.modal in {"would", "'d"} and (said is None or "have" in line.words[group.first : hit.first])
    blamed = line.words[hit.first].endswith("ing") and line.words[max(0, hit.first - 1)] == "for"
    if (state and not predicated) or blamed:
        return False
    return not (group.supposed or group.modal in _UNSURE or complement or conditional)


def _turned(line: Line, hit: Hit, group: Group, where: Tokens | None) -> MoveKind | None:
    """Give the frame's move, its opposite where denied ("did not accept", "nor did it accept"), None where that is no move."""
    inverted = (
        where is not None and not group.passive and {"nor", "neither", "never"} & set(line.words[max(0, where[0] - 3) : where[0]])
    )
    return _TURNED.get(hit.frame.move) if group.negated or inverted else hit.frame.move


def _actors(
    lines: Sequence[Line], number: int, where: Tokens | None, cued: Quotation | None, *, passive: bool
) -> tuple[Source, ...]:
    """Take the quotation's source where it fits the subject's word, else whom the subject names; passives need their "by"."""
    line = lines[number]
    word = line.words[where[0]] if where else ""
    own = tuple(sources(lines, number, *where)) if where else ()
    source = cued.source if cued and (where is not None or not passive) else None
    if (
        source is None
        or not could_want(source.name)
        or source.name.casefold() in ADVERBS | PRONOUNS | _NOBODY
        or not suits(lines, source, word)
    ):
        return own
    if own and ((word in HE and not is_person(lines, source)) or _named_otherwise(source, own)):
        return own
    overlaps = where is not None and source.evidence is not None and source.evidence.span.overlaps(line.span(*where))
    return own if own and not overlaps and word not in PRONOUNS else (source,)


def _named_otherwise(source: Source, own: tuple[Source, ...]) -> bool:
    """Tell whether the words for a source hold the name that the subject has, and not the source's."""
    said = words(source.evidence.text) if source.evidence else []
    last = [words(one.name)[-1:] for one in (source, own[0])]
    return len(own) == 1 and bool(last[0] and last[1]) and last[0][0] not in said and last[1][0] in said


def _object(line: Line, hit: Hit, group: Group, where: Tokens | None) -> Tokens:
    """Give what the verb is done to: the words after it, the subject of a passive, or the antecedent of "which"."""
    if group.passive:
        return subject(line, group, hit.first) or (where[0] if where else 0, group.first)
    end = object_end(line, hit.last, len(line.words))
    if end > hit.last:
        return hit.last, end
    return _relative_object(line, where[0]) if where else (0, 0)


def _clause(hit: Hit, group: Group, where: Tokens | None, about: Tokens) -> Tokens:
    """Give the clause: from the subject, where it stands near before the verb, to the end of the object or the agent."""
    if group.passive:
        return min(group.first, about[0]), max(hit.last, about[1], where[1] if where else 0)
    near = where is not None and where[0] < hit.first and group.first - where[1] <= _FAR
    return (where[0] if where and near else group.first), max(hit.last, about[1])


def _content(line: Line, cued: Quotation, about: tuple[int, int]) -> tuple[int, int]:
    """Take the quoted words of this sentence as what the cue is about, where the words after the cue are none of them."""
    inside = [piece.span for piece in cued.content if line.sentence.span.contains(piece.span)]
    if not inside or (about[0] < about[1] and any(line.span(*about).overlaps(span) for span in inside)):
        return about
    return line.index(inside[0].start), line.index(inside[0].end - 1) + 1


def _relative_object(line: Line, start: int) -> tuple[int, int]:
    """Give what "which" or "that" before the subject stands for; nothing where neither stands there."""
    at = start - 1
    if at < 1 or line.words[at] not in {"which", "that", "whom"}:
        return (0, 0)
    last = at
    while last > 0 and line.words[last - 1] in MARKS:
        last -= 1
    first = last
    while first > 0 and last - first < _REACH and line.words[first - 1] not in MARKS:
        first -= 1
    return first, last


def _addressee(lines: Sequence[Line], number: int, hit: Hit, about: tuple[int, int]) -> Source | None:
    """Give the one spoken to: the words before "to" or "that" where the frame takes them first, else a name after to or from."""
    line = lines[number]
    if hit.frame.addressed:
        stops = [at for at in range(about[0], about[1]) if line.words[at] in {"to", "that", "of", "against", "not", "for", ","}]
        found = sources(lines, number, about[0], stops[0]) if stops and stops[0] > about[0] else []
        return found[0] if found else None
    for at in range(about[0], about[1] - 1):
        if line.words[at] in {"from", "against", "on"} and (name := line.mention_at(at + 1 + (line.words[at + 1] in DETERMINERS))):
            return Source(None, name.name, line.article.evidence(name.span)) if name.type != "other" else None
    return None


def _matter(line: Line, hit: Hit, about: tuple[int, int]) -> tuple[int, int]:
    """Leave the addressee out of what a move is about."""
    if not hit.frame.addressed:
        return about
    for at in range(about[0], about[1] - 1):
        if line.words[at] in {"to", "that", "of", "against", "for"}:
            return (at + 1, about[1]) if at + 1 < about[1] else about
    return about
