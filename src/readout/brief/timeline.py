"""What happened when: events with the time that they happened, one entry for one event across articles."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from readout.brief.actor_names import Actors
from readout.brief.alone.lines_alone import is_in_first_person, is_told
from readout.brief.clause_passages import passage
from readout.brief.clauses_of_saying import is_saying
from readout.brief.entry_choice import Weighed, chosen
from readout.brief.entry_traits import Told, traits_of
from readout.brief.event_clauses import (
    Clause,
    clause_at,
    main_predicate,
    own_clause,
    predicate_at_time,
    tells_of_past,
)
from readout.brief.iso_times import is_dated, when_of
from readout.brief.passage_likeness import Headlines, Terms, likeness_of, titles_of, weights_of
from readout.brief.story_calendar import Calendar, calendar_of
from readout.brief.timeline_entries import OUTRIGHT, WITHIN, Telling, articles_of, best_told, entry, joined, telling
from readout.language import Tree
from readout.model import Annotations, Comparison, Entry, EntryKind, Party, Sentence, Span, Story, TimeExpression
from readout.text import beginning
from readout.text.learned_models import learned

_MOST = 30
_LONGEST = 300
"""Characters of a sentence that is shown whole where a piece does not read alone: of ten statements of 250 and more nine passed."""
_CALENDAR = re.compile(r"\d{4}(?:-\d{2}|-W\d{2}|-\d{2}-\d{2}.*)?")
_SINCE = re.compile(r"\b(?:(?:since|from|between|until)\s+(?:the\s+)?|than\s+(?:\w+\s+){0,3})$", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:we|i|you|he|she|it|they|this|that|there|who|which)\b", re.IGNORECASE)
_WRITTEN = re.compile(r"\b\d{4}\b|\b[A-Z][a-z]{2,8}\.? \d{1,2}\b|\b\d{1,2} [A-Z]")
"""A year, or a day of a month."""
_CALENDAR_UNITS = frozenset(("day", "week", "month", "year", "minute", None))
_PLANNED = re.compile(r"\b(?:scheduled|planned|due|set|slated|were going to|was going to|were to|was to)\b[^.]*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation whose speaker and cue are known."""

    speaker: Party
    cue: Span
    content: tuple[Span, ...]


def timeline_of(story: Story, comparison: Comparison, actors: Actors) -> tuple[Entry, ...]:
    """Lay the events of a story in order of when they happened; longer stretches only where two articles tell them.

    Where no article is dated, weekdays keep their order in the week of the story. On the page stand those that are worth a line.
    """
    groups = [group if _matters(group) else _behind(group) for group in told_events(story, comparison, actors)]
    central = sorted(
        filter(None, groups),
        key=lambda group: (not _matters(group), -len({one.order for one in group}), _earliest(group), group[0].evidence),
    )[:_MOST]
    articles = articles_of(story.members)
    central = list({group[0].evidence: group for group in reversed(central)}.values())
    ordered = sorted(central, key=lambda group: (group[0].when.value or "9", group[0].rank, group[0].order, _earliest(group)))
    found = [_weighed(group, entry(group, actors, articles, comparison.discrepancies)) for group in ordered]
    return chosen(found, likeness_of(story, [best_told(group).gist for group in ordered], actors.terms))


def told_events(story: Story, comparison: Comparison, actors: Actors) -> list[list[Telling]]:
    """Give what the articles of a story tell to have happened, or somebody to have said, on a day: one group for one event."""
    calendar, said = calendar_of(story.members), said_in(comparison)
    headlines = Headlines.of(titles_of(story), weights_of(story))
    tellings = [
        one for order, member in enumerate(story.members) for one in _timeline_events(order, member, calendar, said, headlines)
    ]
    return joined(story, tellings, actors)


def _weighed(group: Sequence[Telling], told: Entry) -> Weighed:
    traits = {**best_told(group).traits, "origins": float(told.origins > 1)}
    return Weighed(told, learned("brief", f"dated {told.kind}").likelihood(traits))


def _timeline_events(
    order: int, member: Annotations, calendar: Calendar, said: Mapping[str, Sequence[Said]], headlines: Headlines
) -> Iterator[Telling]:
    """Give what an article tells to have happened, each with its time: the clause of an event around a time that lies behind."""
    limit = calendar.reach(member)
    quoted = [piece.span for quotation in member.quotations if quotation.kind == "direct" for piece in quotation.content]
    for sentence in (sentence for sentence in member.sentences if sentence.role == "body"):
        begun = beginning(member.times, sentence.start, sentence.end, lambda time: time.span.start)
        inside = (time for time in begun if time.span.end <= sentence.end and (is_dated(time) or calendar.rank(time)))
        days = (time for time in inside if not _describes_no_timeline_day(sentence, time))
        behind = (time for time in days if limit is None or time.earliest is None or time.earliest <= limit)
        within = [time for time in behind if not any(span.contains(time.span) for span in quoted)]
        for time in within:
            clause = clause_at(sentence, time.span)
            span = _timeline_event_at(member, sentence, time, clause, alone=len(within) == 1)
            if span is not None:
                told = telling(order, member, span, when_of(time), time)
                told = _timeline_event(member, sentence, time, told, headlines)
                found = said.get(member.article.id, ()) if told.kind == "statement" else ()
                speakers = _timeline_speakers_at(found, sentence, time, clause)
                yield replace(told, rank=calendar.rank(time), speakers=() if told.aside else speakers)


