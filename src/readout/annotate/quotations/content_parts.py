"""The parts that the encoder gives one cue: halves of one phrase are joined, and a stray part beside another is left out.

On polnear-dev joining raised exact F1 from .609 to .614, leaving out to .635 (content .834 to .830, joint .771): most of the
parts left out stand in no attribution of the gold, or in another one. Keeping single words, and parts beside others, where the
cue governs them gave .643 to .649 (content .834 to .838, joint .774 to .779). To be measured again when the weights change.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.parse_under_span import words
from readout.annotate.quotations.quotation_marks import Quoted
from readout.model import Sentence, Span

_VERBS = frozenset({"VERB", "AUX"})


def gathered(sentences: tuple[Sentence, ...], passages: Sequence[Quoted], found: Attribution) -> Attribution:
    """Give the attribution with its content in as few parts as its words allow; in none where all of it is a stray word."""
    parts: list[Span] = []
    for part in sorted(found.content):
        if parts and _parts_of_one_phrase(sentences, parts[-1], part, _parts_claimed(found)):
            parts[-1] = Span(parts[-1].start, part.end)
        else:
            parts.append(part)
    strays = _part_beside(sentences, passages, found, parts)
    kept = [part for part in parts if part not in strays]
    own = [part for part in kept if _part_is_marked(passages, part) or _with_cue(sentences, found, part)]
    rest = own or kept
    return replace(
        found,
        content=tuple(part for part in rest if _part_is_marked(passages, part) or not _is_lone_part(sentences, found, rest, part)),
    )


def _parts_claimed(found: Attribution) -> list[Span]:
    return [span for span in (found.source, found.cue) if span is not None]


def _parts_of_one_phrase(sentences: tuple[Sentence, ...], left: Span, right: Span, claimed: list[Span]) -> bool:
    """Tell whether two parts belong together: with the words between them they hang on one word, or one hangs on the other.

    Both hang on one word also in `voters will keep A and farmers will keep B`, so that a verb between speaks against it.
    """
    hull = Span(left.start, right.end)
    whole, first, second = words(sentences, hull), words(sentences, left), words(sentences, right)
    if whole is None or first is None or second is None or any(other.overlaps(hull) for other in claimed):
        return False
    heads = whole.heads()
    if len(heads) == 1 or first.hang_on(second) or second.hang_on(first):
        return True
    shared = set(heads)
    return (
        len(shared) == 1
        and shared != {-1}
        and not any(token.pos in _VERBS for token in whole.tree.tokens[first.places.stop : second.places.start])
    )


def _part_beside(sentences: tuple[Sentence, ...], passages: Sequence[Quoted], found: Attribution, parts: list[Span]) -> set[Span]:
    """Find, of two parts on one side of the cue in one sentence, the farther one, unless that too hangs on the cue."""
    anchor = found.cue or found.source
    strays: set[Span] = set()
    for left, right in pairwise(parts):
        hull = Span(left.start, right.end)
        if anchor is None or words(sentences, hull) is None or any(other.overlaps(hull) for other in _parts_claimed(found)):
            continue
        far = left if anchor.start >= right.end else right
        if not _part_is_marked(passages, far) and not _part_is_governed(sentences, found, far):
            strays.add(far)
    return strays


def _part_is_governed(sentences: tuple[Sentence, ...], found: Attribution, part: Span) -> bool:
    """Tell whether a part hangs on the cue."""
    cue = words(sentences, found.cue) if found.cue else None
    own = words(sentences, part)
    return cue is not None and own is not None and own.sentence is cue.sentence and own.hang_on(cue)


def _is_lone_part(sentences: tuple[Sentence, ...], found: Attribution, parts: list[Span], part: Span) -> bool:
    """Tell a single word that hangs neither on the cue, as its object ("endorsed Holm"), nor on another part, as its subject."""
    own = words(sentences, part)
    if own is None or len(own.places) > 1:
        return False
    others = [other for span in parts if span != part and (other := words(sentences, span)) is not None]
    subject = any(other.sentence is own.sentence and own.hang_on(other) for other in others)
    return not subject and not _part_is_governed(sentences, found, part)


def _part_is_marked(passages: Sequence[Quoted], part: Span) -> bool:
    return any(passage.outer.overlaps(part) for passage in passages)


def _with_cue(sentences: tuple[Sentence, ...], found: Attribution, part: Span) -> bool:
    """Tell whether a part stands in the cue's own sentence; where there is no cue, any does."""
    if found.cue is None:
        return True
    return words(sentences, Span(min(part.start, found.cue.start), max(part.end, found.cue.end))) is not None
