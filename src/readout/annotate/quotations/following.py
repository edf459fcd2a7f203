"""Contents that follow a cue and its subject, by what the cue takes."""

from readout.annotate.quotations import subjects
from readout.annotate.quotations.clauses import clause_end, is_clause, past_aside, span_of
from readout.annotate.quotations.frames import Frame, attributes
from readout.annotate.quotations.outline import Item
from readout.model import Span

_SPEECH = frozenset({"say", "tell", "that"})
_ADDRESSEE_MOST = 8
_URGED_MOST = 8
_PARTICLES = frozenset({"for", "on", "upon", "out", "up"})
_OBJECTS = frozenset({"him", "her", "them", "us"})
_OPENS_QUESTION = frozenset({"whether", "if", "why", "how", "what", "when", "who"})
_QUESTIONS = ("ask", "wonder", "question", "explain", "discuss", "know")
_GOES_ON = frozenset({"and", "but", "then", "as", "while", "when", "before", "after"})


def marked(items: tuple[Item, ...], frame: Frame) -> Span | None:
    """Give what follows where a word or a mark says so: "that", "whether", an infinitive, a quotation mark."""
    cue = frame.cue
    if "to" in cue.takes and frame.right < cue.last and items[frame.right].lower == "to":
        return span_of(items, frame.right, clause_end(items, frame.right, cue.last))
    at = _opening(items, frame)
    end = clause_end(items, at, cue.last) if at < cue.last else at
    if at >= end or not cue.takes & _SPEECH:
        return None
    if items[at].lower in _OPENS_QUESTION and items[cue.at].lower.startswith(_QUESTIONS):
        return span_of(items, at, end)
    if items[at].lower == "that" and at + 1 < end:
        return span_of(items, at + 1 + (items[at + 1].text == ","), end)
    found = _quotes(items, at, end)
    return None if found is None else _from_quote(items, found, end)


def unmarked(items: tuple[Item, ...], frame: Frame) -> Span | None:
    """Give the clause or phrase that follows without a word or mark that opens it."""
    at = _opening(items, frame)
    end = clause_end(items, at, frame.cue.last) if at < frame.cue.last else at
    if frame.inverted or at >= end or items[at].lower == "that":
        return None
    if frame.cue.takes & {"say", "tell"}:
        if items[at].text == ":" and at + 1 < end:
            return span_of(items, at + 1, end)
        negated = any(item.lower in {"not", "n't", "never"} for item in items[frame.left : frame.cue.at])
        if is_clause(items, at, end) and not negated:
            return span_of(items, at, end)
    if _urges(items, frame, at, end) or _has_object(items, frame, at):
        return span_of(items, at + (items[at].lower in _PARTICLES), end)
    return None


def interrupted(items: tuple[Item, ...], frame: Frame) -> tuple[Span, ...]:
    """Give the second half of a sentence that the group interrupts: `"We will," he said, "go home."`."""
    at = past_aside(items, frame.right, frame.cue.last)
    if at + 1 < frame.cue.last and items[at].text in {",", "—", "–", ":"} and items[at + 1].passage is not None:
        span = span_of(items, at + 1, at + 2)
        return (span,) if span else ()
    return ()


def _opening(items: tuple[Item, ...], frame: Frame) -> int:
    """Skip days, places and addressees between the cue and its content."""
    last = frame.cue.last
    at = past_aside(items, frame.right, last)
    colon = next((number for number in range(frame.right, last - 1) if items[number].text == ":"), None)
    if colon is not None and items[colon + 1].passage is not None and not any(map(attributes, items[frame.right : colon])):
        return colon
    if "tell" in frame.cue.takes and at < last and items[at].lower != "that" and _quotes(items, at, last) is None:
        return _past_addressee(items, at, last)
    return at


def _urges(items: tuple[Item, ...], frame: Frame, at: int, end: int) -> bool:
    reach = items[at + 1 : min(end, at + _URGED_MOST)]
    return "urge" in frame.cue.takes and subjects.starts_phrase(items[at]) and any(item.lower == "to" for item in reach)


def _has_object(items: tuple[Item, ...], frame: Frame, at: int) -> bool:
    opens = subjects.starts_phrase(items[at]) or items[at].lower in _PARTICLES | _OBJECTS
    return "object" in frame.cue.takes and frame.cue.form != "base" and opens


def _quotes(items: tuple[Item, ...], at: int, end: int) -> int | None:
    """Tell where words in quotation marks begin right here, behind a colon or comma at most."""
    if at < end and items[at].passage is not None:
        return at
    if at + 1 < end and items[at].text in {":", ",", "—", "–", "-"} and items[at + 1].passage is not None:
        return at + 1
    return None


def _from_quote(items: tuple[Item, ...], at: int, end: int) -> Span | None:
    """Give a passage, or the clause that it opens."""
    rest = items[at + 1 : end]
    passage = items[at].passage
    closed = passage is not None and items[at].text[passage.inner.end - items[at].start - 1] in ",.!?"
    if closed and rest and rest[0].lower in _GOES_ON:
        return span_of(items, at, at + 1)
    if not any(item.word for item in rest) or (rest and rest[0].text in {",", ";", "—", "–"}):
        return span_of(items, at, at + 1)
    return span_of(items, at, end)


def _past_addressee(items: tuple[Item, ...], at: int, last: int) -> int:
    """Skip whom the words are told: at least one word, up to "that", a pronoun that opens a clause, or a mark."""
    start = at
    while at < last and items[at].passage is None and items[at].lower not in {"that", ":", ","} and at - start < _ADDRESSEE_MOST:
        if at > start and items[at].lower in subjects.PRONOUNS | {"the", "a", "there"}:
            break
        at += 1
    return past_aside(items, at, last)
