"""From drafts to quotations: kinds, names of sources, nesting, certainty, and ids in order of the text."""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout.annotate.quotations.parse_under_span import whole_words
from readout.annotate.quotations.quotation_draft import Draft
from readout.annotate.quotations.quotation_marks import Quoted
from readout.language import lexicon
from readout.model import Article, Certainty, Quotation, QuotationKind, Sentence, Source, Span

_NEARLY_ALL = 0.9
_NEGATED = re.compile(r"\b(?:did|does|do|has|have|had|would|could|never)\s*(?:not|n['’]t)\b|\bnever\b", re.IGNORECASE)
_CONDITIONAL = re.compile(r"\b(?:would|could|might|may|should|if|unless)\b", re.IGNORECASE)
_BESIDE = 60
"""Characters between source and cue beyond which the words between say nothing of the cue."""
_SECOND_HAND = re.compile(r"\b(?:reportedly|allegedly|apparently|purportedly|is said to|are said to)\b", re.IGNORECASE)


def in_order(drafts: Sequence[Draft]) -> list[Draft]:
    """Sort drafts by where their content begins, the longer first."""
    return sorted(drafts, key=lambda draft: (draft.content[0].start, -draft.content[-1].end, draft.cue or draft.content[0]))


def assemble(
    article: Article,
    sentences: tuple[Sentence, ...],
    drafts: Sequence[Draft],
    named: Sequence[Source | None],
    passages: Sequence[Quoted],
) -> tuple[Quotation, ...]:
    """Give each draft its kind, certainty and the quotation that it stands in; `named` are the sources of the drafts in order."""
    ordered = in_order(drafts)
    quoted = [passage.inner for passage in passages]
    found: list[Quotation] = []
    for number, (draft, source) in enumerate(zip(ordered, named, strict=True), start=1):
        outer = _outer_as_assembled(ordered, draft)
        quotation = Quotation(
            id=f"{article.id}.q{number}",
            kind="direct" if draft.verbatim else _kind_as_assembled(article.text, draft.content, quoted),
            source=source,
            cue=article.evidence(draft.cue) if draft.cue else None,
            content=tuple(
                article.evidence(_in_pairs(passages, whole_words(article.text, sentences, part))) for part in draft.content
            ),
            nested_in=None if outer is None else f"{article.id}.q{outer + 1}",
        )
        found.append(replace(quotation, certainty=certainty(article, draft, nested=outer is not None)))
    return tuple(found)


def _in_pairs(passages: Sequence[Quoted], part: Span) -> Span:
    """Take in a mark beside an edge whose partner stands within: `the "long night" of talks`, not `long night" of talks`."""
    start, end = part.start, part.end
    for passage in passages:
        if passage.whole and passage.inner != part and part.contains(passage.inner):
            start = passage.outer.start if passage.inner.start == start else start
            end = passage.outer.end if passage.inner.end == end else end
    return Span(start, end)


def _kind_as_assembled(text: str, content: Sequence[Span], passages: Sequence[Span]) -> QuotationKind:
    """Weigh how much of the content stands in quotation marks, by characters that are no space."""
    total = inside = 0
    for part in content:
        near = (range(max(part.start, one.start), min(part.end, one.end)) for one in passages if one.overlaps(part))
        total += sum(map(str.isalnum, text[part.start : part.end]))
        inside += sum(text[at].isalnum() for at in set().union(*near))
    share = inside / total if total else 0.0
    return "direct" if share > _NEARLY_ALL else "mixed" if share > 0 else "indirect"


def _outer_as_assembled(ordered: Sequence[Draft], draft: Draft) -> int | None:
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


def certainty(article: Article, draft: Draft, *, nested: bool) -> Certainty:
    """Read it off the cue and the words between source and cue."""
    if draft.cue is None:
        return "reported" if nested else "stated"
    cue = article.text[draft.cue.start : draft.cue.end].lower()
    beside = _between(article, draft)
    if cue.startswith(tuple(lexicon().words("beside", "denying"))):
        return "denied"
    if _NEGATED.search(beside) or (cue.startswith(tuple(lexicon().words("beside", "asking"))) and _asks_whether(article, draft)):
        return "unknown"
    if _CONDITIONAL.search(beside):
        return "conditional"
    if nested or _SECOND_HAND.search(beside) or _SECOND_HAND.search(article.text[draft.content[0].start : draft.content[-1].end]):
        return "reported"
    return "stated"


def _between(article: Article, draft: Draft) -> str:
    if draft.cue is None or draft.source is None or not 0 <= draft.cue.start - draft.source.end <= _BESIDE:
        return ""
    return article.text[draft.source.end : draft.cue.end]


def _asks_whether(article: Article, draft: Draft) -> bool:
    return article.text[draft.content[0].start : draft.content[0].end].lower().startswith(("whether", "if", "why", "how", "what"))
