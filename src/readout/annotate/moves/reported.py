"""Moves that verbs, nouns and predicates report: "Moscow demands", "the alliance's refusal to", "is ready to"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.annotate.moves.clauses import object_end
from readout.annotate.moves.found import Found
from readout.annotate.moves.lexicon import Frame, follows, frames
from readout.annotate.moves.line import Line
from readout.annotate.moves.nouns import noun_actors
from readout.annotate.moves.parties import sources, suits
from readout.annotate.moves.subjects import Group, agent, subject, verb_group
from readout.annotate.moves.verbs import is_noun, is_verb
from readout.annotate.moves.words import DETERMINERS, MARKS, PREPOSITIONS
from readout.model import MoveKind, Quotation, Source

_TURNED: dict[MoveKind, MoveKind] = {"accept": "reject", "support": "reject", "concede": "reject", "offer": "reject"}
_NEEDS_INFINITIVE = frozenset(
    "tell tells told ask asks asked order orders ordered press presses pressed pressing telling asking invite".split()
)
_SILENT = frozenset("comment be say elaborate give speculate identify answer name disclose provide".split())
_REACH = 14


@dataclass(frozen=True, slots=True)
class _Hit:
    frame: Frame
    first: int
    last: int


def reported(lines: Sequence[Line], number: int) -> Iterator[Found]:
    """Give the moves that a sentence reports, in order; within another's object only what has an actor of its own."""
    line = lines[number]
    if "?" in line.words:
        return
    held = (0, 0)
    at = 0
    while at < len(line.words):
        hit = _hit(line, at)
        if hit is None:
            at += 1
            continue
        found = _found(lines, number, hit, held)
        if found is not None:
            held = found.object
            yield found
        at = hit.last


def _hit(line: Line, at: int) -> _Hit | None:
    for frame in frames().get(line.words[at], ()):
        last = follows(line.words, at, frame.form)
        if last is None:
            continue
        if frame.kind == "verb" and not is_verb(line, at, last):
            continue
        if frame.kind == "noun" and not is_noun(line, at):
            continue
        if frame.kind in {"said", "verdict"} or not _fits(line, frame, at, last):
            continue
        return _Hit(frame, at, last)
    return None


def _fits(line: Line, frame: Frame, first: int, last: int) -> bool:
    """Tell whether the words that a frame asks for stand after it (or, in a passive, before it)."""
    after = line.words[last : last + _REACH]
    if frame.form[0] in {"want", "wants", "wanted", "wanting"} and (after[:1] == ("to",) or not after):
        return False
    if frame.form[0].startswith(("declin", "refus")) and after[:1] == ("to",) and after[1:2] and after[1] in _SILENT:
        return False
    if frame.form[0].startswith(("assur", "reassur")) and not {"will", "would"} & set(after[:10]):
        return False
    if frame.form[0] in _NEEDS_INFINITIVE and "to" not in after[1:8]:
        return False
    if not frame.only:
        return True
    near = (*line.words[max(0, first - 8) : first], *after[:8]) if verb_group(line, first).passive else after[:8]
    return any(word.startswith(frame.only) for word in near)


def _found(lines: Sequence[Line], number: int, hit: _Hit, held: tuple[int, int]) -> Found | None:
    if hit.frame.kind == "noun":
        return _of_noun(lines, number, hit, held)
    return _of_verb(lines, number, hit, held)


