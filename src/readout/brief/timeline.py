"""What happened when: events with the time that they happened, one entry for one event across articles."""

import re
from collections.abc import Iterator, Sequence

from readout.brief.actors import Actors
from readout.brief.dates import is_dated, last_day, published_day, when_of
from readout.brief.happenings import Telling, articles_of, entry, joined, telling
from readout.brief.passages import passage
from readout.model import Annotations, Comparison, Entry, Sentence, Span, Story, TimeExpression

_MOST = 20
_PAST = re.compile(
    r"\b(?:\w{2,}[^e]ed|was|were|had|has|have|came|went|took|made|gave|met|sent|held|fell|rose|won|lost|led|spoke|wrote|broke|became|brought|"
    r"found|shot|hit|cut|left|struck|fought|began|kept|told|said|saw|got|ran|sat|stood|flew|drove|built|chose|dealt|laid|read|shut|"
    r"spent|withdrew|launched|buried|set)\b"
)
_AHEAD = re.compile(r"\b(?:will|is to|are to|to be held|scheduled for|is due to|are due to)\b")
_DEADLINE = re.compile(r"\b(?:by|before|until|till|within)\s+(?:the\s+)?(?:end\s+of\s+|midnight\s+on\s+)?$", re.IGNORECASE)
_WANTED = re.compile(
    r"\b(?:will|would|must|should|demand|promis|vow|pledg|gave|given|had until|has until|have until)", re.IGNORECASE
)
_COMPARING = re.compile(r"(?:what|that|this) (?:he|she|they|it)\b|.*(?:\banniversary\b|https?://|(?<!\w)@\w)", re.IGNORECASE)


def timeline_of(story: Story, comparison: Comparison, actors: Actors) -> tuple[Entry, ...]:
    """Lay the dated events of a story in order of when they happened; longer stretches only where two articles tell them."""
    tellings = [one for order, member in enumerate(story.members) for one in _told(order, member, last_day(story.members))]
    groups = [group for group in joined(tellings) if _matters(group)]
    central = sorted(groups, key=lambda group: (-len({one.order for one in group}), -_weight(group), group[0].evidence))[:_MOST]
    articles = articles_of(story.members)
    entries = [entry(group, actors, articles, comparison.discrepancies) for group in central]
    return tuple(sorted(entries, key=lambda one: (one.when.value or "", one.evidence[0].article, one.evidence[0].start)))


def _told(order: int, member: Annotations, latest: str | None) -> Iterator[Telling]:
    limit = published_day(member.article) or latest
    quoted = [piece.span for quotation in member.quotations if quotation.kind == "direct" for piece in quotation.content]
    for sentence in member.sentences:
        if sentence.role != "body":
            continue
        within = [time for time in _within(member, sentence) if _past(member, time, limit, quoted)]
        for time in within:
            span = passage(member.article, sentence.span, time.span, whole=len(within) == 1)
            text = member.article.text[span.start : span.end]
            if _PAST.search(text) and not _AHEAD.search(text) and not _COMPARING.match(text):
                yield telling(order, member.article, span, when_of(time))


def _past(member: Annotations, time: TimeExpression, limit: str | None, quoted: Sequence[Span]) -> bool:
    """Tell whether a time lies behind, outside quoted words, and is no deadline; undated articles give explicit dates only."""
    before = member.article.text[max(0, time.span.start - 60) : time.span.start]
    after = member.article.text[time.span.end : time.span.end + 80]
    if (_DEADLINE.search(before) and _WANTED.search(before + after)) or any(span.contains(time.span) for span in quoted):
        return False
    return time.anchor == "explicit" if limit is None else (time.earliest or "") <= limit


def _within(member: Annotations, sentence: Sentence) -> Sequence[TimeExpression]:
    return [time for time in member.times if is_dated(time) and sentence.span.contains(time.span)]


def _matters(group: Sequence[Telling]) -> bool:
    return group[0].when.precision == "day" or len({one.order for one in group}) > 1


def _weight(group: Sequence[Telling]) -> int:
    """Prefer what articles tell early: the reverse of the earliest place in any article."""
    return -min(one.evidence.start for one in group)
