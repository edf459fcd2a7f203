"""Moves in what somebody is quoted as saying: "must withdraw", "we will never accept", "we are ready to"."""

from collections.abc import Iterator, Sequence

from readout.annotate.moves.clauses import object_end
from readout.annotate.moves.found import Found
from readout.annotate.moves.lexicon import follows, frames
from readout.annotate.moves.line import Line
from readout.annotate.moves.parties import could_want, sources
from readout.annotate.moves.subjects import Group, subject, verb_group
from readout.annotate.moves.words import BE, DETERMINERS, FUTURE, MARKS, NEGATIONS, PRONOUNS, QUOTES, VIOLENT
from readout.model import MoveKind, Quotation, Source

_DUTY = frozenset("must should".split())
_DUTY_TO = frozenset("have has need needs ought".split())
_WITHHELD = frozenset("suspend stop leave withdraw".split())
_OPEN = frozenset("if when whether unless".split())
_OPENING = 4
_PERFECT = frozenset("have be".split())
_OWN = frozenset(
    "i we he she they alliance government company union country party group police ministry administration city council".split()
)
_UNSURE = frozenset("would may might could 'd".split())
_PARTICIPLES = ("ed", "en", "made", "held", "done", "paid", "sold", "lost", "sent", "brought", "built", "wn")
_ALL = frozenset("parties sides side both everyone leaders world".split())
_CALLED = frozenset("as called calling call so such".split())
_WE = frozenset("we i they he she everyone".split())
_MENTAL = frozenset("know see think say tell expect forget note admit remember understand look wait hope guess be".split())
_KEPT = frozenset(
    """take defend protect continue ensure provide pay work support fight stand keep send help deliver release rebuild build give
    investigate find bring hold make respond act do never suspend stop leave remain go withdraw""".split()
)


def said(lines: Sequence[Line], number: int, speaker: Source | None) -> Iterator[Found]:
    """Give the moves that lie in quoted or reported words, with their speaker or the subject as actor."""
    line = lines[number]
    heard = any(quotation.source is not None for quotation in line.quotations)
    if "?" in line.words or not (heard or speaker):
        return
    for at, word in enumerate(line.words):
        if word in _DUTY or (word in _DUTY_TO and line.words[at + 1 : at + 2] == ("to",)):
            yield from _duty(lines, number, at)
        elif word in FUTURE or (word == "going" and line.words[at + 1 : at + 2] == ("to",)):
            yield from _commitment(lines, number, at)
        if word in frames():
            yield from _phrase(line, at)
            yield from _verdict(line, at, speaker)


def _duty(lines: Sequence[Line], number: int, at: int) -> Iterator[Found]:
    line = lines[number]
    speech = line.said_at(at)
    verb = _verb_after(line, at)
    if speech is None or speech.source is None or verb is None or at == 0:
        return
    if not _asks(line, speech, at, verb) or _is_inverted(line, at):
        return
    if verb_group(line, at).supposed or line.words[max(0, at - 1)] in MARKS:
        return
    where = subject(line, Group(at), at) or (at, at)
    if set(line.words[max(0, where[0] - _OPENING) : where[0]]) & _OPEN:
        return
    if (line.words[where[0]] in {"you", "there"} and line.words[at] != "must") or line.words[at - 1] in _UNSURE:
        return
    none = "no" in line.words[max(0, where[0] - 1) : where[0] + 1] or (line.words[at] == "should" and _denied(line, at, verb))
    end = object_end(line, verb, _content_end(line, speech, at))
    move: MoveKind = "reject" if none else "demand"
    if line.words[at] == "should" and not none and not _is_addressed(lines, number, where):
        move = "propose"
    yield _of(line, speech, move, (where[0], end))


def _asks(line: Line, speech: Quotation, at: int, verb: int) -> bool:
    """Tell a duty laid on somebody from a guess ("must have been"), a state of mind and an outlet's own "has to"."""
    if line.words[at] in _DUTY_TO and not _speaks_itself(line, speech, at):
        return False
    guess = line.words[at + 1] in {"have", "'ve"} or (line.words[at] == "should" and "have" in line.words[at + 1 : at + 3])
    hoped = line.words[verb : verb + 2] == ("be", "able")
    return not (guess or hoped) and line.words[verb] not in _MENTAL - {"be"}


def _is_inverted(line: Line, at: int) -> bool:
    """Tell a condition without if ("should the rain return")."""
    return line.words[at] == "should" and bool(set(line.words[at + 1 : at + 2]) & DETERMINERS)


def _speaks_itself(line: Line, speech: Quotation, at: int) -> bool:
    """Tell whether "have to" and "need to" are said in the speaker's own words, of us or of somebody named."""
    named = line.mention_at(at - 1) is not None or bool(_WE & set(line.words[max(0, at - 3) : at]))
    return speech.kind != "indirect" and named


def _is_addressed(lines: Sequence[Line], number: int, where: tuple[int, int]) -> bool:
    """Tell whether the one who should act is a named body or place, or a body's description: then it is asked, not advised."""
    line = lines[number]
    names = line.inside(*where)
    return any(mention.type != "person" for mention in names) or bool((_OWN | _ALL) & set(line.words[where[0] : where[1]]))


