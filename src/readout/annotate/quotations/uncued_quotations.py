"""Words in quotation marks without a cue: those that go on what somebody has been saying."""

from readout.annotate.quotations.paragraph_outline import Item, Paragraph, span_of
from readout.annotate.quotations.quotation_draft import Draft
from readout.language import lexicon

_MOSTLY = 0.33
"""Share of a sentence's words in marks from which it goes on what was said; two words of any sentence took in scare quotes."""


def with_followers(paragraphs: list[Paragraph], found: list[Draft]) -> list[Draft]:
    """Add to the drafts the passages that follow them in their paragraph or the next and say nothing of their own source."""
    result: list[Draft] = []
    speaking: Draft | None = None
    distance = 0
    for paragraph in paragraphs:
        here = [draft for draft in found if paragraph.span.start <= draft.content[0].start < paragraph.span.end]
        added = [] if paragraph.role != "body" else _uncued_drafts(paragraph, here, speaking if distance <= 1 else None)
        result += here + added
        if here or added:
            speaking = max(here + added, key=lambda draft: max(part.end for part in draft.content))
            distance = 0
        distance += 1
    return sorted(result, key=lambda draft: min(part.start for part in draft.content))


def _uncued_drafts(paragraph: Paragraph, drafts: list[Draft], earlier: Draft | None) -> list[Draft]:
    """Draft the passages of a paragraph that have no cue and go on what somebody has been saying."""
    added: list[Draft] = []
    done: set[int] = set()
    for at, item in enumerate(paragraph.items):
        if (
            item.passage is None
            or at in done
            or any(item.passage.inner.overlaps(part) for draft in drafts for part in draft.content)
        ):
            continue
        first, last = paragraph.sentence(at)
        done.update(range(first, last))
        speaker = _speaker(paragraph.items[at], drafts + added, earlier)
        if speaker is not None and _goes_on_without_cue(paragraph, first, last, speaker):
            span = span_of(paragraph.items, first, last)
            added += [Draft(speaker.source, None, (span,), follows=True)] if span is not None else []
    return added


def _speaker(item: Item, drafts: list[Draft], earlier: Draft | None) -> Draft | None:
    before = [draft for draft in drafts if max(part.end for part in draft.content) <= item.start]
    return max(before, key=lambda draft: max(part.end for part in draft.content)) if before else earlier


def _goes_on_without_cue(paragraph: Paragraph, first: int, last: int, speaker: Draft) -> bool:
    """Tell a sentence mostly in marks that comes right behind the speaker's, or one that goes on with a list, from scare quotes."""
    items = paragraph.items[first:last]
    cued = speaker.cue is not None and items[0].start <= speaker.cue.start < items[-1].end
    if any(part.start < items[-1].end and items[0].start < part.end for part in speaker.content) or cued:
        return False
    outside = [item for item in items if item.passage is None and item.word]
    if not outside:
        return True
    inside = sum(len(item.text.split()) for item in items if item.passage is not None)
    return inside >= _MOSTLY * (inside + len(outside)) or outside[0].lower in lexicon().words("beside", "order")