def _timeline_event(member: Annotations, sentence: Sentence, time: TimeExpression, whole: Telling, headlines: Headlines) -> Telling:
    """Give what happened at a time: the clause that it hangs on where that reads alone, else all around it.

    What is denied of a time, and what only is so as somebody wrote then, is no line.
    """
    tree = Tree.of(sentence.tokens, member.article.language or "en")
    verb = predicate_at_time(tree, time.span)
    own = own_clause(tree, verb) if verb >= 0 else None
    if own is not None and own.contains(time.span) and is_told(member, sentence, own, time, headlines.told):
        evidence = member.article.evidence(own)
        kind: EntryKind = "statement" if is_saying(tree, verb) else "event"
        line = Told(member, sentence, tree, verb, own, time.span, whole.when)
        return replace(whole, evidence=evidence, kind=kind, use=kind, traits=traits_of(line, headlines, kind))
    main = main_predicate(tree, verb)
    kind = "statement" if is_saying(tree, main) else "event"
    whole = _uncut(member, sentence, time, whole, headlines.told) if kind == "statement" else whole
    inside = any(tree.relation(up) == "acl" for up in tree.upwards(verb))
    alone = is_told(member, sentence, whole.evidence.span, time, headlines.told) and not tree.negated(main)
    alone = alone and whole.when.precision in _CALENDAR_UNITS
    line = Told(member, sentence, tree, main, whole.evidence.span, time.span, whole.when)
    traits = traits_of(line, headlines, kind)
    alone = alone and (kind == "statement" or not is_in_first_person(member, sentence, whole.evidence.span))
    return replace(whole, kind=kind, use=kind, aside=WITHIN if inside else OUTRIGHT, alone=alone, traits=traits)


def _uncut(member: Annotations, sentence: Sentence, time: TimeExpression, told: Telling, headlined: Terms) -> Telling:
    """Give what was said by all of its sentence where that reads alone."""
    span = passage(member.article, sentence.span, sentence.span)
    whole = len(span) <= _LONGEST and is_told(member, sentence, span, time, headlined)
    return replace(told, evidence=member.article.evidence(span)) if whole else told


def _describes_no_timeline_day(sentence: Sentence, time: TimeExpression) -> bool:
    """Tell whether a time is no day, week, month or year, or only says of which year a thing is: "this spring", "a 2018 report"."""
    own = [token for token in sentence.tokens if time.span.start <= token.start < time.span.end]
    modifies = any(token.relation in {"amod", "nummod", "compound"} and token.pos == "NUM" for token in own[-1:])
    return time.earliest != time.latest and (modifies or not _CALENDAR.fullmatch(time.value))


def _timeline_event_at(
    member: Annotations, sentence: Sentence, time: TimeExpression, clause: Clause | None, *, alone: bool
) -> Span | None:
    """Give the clause in the past around a time; what was only to be done, or goes on since then, is no event of that time."""
    if clause is not None and clause.wished:
        return None
    span = passage(member.article, sentence.span, clause.around(time.span) if clause else time.span, whole=alone)
    span = Span(min(span.start, time.span.start), max(span.end, time.span.end))
    before = member.article.text[span.start : time.span.start]
    behind = clause.past if clause else tells_of_past(sentence, span)
    open_ended = _PLANNED.search(before) or _SINCE.search(before)
    return span if behind and not open_ended else None


def _timeline_speakers_at(
    said: Sequence[Said], sentence: Sentence, time: TimeExpression, clause: Clause | None
) -> tuple[Party, ...]:
    """Give who says the sentence at that time: the cue stands in it, the time hangs on it, and outside what is said."""
    return tuple(
        dict.fromkeys(
            one.speaker
            for one in said
            if sentence.span.contains(one.cue)
            and not any(piece.overlaps(time.span) for piece in one.content)
            and (clause is None or clause.hangs_on(one.cue))
        )
    )[:1]


def _matters(group: Sequence[Telling]) -> bool:
    """Keep what is told outright; what all tell only in passing is none of their events."""
    return any(one.aside == OUTRIGHT for one in group)


def _behind(group: Sequence[Telling]) -> list[Telling]:
    """Keep what one article tells in passing of a day, month or year that it writes out: the background, which reads not alone."""
    dated = [one for one in group if one.timed_by is not None and _WRITTEN.search(one.timed_by.text)]
    return [replace(one, alone=False) for one in dated]


def _earliest(group: Sequence[Telling]) -> int:
    """Give the earliest place in any article: what articles tell early matters."""
    return min(one.evidence.start for one in group)


def said_in(comparison: Comparison) -> Mapping[str, Sequence[Said]]:
    """Give the quotations with a speaker and a cue, by the article that the cue stands in."""
    found: dict[str, list[Said]] = defaultdict(list)
    for quotation in comparison.quotations:
        if quotation.source is not None and quotation.cue is not None:
            speaker = Party(quotation.source.entity, quotation.source.name)
            content = tuple(piece.span for piece in quotation.content)
            found[quotation.cue.article].append(Said(speaker, quotation.cue.span, content))
    return dict(found)
