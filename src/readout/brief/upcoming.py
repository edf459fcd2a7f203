"""What is announced: what somebody is to do, dated or not, with who announced it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from readout.brief.actor_names import Actors
from readout.brief.alone.lines_alone import is_told
from readout.brief.announced_acts import Act, Ahead, announced, upcoming_traits
from readout.brief.clause_passages import passage
from readout.brief.event_clauses import clause_at
from readout.brief.iso_times import is_dated, last_day, published_day, when_of
from readout.brief.passage_likeness import Terms, terms, titles_of
from readout.brief.story_calendar import calendar_of
from readout.brief.timeline_entries import Telling, articles_of, best_told, entry, joined, telling
from readout.language import Tree, lexicon
from readout.model import (
    Annotations,
    Article,
    Comparison,
    Entry,
    EntryState,
    Party,
    Sentence,
    Span,
    Story,
    TimeExpression,
    When,
)
from readout.text.learned_models import learned

_DEADLINE = re.compile(r"\b(?:by|before|until|till|for)\s+(?:(?:the|end|of|midnight|noon|on)\s+)*$", re.IGNORECASE)
_BEFORE = 30
_ASKED = "?"
_APART = frozenset(("advcl", "acl", "ccomp"))
_MOST = 30
_WEEK = 7
LEAST = 0.52
"""How likely what is announced is worth a line from which it is shown where it reads alone, by weights learned from judged lines
(`training/upcoming.py`): with the group left out 121 of 172 judged ones are right (.70), from .5 on 126 of 184, from .6 on 84 of
114."""


def upcoming_of(story: Story, comparison: Comparison, actors: Actors, happened: Sequence[Entry]) -> tuple[Entry, ...]:
    """List what is announced: the likeliest to be worth a line, by their days.

    `happened` is the timeline: an announced day that is over is confirmed by what it tells.
    """
    tellings = told_upcoming(story, comparison)
    groups = sorted(joined(story, tellings, actors), key=lambda group: -best_told(group).worth)
    articles = articles_of(story.members)
    entries = [_shown_as_upcoming(entry(group, actors, articles, comparison.discrepancies), group) for group in groups[:_MOST]]
    latest = last_day(story.members)
    told = [replace(one, state=_state_of_upcoming(one, happened, latest)) for one in entries]
    told = [replace(one, stands_alone=one.stands_alone and is_awaited(one, latest, articles)) for one in told]
    return tuple(
        sorted(told, key=lambda one: (one.when.value is None, one.when.value or "", one.evidence[0].article, one.evidence[0].start))
    )


def told_upcoming(story: Story, comparison: Comparison) -> list[Telling]:
    """Give what the articles of a story announce, each telling by itself."""
    sources, calendar = _sources_of_upcoming(comparison), calendar_of(story.members)
    headlined = frozenset[str]().union(*titles_of(story))
    return [
        one
        for order, member in enumerate(story.members)
        for one in _upcoming_sentences(order, member, calendar.now(member), sources, headlined)
    ]


def _shown_as_upcoming(told: Entry, group: Sequence[Telling]) -> Entry:
    """Mark whether an entry is worth a line: likely enough, told by no "I" or "he", alone or by two origins.

    Of eight lines of two origins in 168 groups that lean on what was told six were right, as read.
    """
    traits = {**best_told(group).traits, "origins": float(told.origins > 1)}
    worth = not traits["pointing"] and learned("brief", "dated upcoming").likelihood(traits) >= LEAST
    return replace(told, stands_alone=worth and (told.stands_alone or told.origins > 1))


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
    """Tell whether what is announced is still awaited: its day, where it has one, lies after the last article's.

    What names no day may have come by then, but where an article of that last day tells it: of 44 lines of others 25 were right, of
    35 of its articles 25, of 95 with a day 76.
    """
    day = one.when.value or ""
    if not day:
        return latest is not None and published_day(articles[one.evidence[0].article]) == latest
    come = latest is not None and (day == latest or day < latest[: len(day)])
    return one.state != "confirmed" and not come


def _upcoming_sentences(
    order: int, member: Annotations, now: str | None, sources: Mapping[str, Sequence[tuple[Span, Party]]], headlined: Terms
) -> Iterator[Telling]:
    """Give the clauses that announce, each with its time; of a sentence without one, that of the first time that lies ahead."""
    for sentence in member.sentences:
        tree = Tree.of(sentence.tokens, member.article.language or "en")
        if sentence.role != "body" or _ASKED in member.article.text[sentence.start : sentence.end]:
            continue
        lines = {line.span: line for line in reversed(list(_ahead(member, sentence, tree, now)))}
        for span, line in sorted(lines.items()):
            speakers = tuple(party for where, party in sources.get(member.article.id, ()) if where.overlaps(span))
            alone = is_told(member, sentence, span, None, headlined)
            traits = upcoming_traits(member, sentence, line)
            told = telling(order, member, span, line.when, line.time)
            yield replace(told, speakers=speakers[:1], alone=alone, traits=traits, use="upcoming")


def _ahead(member: Annotations, sentence: Sentence, tree: Tree, now: str | None) -> Iterator[Ahead]:
    """Give what a sentence tells to come, each by the words of its clause."""
    times = [one for one in member.times if sentence.span.contains(one.span) and is_dated(one)] if now else []
    later = [one for one in times if (one.latest or "") > (now or "") and (one.earliest or "") >= (now or "")]
    acts = announced(tree)
    for act in acts:
        span = _upcoming_clause(member, sentence, act.words)
        own = (one for one in times if (one in later or _may_be_next(one, now)) and span.contains(one.span))
        time = next((one for one in own if _dates_act(tree, one, act)), None)
        yield Ahead(span, act, time, _when_upcoming(time, now))
    for time in later[:1] if not acts else ():
        if not _is_over(member, sentence, time):
            yield Ahead(_upcoming_clause(member, sentence, time.span), None, time, _when_upcoming(time, now))


def _upcoming_clause(member: Annotations, sentence: Sentence, place: Span) -> Span:
    clause = clause_at(sentence, place)
    return passage(member.article, sentence.span, clause.around(place) if clause else place)


def _dates_act(tree: Tree, time: TimeExpression, act: Act) -> bool:
    """Tell whether a time dates an act or its purpose, and no clause beside it, about a noun or told: "after it returns on Monday".

    What comes "after Monday" comes on no day told.
    """
    way = list(tree.upwards(tree.at(time.span.start)))
    if act.at not in way:
        return False
    between = way[: way.index(act.at)]
    own = [up for up in between if time.span.overlaps(tree.span((up,)))]
    behind = any(tree.case(up) in lexicon().words("announcing", "behind") for up in own)
    return not behind and all(tree.relation(up) not in _APART or tree.modality(up) == "to" for up in between)


def _is_over(member: Annotations, sentence: Sentence, time: TimeExpression) -> bool:
    """Tell whether what hangs on a time is told as done then, and is none that somebody is given until then."""
    clause = clause_at(sentence, time.span)
    if clause is None or not clause.past or clause.tree.tense(clause.verb) == "present":
        return False
    due = _DEADLINE.search(member.article.text[max(0, time.span.start - _BEFORE) : time.span.start]) is not None
    return (clause.perfect or not clause.wished) and not due


def _may_be_next(time: TimeExpression, now: str | None) -> bool:
    """Tell whether a time is a weekday of the week that ends today: beside what is to be done, it may be the next one."""
    if now is None or not _is_weekday(time):
        return False
    return 0 <= (date.fromisoformat(now) - date.fromisoformat(time.earliest or "")).days < _WEEK


def _is_weekday(time: TimeExpression) -> bool:
    return time.earliest == time.latest and time.anchor != "explicit"


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
    for source, content in ((one.source, one.content) for one in comparison.quotations):
        if source is not None:
            for piece in content:
                found.setdefault(piece.article, []).append((piece.span, Party(source.entity, source.name)))
    return found
