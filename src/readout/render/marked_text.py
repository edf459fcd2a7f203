"""An article's text cut at the borders of its evidence, and the style rules that mark any one finding whole when it is gone to.

A link to a place is a plain link to an anchor named by article, start and end. The rules mark what lies between the anchor and
the finding's end, so that exactly its words are marked without a script, however findings overlap.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter

from markupsafe import Markup, escape

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


def pieces(article: Article, block: Block, inside: Iterable[Evidence]) -> list[Piece]:
    """Cut a block's text at every border of the evidence that touches it, so that any of it can be marked whole."""
    steps = {block.start: 0, block.end: 0}
    begun: dict[int, list[Evidence]] = {}
    ended = set[int]()
    for e in inside:
        start, end = _clipped(e, block)
        steps[start] = steps.get(start, 0) + 1
        steps[end] = steps.get(end, 0) - 1
        begun.setdefault(start, []).append(e)
        ended.add(end)
    cuts = sorted(steps)
    depths = accumulate(steps[cut] for cut in cuts)
    return [
        Piece(start, article.text[start:end], depth > 0, tuple(begun.get(start, ())), start in ended)
        for (start, end), depth in zip(pairwise(cuts), depths, strict=False)
    ]


def marked(article: Article, block: Block, inside: Iterable[Evidence]) -> Markup:
    """Write a block's text with an anchor where each finding begins, and a name where each ends: a page has thousands."""
    written: list[str] = []
    for piece in pieces(article, block, inside):
        for e in piece.begins:
            name = escape(anchor(e))
            written.append(f'<a id="{name}" tabindex="-1"></a>' if e.start == piece.start else f'<a data-of="{name}"></a>')
        text: str = escape(piece.text)
        if piece.marked or piece.border:
            border = f' id="{escape(article.id)}-{piece.start}"' if piece.border else ""
            found = ' class="found"' if piece.marked else ""
            text = f"<span{border}{found}>{text}</span>"
        written.append(text)
    return Markup("".join(written))  # noqa: S704 (each part is escaped above)


def blocks_with(article: Article, evidence: Iterable[Evidence]) -> list[tuple[Block, list[Evidence]]]:
    """Give each block of an article's text with the evidence to mark in it, each once, in order; what is another article's is none.

    Each piece goes to its blocks by their places, so that a page's work grows with its evidence and not with blocks times evidence.
    """
    found = [(block, list[Evidence]()) for block in article.blocks]
    ends = [block.end for block in article.blocks]
    for e in in_order(e for e in evidence if e.article == article.id):
        at = bisect_right(ends, e.start)
        while at < len(found) and found[at][0].start < e.end:
            found[at][1].append(e)
            at += 1
    return found


def in_order(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Give pieces of evidence once each, in their own order, in a fifth of the time that comparing them takes."""
    return sorted(set(evidence), key=attrgetter("article", "start", "end", "text"))


def anchor(evidence: Evidence) -> str:
    """Name the place that a link to a piece of evidence leads to."""
    return f"{evidence.article}-{evidence.start}-{evidence.end}"


def rules(articles: Iterable[Article], evidence: Iterable[Evidence]) -> str:
    """Write a style rule for each piece of evidence: gone to, its words are marked from its anchor to its end, in every block."""
    found = list(evidence)
    held = (pair for article in articles for pair in blocks_with(article, found))
    return "\n".join(_rule_of_marks(e, block) for block, inside in held for e in inside)


def _rule_of_marks(evidence: Evidence, block: Block) -> str:
    start, end = _clipped(evidence, block)
    name = anchor(evidence)
    gone_to = f'[id="{name}"]:target' if start == evidence.start else f'.text:has([id="{name}"]:target) [data-of="{name}"]'
    border = f'[id="{evidence.article}-{end}"]'
    beyond = f":not({border},{border}~span)" if end < block.end else ""
    return f"{gone_to}~span{beyond}{{background:var(--mark);color:var(--ink)}}"


def _clipped(evidence: Evidence, block: Block) -> tuple[int, int]:
    return max(evidence.start, block.start), min(evidence.end, block.end)