def _of_verb(lines: Sequence[Line], number: int, hit: _Hit, held: tuple[int, int]) -> Found | None:
    line = lines[number]
    group = verb_group(line, hit.first)
    if hit.frame.kind == "state":
        group = Group(group.first, group.modal, group.negated, passive=False, infinitive=group.infinitive, supposed=group.supposed)
    if line.words[hit.last : hit.last + 1] == ("by",) and hit.frame.kind == "verb" and group.first == hit.first:
        group = Group(group.first, passive=True, supposed=group.supposed)
    within = held[0] <= group.first < held[1]
    if (
        group.supposed
        or group.modal in {"could", "may", "might", "can", "should", "must"}
        or (within and group.first <= held[0] + 1)
    ):
        return None
    said = line.said_at(hit.first)
    if group.modal in {"would", "'d"} and said is None:
        return None
    where = _passive_agent(line, hit) if group.passive else subject(line, group, hit.first)
    inverted = (
        where is not None
        and not group.passive
        and bool({"nor", "neither", "never"} & set(line.words[max(0, where[0] - 3) : where[0]]))
    )
    move = _TURNED.get(hit.frame.move) if group.negated or inverted else hit.frame.move
    cued = line.cued_at(hit.first, hit.last)
    own = tuple(sources(lines, number, *where)) if where else ()
    actors = _speaker(lines, line.words[where[0]] if where else "", cued.source if cued else None) or own
    if move is None or not actors:
        return None
    stop = len(line.words)
    about = (where[0] if where else 0, group.first) if group.passive else (hit.last, object_end(line, hit.last, stop))
    if group.passive:
        about = subject(line, group, hit.first) or about
    if about[0] >= about[1]:
        about = _relative_object(line, where[0]) if where else (hit.first, hit.last)
    if about[0] >= about[1]:
        return None
    if cued is not None and not group.passive:
        about = _content(line, cued, about)
    start = min(where[0], group.first) if where and where[0] < hit.first and not group.passive else min(group.first, about[0])
    addressee = _addressee(lines, number, hit, about)
    clause = (start, max(hit.last, about[1], where[1] if group.passive and where else 0))
    return Found(line, move, actors, clause, _matter(line, hit, about), addressee, cued or said)


def _speaker(lines: Sequence[Line], subject_word: str, source: Source | None) -> tuple[Source, ...]:
    """Take the source that the quotation has, unless the subject is a pronoun that does not fit it."""
    return (source,) if source is not None and suits(lines, source, subject_word) else ()


def _content(line: Line, cued: Quotation, about: tuple[int, int]) -> tuple[int, int]:
    """Take the quoted words of this sentence as what the cue is about, where the words after the cue are none of them."""
    inside = [piece.span for piece in cued.content if line.sentence.span.contains(piece.span)]
    if not inside or any(line.span(*about).overlaps(span) for span in inside):
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


def _passive_agent(line: Line, hit: _Hit) -> tuple[int, int] | None:
    return agent(line, hit.last)


def _of_noun(lines: Sequence[Line], number: int, hit: _Hit, held: tuple[int, int]) -> Found | None:
    line = lines[number]
    found = noun_actors(lines, number, hit.first, hit.last, inside=held[0] <= hit.first < held[1])
    if found is None:
        return None
    start, actors = found
    last = hit.last
    end = last
    if (last < len(line.words) and line.words[last] in {"for", "of", "to", "that", "against", "over"}) or line.words[
        last - 1
    ] in PREPOSITIONS:
        end = object_end(line, last, len(line.words))
        end = _before_predicate(line, last, end)
    if end <= last + 1:
        return None
    about = (last, end)
    return Found(line, hit.frame.move, actors, (start, max(end, last)), about, None, line.said_at(hit.first))


def _before_predicate(line: Line, start: int, end: int) -> int:
    """Stop the object of a noun where the sentence's own predicate begins ("the demand for X was ...")."""
    for at in range(start + 1, end):
        if line.words[at] in {"was", "were", "is", "are", "has", "had", "have"} and "that" not in line.words[start:at]:
            return at
    return end


def _addressee(lines: Sequence[Line], number: int, hit: _Hit, about: tuple[int, int]) -> Source | None:
    """Give the one spoken to: the words before "to" or "that" where the frame takes them first, else a name after to or from."""
    line = lines[number]
    if hit.frame.addressed:
        stops = [at for at in range(about[0], about[1]) if line.words[at] in {"to", "that", "of", "against", "not", "for", ","}]
        end = stops[0] if stops else about[1]
        found = sources(lines, number, about[0], end) if end > about[0] else []
        return found[0] if found else None
    for at in range(about[0], about[1] - 1):
        if line.words[at] in {"from", "against", "on"} and (name := line.mention_at(at + 1 + (line.words[at + 1] in DETERMINERS))):
            return Source(None, name.name, line.article.evidence(name.span)) if name.type != "other" else None
    return None


def _matter(line: Line, hit: _Hit, about: tuple[int, int]) -> tuple[int, int]:
    """Leave the addressee out of what a move is about."""
    if not hit.frame.addressed:
        return about
    for at in range(about[0], about[1] - 1):
        if line.words[at] in {"to", "that", "of", "against", "for"}:
            return (at + 1, about[1]) if at + 1 < about[1] else about
    return about
