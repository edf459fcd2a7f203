"""What is announced: meetings, deadlines, visits and votes to come, dated or not, with who announced them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from readout.brief.actors import Actors
from readout.brief.calendar import calendar_of
from readout.brief.clauses import clause_at
from readout.brief.dates import is_dated, last_day, when_of
from readout.brief.happenings import Telling, articles_of, entry, joined, telling
from readout.brief.passages import passage
from readout.brief.terms import terms
from readout.model import (
    Annotations,
    Article,
    Comparison,
    Entry,
    EntryState,
    Party,
    Quotation,
    Sentence,
    Span,
    Story,
    TimeExpression,
    When,
)

_MOST = 12
_WEEK = 7
_WANTED = re.compile(
    r"\b(?:will|would|must|should|demand(?:s|ed)?|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|ultimatum|deadline|until|gave|give[ns]?)\b",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:will|is to|are to|(?:is|are) (?:due|set|scheduled|planned|expected) to)\b")
_FUTURE = (
    r"(?:will|'ll|would|shall|is to|are to|was to|were to|(?:is|are|was|were) (?:due|set|scheduled|planned|expected|slated) to|"
    r"plans? to|planned to|agreed to|intends? to|hopes? to|wants? to|is going to|are going to|expects? to|promised to|vowed to)"
)
_ACT = (
    r"(?:meet|gather|convene|reconvene|speak|talk|visit|travel|head|fly|return|vote|decide|rule|resume|"
    r"reopen|sign|announce|present|publish|"
    r"submit|consult|convey|respond|reply|answer|hand over|hold|host|start|begin|end|leave|take part|"
    r"testify|appear|advise|negotiate|"
    r"suspend|strike|stop|release|continue|go on|be held|be published|be released|be decided|"
    r"be communicated|be buried|be presented)"
)
_ANNOUNCED = re.compile(rf"\b{_FUTURE}(?:\s+(?:\w+ly|also|then|now|not|next|again))*\s+{_ACT}\b", re.IGNORECASE)
_SCHEDULED = re.compile(
    r"\b(?:scheduled|planned|due|set|slated|expected|invited|called|upcoming|deadline|ultimatum|until|by|"
    r"next (?:round|meeting|session|step|talks)|"
    r"election|vote|hearing|summit|meeting|talks|visit|gather|meet|session|starting|will|would|is to|are to)\b",
    re.IGNORECASE,
)
_FOLLOW_UP = re.compile(
    r"\b(?:follow-up|next|further|another|new) (?:meeting|round|session|talks|summit)\b|\bnext steps?\b|\bmeet(?:ing)? again\b",
    re.IGNORECASE,
)
_PAST_ONLY = re.compile(r"\b(?:was|were) (?:going )?to\b|\bhad (?:planned|been)\b|\bcancel", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:den(?:y|ies|ied)|rumou?r|unclear|not (?:yet )?clear|ruled? out|never|won't|will not|would not|refus\w+|no longer)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(r"\b(?:by|before|until|till)\s+(?:the\s+)?(?:end\s+of\s+|midnight\s+on\s+)?$", re.IGNORECASE)
_SET_FOR = re.compile(r"\b(?:for|until|till|before)\s+(?:(?:the|this|next|coming|end|of|midnight|on|noon)\s+)*$", re.IGNORECASE)
_SCHEDULED_NOUN = re.compile(
    r"\b(?:meeting|round|session|talks|summit|hearing|trial|vote|election|visit|deadline)\s+(?:on\s+)?$", re.IGNORECASE
)
_SETTING = frozenset("set fix schedule plan slate expect promise vow pledge agree invite call summon order announce give".split())
_HYPOTHETICAL = re.compile(r"\b(?:if|whether|unless|could|might|may|when|whenever)\b", re.IGNORECASE)


def upcoming_of(story: Story, comparison: Comparison, actors: Actors, happened: Sequence[Entry]) -> tuple[Entry, ...]:
    """List what is announced, dated things first and in order; what the story's articles only called off is left out.

    `happened` is the timeline: an announced day that is over is confirmed by what it tells.
    """
    sources = _sources(comparison)
    calendar = calendar_of(story.members)
    members = [calendar.placed(member) for member in story.members]
    tellings = [one for order, member in enumerate(members) for one in _announced(order, member, calendar.now(member), sources)]
    groups = sorted(
        joined(story, tellings, actors),
        key=lambda group: (-len({one.order for one in group}), group[0].when.value is None, group[0].evidence),
    )
    articles = articles_of(story.members)
    entries = [entry(group, actors, articles, comparison.discrepancies) for group in groups[:_MOST]]
    told = [replace(one, state=_state(one, happened, last_day(story.members))) for one in entries]
    return tuple(
        sorted(told, key=lambda one: (one.when.value is None, one.when.value or "", one.evidence[0].article, one.evidence[0].start))
    )


def _state(one: Entry, happened: Sequence[Entry], latest: str | None) -> EntryState:
    """Tell whether an announced day lies before the last article's, and whether the timeline tells of the event on that day."""
    day = one.when.value or ""
    if not day or latest is None or day >= latest[: len(day)]:
        return "ahead"
    own = terms(one.text)
    same = [terms(" ".join(piece.text for piece in entry.evidence)) for entry in happened if entry.when.value == day]
    return "confirmed" if any(2 * len(own & told) >= len(own) for told in same) else "passed"


