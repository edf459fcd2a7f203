"""Attributions by a verb: for each cue of a paragraph, the contents that stand around it."""

from collections.abc import Iterator
from dataclasses import replace

from readout.annotate.quotations import subjects
from readout.annotate.quotations.clauses import span_of
from readout.annotate.quotations.draft import Draft
from readout.annotate.quotations.following import interrupted, marked, unmarked
from readout.annotate.quotations.frames import Frame, frame
from readout.annotate.quotations.occurrences import Cue, cues
from readout.annotate.quotations.outline import Item, Paragraph
from readout.annotate.quotations.preceding import clause_before, quoted_before
from readout.model import Span


def drafts(paragraph: Paragraph) -> list[Draft]:
    """Read every attribution that a cue of the paragraph makes, in order of the cues."""
    found: list[Draft] = []
    taken: set[int] = set()
    for cue in cues(paragraph):
        found_frame = frame(paragraph.items, cue)
        for draft in _contents(paragraph, found_frame, taken):
            taken.update(
                passage.outer.start for passage in paragraph.passages if any(passage.inner.overlaps(part) for part in draft.content)
            )
            found.append(draft)
    return found


def _contents(paragraph: Paragraph, frame: Frame, taken: set[int]) -> Iterator[Draft]:
    """Give the attributions of a frame: what stands before it, else what follows; and what goes on behind it."""
    items, cue = paragraph.items, frame.cue
    earlier = quoted_before(items, frame, taken)
    if earlier is not None and cue.takes & {"say", "tell", "that"} and (frame.subject is not None or _elided(items, cue)):
        later = interrupted(items, frame)
        yield _draft(items, frame, (earlier, *later))
        if not later:
            yield from _going_on(paragraph, frame)
        return
    if frame.subject is None and cue.form != "gerund" and not _elided(items, cue):
        return
    if (following := marked(items, frame)) is not None:
        yield _draft(items, frame, (following,))
    elif (before := clause_before(items, frame, taken)) is not None:
        yield replace(_draft(items, frame, (before,)), closing=True)
        yield from _going_on(paragraph, frame)
    elif (following := unmarked(items, frame)) is not None:
        yield _draft(items, frame, (following,))


def _elided(items: tuple[Item, ...], cue: Cue) -> bool:
    """Tell whether the cue goes on with the subject of the verb before: `said ... but added ...`."""
    left = cue.at
    while left > cue.first and (items[left - 1].lower in subjects.ADVERBS or items[left - 1].lower.endswith("ly")):
        left -= 1
    return left > cue.first and items[left - 1].lower in {"and", "but", ",", "then"}


def _draft(items: tuple[Item, ...], frame: Frame, content: tuple[Span, ...]) -> Draft:
    cue = Span(items[frame.cue.at].start, items[frame.cue.end - 1].end)
    source = None
    if frame.subject is not None:
        source = Span(items[frame.subject[0]].start, items[frame.subject[1] - 1].end)
    return Draft(source, cue, content, follows=source is None, cue_word=items[frame.cue.at].lower)


def _going_on(paragraph: Paragraph, frame: Frame) -> Iterator[Draft]:
    """Give the quoted sentences that follow the group's in the same paragraph with no cue of their own."""
    items = paragraph.items
    at = frame.cue.last
    while at < len(items) and items[at].passage is not None:
        first, last = paragraph.sentence(at)
        if any(item.word for item in items[first:last] if item.passage is None):
            return
        span = span_of(items, first, last)
        if span is None:
            return
        yield _draft(items, frame, (span,))
        at = last