def _commitment(lines: Sequence[Line], number: int, at: int) -> Iterator[Found]:
    line = lines[number]
    speech = line.said_at(at)
    verb = _verb_after(line, at)
    if speech is None or speech.source is None or verb is None:
        return
    group = verb_group(line, at)
    where = subject(line, group, at)
    imagined = speech.kind == "direct" and line.words[at] in {"would", "'d"}
    if where is None or group.supposed or imagined or line.words[where[0]] == "you":
        return
    own = bool(_OWN & set(line.words[where[0] : where[1]])) or (
        line.words[where[0]] == "it" and speech.kind != "direct" and line.words[verb] != "take"
    )
    end = object_end(line, verb, _content_end(line, speech, at))
    move = _future(line, at, verb, end, own=own or line.mention_at(where[1] - 1) is not None)
    if move is None:
        return
    actors = sources(lines, number, *where) if line.inside(*where) else []
    found = _of(line, speech, move, (where[0], end))
    yield Found(line, move, tuple(actors), found.clause, found.object, None, speech) if actors and move == "threaten" else found


def _future(line: Line, at: int, verb: int, end: int, *, own: bool) -> MoveKind | None:
    """Name the move of a future: a refusal where denied, a threat where violent, a pledge where the speaker's own act."""
    denied = _denied(line, at, verb)
    if own and any(word.startswith(VIOLENT) for word in line.words[verb:end]) and not denied:
        return "threaten"
    if line.words[verb] in _MENTAL and not (line.words[verb] == "be" and denied):
        return None
    if denied:
        passive = line.words[verb] == "be" and line.words[verb + 1 : verb + 2] and line.words[verb + 1].endswith(_PARTICIPLES)
        return "reject" if own or passive else None
    if not own or line.words[verb] not in _KEPT or (line.words[at] in {"would", "'d"} and "if" in line.words):
        return None
    return "threaten" if line.words[verb] in _WITHHELD and {"if", "unless"} & set(line.words) else "pledge"


def _phrase(line: Line, at: int) -> Iterator[Found]:
    """Give the moves of set phrases in quoted words."""
    speech = line.said_at(at)
    if speech is None or speech.source is None:
        return
    for frame in frames()[line.words[at]]:
        last = follows(line.words, at, frame.form) if frame.kind == "said" else None
        if last is not None:
            start = _content_start(line, speech, at)
            end = max(last, object_end(line, last, _content_end(line, speech, at)))
            denied = bool(set(line.words[max(start, at - 3) : at]) & NEGATIONS) and frame.move in {"support", "offer", "threaten"}
            if not denied and "if" not in line.words[start:at] and _is_meant(line, at, frame.form):
                yield _of(line, speech, frame.move, (start, end), (last, end) if end > last + 1 else (start, end))
            return


def _is_meant(line: Line, at: int, form: tuple[str, ...]) -> bool:
    """Tell whether a single word passes judgement ("is unacceptable", "as outrageous") and is no mere attribute."""
    if len(form) > 1:
        return True
    return at > 0 and (line.words[at - 1] in QUOTES or bool((BE | _CALLED) & set(line.words[max(0, at - 4) : at])))


def _verdict(line: Line, at: int, speaker: Source | None) -> Iterator[Found]:
    """Give what the one who speaks, or spoke last in the paragraph, turns away ("is not a basis for")."""
    for frame in frames()[line.words[at]]:
        last = follows(line.words, at, frame.form) if frame.kind == "verdict" else None
        speech = line.said_at(at)
        actor = speech.source if speech and speech.source else speaker
        if last is not None and actor is not None:
            start = at
            while start > 0 and line.words[start - 1] not in MARKS | {"that"}:
                start -= 1
            yield Found(line, frame.move, (actor,), (start, object_end(line, last, len(line.words))), (start, at), None, speech)
            return


def _of(line: Line, speech: Quotation, move: MoveKind, clause: tuple[int, int], about: tuple[int, int] | None = None) -> Found:
    named = (
        speech.source is not None
        and could_want(speech.source.name)
        and speech.source.name.casefold() not in PRONOUNS | {"you", "there", "long"}
    )
    actors = (speech.source,) if speech.source and named else ()
    return Found(line, move, actors, clause, about or clause, None, speech)


def _verb_after(line: Line, at: int) -> int | None:
    here = at + 1
    while here < len(line.words) and (
        line.words[here] in NEGATIONS
        or line.words[here] in {"to", "also", "now", "always", "still", "then"}
        or line.words[here].endswith("ly")
    ):
        here += 1
    return here if here < len(line.words) and line.words[here] not in MARKS else None


def _denied(line: Line, at: int, verb: int) -> bool:
    return bool(set(line.words[at:verb]) & NEGATIONS)


def _content_end(line: Line, speech: Quotation, at: int) -> int:
    """Give the end of the quotation's piece that holds the token, in this sentence."""
    return next((last for first, last in _pieces(line, speech) if first <= at < last), len(line.words))


def _content_start(line: Line, speech: Quotation, at: int) -> int:
    """Give the start of the clause that holds the token, within the quotation."""
    start = next((first for first, last in _pieces(line, speech) if first <= at < last), 0)
    here = at
    while here > start and line.words[here - 1] not in QUOTES | {";", ".", ":", "—", "–", "but", "because"} and at - here < 18:  # noqa: PLR2004 a clause's length
        here -= 1
    return here


def _pieces(line: Line, speech: Quotation) -> Iterator[tuple[int, int]]:
    for piece in speech.content:
        if piece.span.overlaps(line.sentence.span):
            yield line.index(piece.start), min(len(line.words), line.index(max(piece.start, piece.end - 1)) + 1)