def _announced(order: int, member: Annotations, now: str | None, sources: dict[str, list[tuple[Span, Party]]]) -> Iterator[Telling]:
    for sentence in member.sentences:
        text = member.article.text[sentence.start : sentence.end]
        if sentence.role != "body" or _PAST_ONLY.search(text) or _NOT.search(text):
            continue
        time = _ahead(member, sentence, now)
        focus = time.span if time and _SCHEDULED.search(text) else None if time else _announcement(member.article, sentence)
        if focus is not None:
            clause = clause_at(member.article, sentence, focus)
            span = passage(member.article, sentence.span, clause.around(focus) if clause else focus)
            speakers = tuple(party for place, party in sources.get(member.article.id, []) if place.overlaps(span))
            yield replace(telling(order, member, span, _when(member, time, now), time), speakers=speakers[:1])


def _announcement(article: Article, sentence: Sentence) -> Span | None:
    """Find words that announce without a day: who acts will do so, or means to; what only says more of a noun announces nothing."""
    text = article.text[sentence.start : sentence.end]
    found, plain = _FOLLOW_UP.search(text), _ANNOUNCED.search(text)
    if plain is None or _HYPOTHETICAL.search(text):
        return None
    clause = clause_at(article, sentence, Span(sentence.start + plain.end() - 1, sentence.start + plain.end()))
    if clause is not None and (clause.describes or any(one.denied for one in clause.chain)):
        return None
    start, end = (found or plain).span()
    return Span(sentence.start + start, sentence.start + end)


def _ahead(member: Annotations, sentence: Sentence, now: str | None) -> TimeExpression | None:
    """Give the sentence's first time that lies after publication, or that its words put there: a deadline, or a weekday to come."""
    within = [time for time in member.times if is_dated(time) and sentence.span.contains(time.span)]
    if now is None:
        return None
    text = member.article.text
    ahead = (time for time in within if (time.latest or "") > now and (time.earliest or "") >= now)
    if (found := next((time for time in ahead if not _is_over(member.article, sentence, time)), None)) is not None:
        return found
    plan = _PLAN.search(text[sentence.start : sentence.end]) is not None
    wanted = _WANTED.search(text[sentence.start : sentence.end]) is not None
    due = (
        time
        for time in within
        if (plan or (wanted and _DEADLINE.search(_before(text, time)))) and not _is_over(member.article, sentence, time)
    )
    return next((time for time in due if _is_day(time) and _in_week(time.earliest or "", now)), None)


def _is_over(article: Article, sentence: Sentence, time: TimeExpression) -> bool:
    """Tell whether what hangs on a time is told as over, and not as set for it: "left on Sunday", "did not hear until Monday"."""
    clause = clause_at(article, sentence, time.span)
    if clause is None or not clause.past or clause.wished or (clause.lemma in _SETTING and not clause.denied):
        return False
    before = _before(article.text, time)
    return clause.denied or not (_SET_FOR.search(before) or _SCHEDULED_NOUN.search(before))


def _before(text: str, time: TimeExpression) -> str:
    return text[max(0, time.span.start - 30) : time.span.start]


def _is_day(time: TimeExpression) -> bool:
    return time.earliest == time.latest and time.anchor != "explicit"


def _in_week(day: str, now: str) -> bool:
    """Tell whether a day is that of publication or one of the six before it."""
    return 0 <= (date.fromisoformat(now) - date.fromisoformat(day)).days < _WEEK


def _when(member: Annotations, time: TimeExpression | None, now: str | None) -> When:
    """Give the time announced; a weekday that was read backwards is the next one."""
    if time is None:
        return When(None, None, None)
    if now is not None and _is_day(time) and (time.earliest or "") < now:
        ahead = date.fromisoformat(time.earliest or "") + timedelta(days=_WEEK)
        return When(ahead.isoformat(), "day", "inferred")
    if _DEADLINE.search(_before(member.article.text, time)):
        return When(time.latest, "day", "text")
    return when_of(time)


def _sources(comparison: Comparison) -> dict[str, list[tuple[Span, Party]]]:
    found: dict[str, list[tuple[Span, Party]]] = {}
    for quotation in comparison.quotations:
        for piece in quotation.content:
            if (party := _party(quotation)) is not None:
                found.setdefault(piece.article, []).append((piece.span, party))
    return found


def _party(quotation: Quotation) -> Party | None:
    return Party(quotation.source.entity, quotation.source.name) if quotation.source else None
