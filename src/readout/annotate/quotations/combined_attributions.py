"""The encoder's attributions, their edges set to the marks, together with the fixed forms that layout gives."""

import re
from collections.abc import Sequence
from dataclasses import replace

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.quotation_draft import Draft
from readout.annotate.quotations.quotation_marks import Quoted
from readout.language import lexicon
from readout.model import Span

_LEAST = 0.1
"""The encoder's own opinion below which an attribution of its is left out; .3 loses a thousandth, .5 three points of recall."""
_EDGES = " \t\r\n\f\v\u00a0\"“”„‟«»'‘’`,;:-–—"
_STOPS = ".!?…"
_CLOSING = ",.!?…"
_OPENING = re.compile(r"that,? |(?:[A-ZÀ-Þ][A-ZÀ-Þ.' -]+(?:, [A-Z][\w.' ]*)?(?: \([\w .]+\))?|\([\w .]+\)) ?[—–―-]{1,2} ?")
"""What may stand before a clause and is no part of it: the word that leads to it, a dateline."""
_HANGING = re.compile(r"(?<![\s,;])[\s,;]++(?:and|or|but|nor|who|whose|because|than)$")
"""Words that lead on to something and end nothing."""
_CLOSE = 2
"""Characters by which the network's edge may miss a quotation mark and still mean it."""


def combined(text: str, passages: Sequence[Quoted], found: Sequence[Attribution], fixed: Sequence[Draft]) -> list[Draft]:
    """Give the fixed forms, then the network's attributions of what they leave."""
    tagged = [draft for one in found if one.probability >= _LEAST for draft in _parts_of_attribution(text, passages, one)]
    kept = [*fixed, *(draft for draft in tagged if not any(_rivals(draft, other) for other in fixed))]
    return [draft for draft in (_attributions_apart_from_source(one, kept) for one in kept) if draft.content]


def _attributions_apart_from_source(draft: Draft, others: Sequence[Draft]) -> Draft:
    """Leave out what lies within the source of the same cue: who speaks is not what is said."""
    cue = draft.cue
    sources = [
        one.source for one in others if one.source is not None and cue is not None and one.cue is not None and one.cue.overlaps(cue)
    ]
    return replace(draft, content=tuple(part for part in draft.content if not any(source.contains(part) for source in sources)))


def _rivals(left: Draft, right: Draft) -> bool:
    """Tell whether two drafts claim the same words, and neither reports the other."""
    overlap = any(part.overlaps(theirs) for part in left.content for theirs in right.content)
    return overlap and not (_reports(left, right) or _reports(right, left))


def _reports(outer: Draft, inner: Draft) -> bool:
    """Tell whether the outer's content holds the inner's cue and words."""
    if inner.cue is None or (outer.cue is None and not outer.verbatim):
        return False
    return any(part.contains(inner.cue) and all(part.contains(own) for own in inner.content) for part in outer.content)


def _parts_of_attribution(text: str, passages: Sequence[Quoted], attribution: Attribution) -> list[Draft]:
    """Part an attribution where its cue stands between two sentences: each is a statement of its own."""
    groups: list[list[Span]] = []
    around = [passage for passage in passages if attribution.cue is None or not passage.inner.contains(attribution.cue)]
    for span in sorted(span for part in attribution.content for span in _attributed_edges_set_to_marks(text, around, part)):
        if groups and span.start < groups[-1][-1].end:
            continue
        if groups and not _attributed_in_new_sentence(text, groups[-1][-1], span):
            groups[-1].append(span)
        else:
            groups.append([span])
    source = attribution.source
    told = [[span for span in _attributed_speech(text, passages, group) if not _only_leads(text, span)] for group in groups]
    kept = [tuple(group) for group in told if _attributed(passages, attribution.cue, group)]
    return [Draft(source, attribution.cue, group, follows=source is None and attribution.cue is None) for group in kept]


def _attributed_speech(text: str, passages: Sequence[Quoted], group: Sequence[Span]) -> Sequence[Span]:
    """Leave out what stands outside the marks beside a whole utterance: `"We go," she told them of the ferry`."""
    utterances = {passage.inner for passage in passages if text[passage.inner.end - 1] in _CLOSING}
    if not utterances.intersection(group):
        return group
    return [span for span in group if any(passage.inner.overlaps(span) for passage in passages)]


def _only_leads(text: str, span: Span) -> bool:
    """Tell a lone word that stands for what another part says or leads to it, like the "what" of `what she called a "raft"`."""
    return text[span.start : span.end].lower() in lexicon().words("beside", "lone")


def _attributed(passages: Sequence[Quoted], cue: Span | None, group: Sequence[Span]) -> bool:
    """Tell whether a cue attributes what is left of a group, or marks set it off."""
    return (cue is not None and bool(group)) or any(passage.inner.overlaps(span) for passage in passages for span in group)


def _attributed_edges_set_to_marks(text: str, passages: Sequence[Quoted], part: Span) -> list[Span]:
    """Move edges that fall within a quoted passage, or just beside its marks, to the passage's own; leave other edges bare."""
    start, end = part.start, part.end
    if (led := _OPENING.match(text, start)) is not None:
        start = led.end()
    if (hanging := _HANGING.search(text[start:end])) is not None:
        end = start + hanging.start()
    for passage in passages:
        if not passage.outer.overlaps(part):
            continue
        most = 2 * (min(passage.inner.end, part.end) - max(passage.inner.start, part.start)) > len(passage.inner)
        opening = passage.outer.start - _CLOSE <= start < passage.inner.start + _CLOSE
        closing = passage.inner.end - _CLOSE < end <= passage.outer.end + _CLOSE
        if opening or ((most or closing) and passage.inner.start < start < passage.inner.end):
            start = passage.inner.start
        beyond = opening and not passage.whole and end > passage.outer.end
        if closing or beyond or ((most or opening) and passage.inner.start < end < passage.inner.end):
            end = passage.inner.end
    return _attributed_words_bare(text, passages, start, end)


def _attributed_words_bare(text: str, passages: Sequence[Quoted], start: int, end: int) -> list[Span]:
    """Strip marks and points at the edges; at a passage's end its own point stays."""
    while start < end and text[start] in _EDGES:
        start += 1
    inside = any(passage.inner.end == end for passage in passages)
    while not inside and start < end and text[end - 1] in _EDGES + _STOPS:
        end -= 1
    return [Span(start, end)] if start < end else []


def _attributed_in_new_sentence(text: str, before: Span, after: Span) -> bool:
    """Tell whether the words between two contents end a sentence, so that the second begins one."""
    if "\n" in text[before.end : after.start]:
        return True
    between = text[before.end : after.start].rstrip(_EDGES)
    return between.endswith(tuple(_STOPS)) and bool(between.strip(_EDGES + _STOPS))
