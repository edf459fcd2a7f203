"""What is announced: what somebody is to do, dated or not, with who announced it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from readout.brief.actor_names import Actors
from readout.brief.alone import is_told
from readout.brief.announced_acts import announced, leaves_open
from readout.brief.clause_passages import passage
from readout.brief.event_clauses import clause_at
from readout.brief.iso_times import is_dated, last_day, published_day, when_of
from readout.brief.passage_likeness import Terms, terms, titles_of
from readout.brief.story_calendar import calendar_of
from readout.brief.timeline_entries import Telling, articles_of, best_told, entry, joined, telling
from readout.brief.upcoming_traits import upcoming_traits
from readout.language import Tree, lexicon
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
from readout.text.learned_models import learned

_DEADLINE = re.compile(r"\b(?:by|before|until|till|for)\s+(?:(?:the|end|of|midnight|noon|on)\s+)*$", re.IGNORECASE)
_BEFORE = 30
_DENIED = re.compile(r"\?|\bden(?:y|ie[sd])\b|\brumou?r", re.IGNORECASE)
_ASIDE = frozenset(("advcl", "acl"))
_LONG_AGO = 60
_MOST = 20
_WEEK = 7
LEAST = 0.5
"""How likely what is announced is worth a line from which it is shown where it reads alone, by weights learned from 685 lines
(`training/upcoming.py`): with the group left out 81 of 115 from there on are right (.70), from .45 on 95 of 150, from .55 on 62 of
90."""

_AGREEING = 2
"""Tellings that name one day before it is that of another telling, which stands first for its words."""


def upcoming_of(story: Story, comparison: Comparison, actors: Actors, happened: Sequence[Entry]) -> tuple[Entry, ...]:
    """List what is announced: what several articles tell first, then what has a day, then what stands early.

    `happened` is the timeline: an announced day that is over is confirmed by what it tells.
    """
    tellings = told_upcoming(story, comparison)
    groups = sorted(
        joined(story, tellings, actors),
        key=_worth,
    )
    articles = articles_of(story.members)
    entries = [
        _shown_as_upcoming(_timed(entry(group, actors, articles, comparison.discrepancies), group), group)
        for group in groups[:_MOST]
    ]
    latest = last_day(story.members)
    told = [replace(one, state=_state_of_upcoming(one, happened, latest)) for one in entries]
    told = [replace(one, stands_alone=one.stands_alone and is_awaited(one, latest, articles)) for one in told]
    return tuple(
        sorted(told, key=lambda one: (one.when.value is None, one.when.value or "", one.evidence[0].article, one.evidence[0].start))
    )


def _timed(told: Entry, group: Sequence[Telling]) -> Entry:
    """Give an entry whose own words name no day the one that two other tellings of it name."""
    named = Counter(one.when for one in group if one.when.value)
    when, often = named.most_common(1)[0] if named else (told.when, 0)
    if told.when.value or often < _AGREEING:
        return told
    return replace(told, when=when, timed_by=next(one.timed_by for one in group if one.when == when))


def told_upcoming(story: Story, comparison: Comparison) -> list[Telling]:
    """Give what the articles of a story announce, each telling by itself."""
    sources, calendar = _sources_of_upcoming(comparison), calendar_of(story.members)
    members = [calendar.placed(member) for member in story.members]
    headlined = frozenset[str]().union(*titles_of(story))
    return [
        one
        for order, member in enumerate(members)
        for one in _upcoming_sentences(order, member, calendar.now(member), sources, headlined)
    ]


def _shown_as_upcoming(told: Entry, group: Sequence[Telling]) -> Entry:
    """Mark whether an entry is worth a line: likely enough, told by no "I" or "he", alone or by two origins.

    Of eight lines of two origins in 168 groups that lean on what was told six were right, as read.
    """
    traits = {**best_told(group).traits, "origins": float(told.origins > 1)}
    worth = not traits["pointing"] and learned("brief", "dated upcoming").likelihood(traits) >= LEAST
    return replace(told, stands_alone=worth and (told.stands_alone or told.origins > 1))


def _worth(group: Sequence[Telling]) -> tuple[int, bool, int]:
    """Order what is announced: by how many articles tell it, whether it has a day, and how early it stands."""
    return -len({one.order for one in group}), group[0].when.value is None, min(one.evidence.start for one in group)


def _state_of_upcoming(one: Entry, happened: Sequence[Entry], latest: str | None) -> EntryState:
    """Tell whether an announced day lies before the last article's, and whether the timeline tells of the event on that day.

    On the day of the last article itself it is ahead, unless another article tells of it as done.
    """
    day = one.when.value or ""
    if not day or latest is None or day > latest[: len(day)]:
        return "ahead"
    own, articles = terms(one.text), {piece.article for piece in one.evidence}
    told = (entry for entry in happened if entry.when.value == day)
    same = [terms(" ".join(piece.text for piece in entry.evidence if piece.article not in articles)) for entry in told]
    if any(2 * len(own & told) >= len(own) for told in same):
        return "confirmed"
    return "ahead" if day == latest[: len(day)] else "passed"


def is_awaited(one: Entry, latest: str | None, articles: Mapping[str, Article]) -> bool:
    """Tell whether what is announced is still awaited: on a day, that lies after the last article's, and in more than a lone year.

    What names no day may have come by then, but where an article of that last day tells it.
    """
    day = one.when.value or ""
    if not day:
        return latest is not None and published_day(articles[one.evidence[0].article]) == latest
    lone = one.when.precision == "year" and one.origins == 1
    come = latest is not None and (day == latest or day < latest[: len(day)])
    return one.state != "confirmed" and not (lone or come)


def _upcoming_sentences(
    order: int, member: Annotations, now: str | None, sources: Mapping[str, Sequence[tuple[Span, Party]]], headlined: Terms
) -> Iterator[Telling]:
    """Give the sentences that announce: the clause of what is to be done, and the time that hangs in it."""
    before = (date.fromisoformat(now) - timedelta(days=_LONG_AGO)).isoformat() if now else ""
    for sentence in member.sentences:
        times = [one for one in member.times if sentence.start <= one.span.start and one.span.end <= sentence.end]
        ahead = any((one.earliest or "") > (now or "") for one in times)
        if sentence.role != "body" or (not ahead and any(one.latest and one.latest < before for one in times)):
            continue  # what was planned long before the article, and nothing beside it, is history
        acts = announced(member, sentence)
        if not acts and leaves_open(sentence):
            continue
        time = _first_upcoming_time(member, sentence, (acts, times), now)
        text = member.article.text[sentence.start : sentence.end]
        places = acts or ([time.span] if time and not _DENIED.search(text) else [])
        spans = dict.fromkeys(_upcoming_clause(member, sentence, place) for place in places)
        for span in spans:
            own = time if time and span.contains(time.span) else None
            speakers = tuple(party for where, party in sources.get(member.article.id, ()) if where.overlaps(span))
            when, alone = _when_upcoming(own, now), is_told(member, sentence, span, own, headlined)
            traits = {**upcoming_traits(member, sentence, span, own, when), "act": float(bool(acts))}
            told = telling(order, member, span, when, own)
            yield replace(told, speakers=speakers[:1], alone=alone, traits=traits, use="upcoming")


def _upcoming_clause(member: Annotations, sentence: Sentence, place: Span) -> Span:
    clause = clause_at(sentence, place)
    return passage(member.article, sentence.span, clause.around(place) if clause else place)


def _first_upcoming_time(
    member: Annotations, sentence: Sentence, told: tuple[Sequence[Span], Sequence[TimeExpression]], now: str | None
) -> TimeExpression | None:
    """Give the first time of a sentence, of which the acts and times are told, that lies after publication, and is not over.

    Beside what is to be done, a weekday that was read backwards is the next one, and a time of a clause beside it dates that alone.
    """
    if now is None:
        return None
    acts, times = told
    within = [time for time in times if is_dated(time) and not _is_over(member, sentence, time)]
    within = [time for time in within if _dates_act(member, sentence, acts, time)]
    later = next((time for time in within if (time.latest or "") > now and (time.earliest or "") >= now), None)
    if later is not None or not acts:
        return later
    return next((time for time in within if _is_weekday(time) and _in_week(time.earliest or "", now)), None)


def _dates_act(member: Annotations, sentence: Sentence, acts: Sequence[Span], time: TimeExpression) -> bool:
    """Tell whether a time dates an act, and no clause beside it or about a noun: "after it returns on Monday" dates the return.

    What comes "after Monday" comes on no day told; where nothing is announced, until when somebody has ("if they are not home
    by Monday") does.
    """
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    at = tree.at(time.span.start)
    verb = next((up for up in tree.upwards(at) if tree.is_predicate(up)), -1)
    above = {up for act in acts for up in tree.upwards(tree.at(act.end - 1))}
    own = [up for up in tree.upwards(at) if time.span.overlaps(tree.span((up,)))]
    behind = any(tree.case(up) in lexicon().words("announcing", "behind") for up in own)
    beside = ("acl",) if not acts and _is_deadline(member, time) else _ASIDE
    aside = verb >= 0 and verb not in above and any(tree.relation(up) in beside for up in tree.upwards(verb))
    return not (behind or aside)


def _is_over(member: Annotations, sentence: Sentence, time: TimeExpression) -> bool:
    """Tell whether what hangs on a time is told as done then."""
    clause = clause_at(sentence, time.span)
    if clause is None or not clause.past or clause.tree.tense(clause.verb) == "present":
        return False
    return (clause.perfect or not clause.wished) and not _is_deadline(member, time)


def _is_deadline(member: Annotations, time: TimeExpression) -> bool:
    """Tell whether somebody is given until then: what hangs on it is still to be done."""
    return _DEADLINE.search(member.article.text[max(0, time.span.start - _BEFORE) : time.span.start]) is not None


def _is_weekday(time: TimeExpression) -> bool:
    return time.earliest == time.latest and time.anchor != "explicit"


def _in_week(day: str, now: str) -> bool:
    """Tell whether a day is that of publication or one of the six before it."""
    return 0 <= (date.fromisoformat(now) - date.fromisoformat(day)).days < _WEEK


def _when_upcoming(time: TimeExpression | None, now: str | None) -> When:
    """Give the time announced; a weekday that was read backwards is the next one."""
    if time is None:
        return When(None, None, None)
    if now is not None and _is_weekday(time) and (time.earliest or "") < now:
        ahead = date.fromisoformat(time.earliest or "") + timedelta(days=_WEEK)
        return When(ahead.isoformat(), "day", "inferred")
    return when_of(time)


def _sources_of_upcoming(comparison: Comparison) -> dict[str, list[tuple[Span, Party]]]:
    found: dict[str, list[tuple[Span, Party]]] = {}
    for quotation in comparison.quotations:
        for piece in quotation.content:
            if (party := _party(quotation)) is not None:
                found.setdefault(piece.article, []).append((piece.span, party))
    return found


def _party(quotation: Quotation) -> Party | None:
    return Party(quotation.source.entity, quotation.source.name) if quotation.source else None
