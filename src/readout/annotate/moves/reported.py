"""Moves that verbs, nouns and predicates report: "Moscow demands", "the alliance's refusal to", "is ready to"."""

from collections.abc import Callable, Iterator, Sequence

from readout.annotate.moves.clauses import object_end
from readout.annotate.moves.found import Found
from readout.annotate.moves.lexicon import Frame, follows, frames
from readout.annotate.moves.line import Line
from readout.annotate.moves.nouns import noun_actors
from readout.annotate.moves.predicates import Hit, of_verb
from readout.annotate.moves.subjects import verb_group
from readout.annotate.moves.verbs import is_noun, is_verb
from readout.annotate.moves.words import PREPOSITIONS

Words = tuple[str, ...]

_PLANS = frozenset("compromise talks talk plan solution meeting idea deal truce inquiry vote".split())
_DECLINED = frozenset("to the an a any his her its their".split())
_SILENT = frozenset("comment be say elaborate speculate identify answer name disclose".split())
_MADE = frozenset("made raised issued put set".split())
_REQUESTS = frozenset("request requests".split())
_REACH = 14


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


def _hit(line: Line, at: int) -> Hit | None:
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
        return Hit(frame, at, last)
    return None


def _fits(line: Line, frame: Frame, first: int, last: int) -> bool:
    """Tell whether the words that a frame asks for stand after it (or, in a passive, before it)."""
    after = line.words[last : last + _REACH]
    word = frame.form[0]
    if any(word.startswith(verbs) and not allowed(after) for verbs, allowed in _ASKS):
        return False
    if not frame.only:
        return True
    near = (*line.words[max(0, first - 8) : first], *after[:6]) if verb_group(line, first).passive else after[:6]
    return any(each.startswith(frame.only) for each in near)


def _wants_a_thing(after: Words) -> bool:
    return bool(after) and after[0] != "to"


def _is_ordered(after: Words) -> bool:
    return "to" in after[1:8]


def _is_made(after: Words) -> bool:
    """Tell an offer of something from one of little or nothing."""
    return not after[:1] or after[0] not in {"little", "nothing", "no", "few", "none"}


def _is_for_a_thing(after: Words) -> bool:
    """Tell a request for something from one to the press, or not to be named."""
    return "comment" not in after[:4] and not {"named", "identified", "anonymity", "quoted"} & set(after[:5])


def _is_assured(after: Words) -> bool:
    return bool({"will", "would"} & set(after[:10]))


def _is_suggested(after: Words) -> bool:
    """Tell a suggestion from what evidence suggests."""
    acts = bool(after) and after[0].endswith("ing")
    return acts or bool({"should", "could"} & set(after[:9])) or bool(set(after[:4]) & _PLANS)


def _is_declined(after: Words) -> bool:
    return bool(after) and after[0] in _DECLINED and _is_refused(after)


def _is_refused(after: Words) -> bool:
    """Tell a refusal to act from a refusal to talk to the press."""
    return "comment" not in after[:6] and not (after[:1] == ("to",) and after[1:2] and after[1] in _SILENT)


def _is_for_more_than_comment(after: Words) -> bool:
    return "comment" not in after[:6]


_ASKS: tuple[tuple[tuple[str, ...], Callable[[Words], bool]], ...] = (
    (("want",), _wants_a_thing),
    (("tell", "told", "ask", "order", "press"), _is_ordered),
    (("ask", "request"), _is_for_a_thing),
    (("offer",), _is_made),
    (("assur", "reassur"), _is_assured),
    (("suggest",), _is_suggested),
    (("declin",), _is_declined),
    (("refus",), _is_refused),
    (("reach",), _is_for_more_than_comment),
)


def _found(lines: Sequence[Line], number: int, hit: Hit, held: tuple[int, int]) -> Found | None:
    if hit.frame.kind == "noun":
        return _of_noun(lines, number, hit, held)
    return of_verb(lines, number, hit, held)


def _of_noun(lines: Sequence[Line], number: int, hit: Hit, held: tuple[int, int]) -> Found | None:
    line = lines[number]
    if hit.frame.form[0] in _REQUESTS and not _is_for_a_thing(line.words[hit.last :]):
        return None
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
    if "that" in line.words[last : last + 1] and line.words[end - 1] in _MADE:
        return None
    about = (last, end)
    return Found(line, hit.frame.move, actors, (start, max(end, last)), about, None, line.said_at(hit.first))


def _before_predicate(line: Line, start: int, end: int) -> int:
    """Stop the object of a noun where the sentence's own predicate begins ("the demand for X was ...")."""
    for at in range(start + 1, end):
        if line.words[at] in {"was", "were", "is", "are", "has", "had", "have"} and "that" not in line.words[start:at]:
            return at
    return end
