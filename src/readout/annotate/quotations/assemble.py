"""From drafts to quotations: kinds, names of sources, nesting, certainty, and ids in order of the text."""

from collections.abc import Sequence
from dataclasses import replace

from readout.annotate.quotations.certainty import certainty
from readout.annotate.quotations.draft import Draft
from readout.model import Article, Quotation, QuotationKind, Source, Span

_NEARLY_ALL = 0.9


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Sort drafts by where their content begins, the longer first."""
    return sorted(drafts, key=lambda draft: (draft.content[0].start, -draft.content[-1].end, draft.cue or draft.content[0]))


def assemble(
    article: Article, drafts: Sequence[Draft], named: Sequence[Source | None], quoted: Sequence[Span]
) -> tuple[Quotation, ...]:
    """Give each draft its kind, certainty and the quotation that it stands in; `named` are the sources of the drafts in order."""
    ordered = in_order(drafts)
    found: list[Quotation] = []
    for number, (draft, source) in enumerate(zip(ordered, named, strict=True), start=1):
        outer = _outer(ordered, draft)
        quotation = Quotation(
            id=f"{article.id}.q{number}",
            kind="direct" if draft.verbatim else _kind(article.text, draft.content, quoted),
            source=source,
            cue=article.evidence(draft.cue) if draft.cue else None,
            content=tuple(article.evidence(part) for part in draft.content),
            nested_in=None if outer is None else f"{article.id}.q{outer + 1}",
        )
        found.append(replace(quotation, certainty=certainty(article, draft, nested=outer is not None)))
    return tuple(found)


def _kind(text: str, content: Sequence[Span], passages: Sequence[Span]) -> QuotationKind:
    """Weigh how much of the content stands in quotation marks, by characters that are no space."""
    total = inside = 0
    for part in content:
        near = [passage for passage in passages if passage.overlaps(part)]
        for at in range(part.start, part.end):
            if text[at].isalnum():
                total += 1
                inside += any(passage.start <= at < passage.end for passage in near)
    share = inside / total if total else 0.0
    return "direct" if share > _NEARLY_ALL else "mixed" if share > 0 else "indirect"


def _outer(ordered: Sequence[Draft], draft: Draft) -> int | None:
    """Find the closest draft whose content holds this one's cue and content."""
    if draft.cue is None:
        return None
    holders = [
        (len(part), number)
        for number, other in enumerate(ordered)
        if other is not draft
        for part in other.content
        if part.contains(draft.cue) and all(part.contains(own) for own in draft.content)
    ]
    return min(holders)[1] if holders else None
