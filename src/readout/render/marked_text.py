"""An article's text cut at the borders of its evidence, and the style rules that mark any one finding whole when it is gone to.

A link to a place is a plain link to an anchor named by article, start and end. The rules mark what lies between the anchor and
the finding's end, so that exactly its words are marked without a script, however findings overlap.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from readout.model import Article, Block, Evidence


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text between two borders of evidence: `start` names it, `marked` says that a finding covers it.

    `begins` lists the findings whose words in this block begin with it; `border` says that one ends right before it.
    """

    start: int
    text: str
    marked: bool
    begins: tuple[Evidence, ...] = ()
    border: bool = False


def pieces(article: Article, block: Block, evidence: Iterable[Evidence]) -> list[Piece]:
    """Cut a block's text at every border of the evidence in it, so that any of it can be marked whole."""
    inside = sorted({e for e in evidence if _touches(e, article, block)})
    cuts = sorted({block.start, block.end, *(at for e in inside for at in _clipped(e, block))})
    steps = dict.fromkeys(cuts, 0)
    begun: dict[int, list[Evidence]] = {}
    for e in inside:
        start, end = _clipped(e, block)
        steps[start] += 1
        steps[end] -= 1
        begun.setdefault(start, []).append(e)
    ended = {_clipped(e, block)[1] for e in inside}
    depths = accumulate(steps[cut] for cut in cuts)
    return [
        Piece(start, article.text[start:end], depth > 0, tuple(begun.get(start, ())), start in ended)
        for (start, end), depth in zip(pairwise(cuts), depths, strict=False)
    ]


def within(evidence: Iterable[Evidence], article: Article) -> list[Evidence]:
    """Choose the evidence that stands in an article: a page looks for it once an article, and not once a block."""
    return [e for e in evidence if e.article == article.id]


def anchor(evidence: Evidence) -> str:
    """Name the place that a link to a piece of evidence leads to."""
    return f"{evidence.article}-{evidence.start}-{evidence.end}"


def rules(articles: Iterable[Article], evidence: Iterable[Evidence]) -> str:
    """Write a style rule for each piece of evidence: gone to, its words are marked from its anchor to its end, in every block."""
    found = sorted(set(evidence))
    held = ((article, within(found, article)) for article in articles)
    written = (_rule(e, block) for article, own in held for block in article.blocks for e in own if _touches(e, article, block))
    return "\n".join(written)


def _rule(evidence: Evidence, block: Block) -> str:
    start, end = _clipped(evidence, block)
    name = anchor(evidence)
    gone_to = f'[id="{name}"]:target' if start == evidence.start else f'.text:has([id="{name}"]:target) [data-of="{name}"]'
    border = f'[id="{evidence.article}-{end}"]'
    beyond = f":not({border},{border}~span)" if end < block.end else ""
    return f"{gone_to}~span{beyond}{{background:var(--mark);color:var(--ink)}}"


def _touches(evidence: Evidence, article: Article, block: Block) -> bool:
    return evidence.article == article.id and evidence.start < block.end and block.start < evidence.end


def _clipped(evidence: Evidence, block: Block) -> tuple[int, int]:
    return max(evidence.start, block.start), min(evidence.end, block.end)
