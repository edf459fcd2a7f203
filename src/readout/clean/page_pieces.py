"""List the blocks of text of a web page in order, and find which of them the extraction took."""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any, NamedTuple

from readout.clean.author_names import authors_in
from readout.clean.furniture_wording import wording
from readout.clean.publication_dates import stamp_in
from readout.clean.text_lines import Line

_BLOCKS = ("h1", "h2", "h3", "p", "blockquote", "div", "span", "li", "font", "td", "strong")
_INLINE = frozenset({"span", "font", "strong"})
_LEAVES = frozenset({"p", "h1", "h2", "h3", "span", "font", "strong"})
_INNER = (
    "p", "div", "ul", "ol", "table", "section", "article", "h1", "h2", "h3", "h4", "blockquote", "figure", "form", "dl", "li",
    "main", "header",
)  # fmt: skip
_NO_TEXT = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "select", "button", "textarea"})
_ASIDE = frozenset({"nav", "aside", "footer", "form", "figure", "figcaption", "button", "label", "table"})
_SHUNNED = re.compile(
    r"comment|related|share|social|\bnav|menu|breadcrumb|promo|newsletter|cookie|consent|banner|advert|\bads?\b|sponsor|"
    r"caption|sidebar|widget|footer|recommend|popular|trending|subscri|login|paywall|\btags?\b|disclaimer|copyright|teaser-list|"
    r"more-on|readmore|read-more|gallery|slideshow|\bbio\b|modal|popup|toolbar|skip|hidden|donat|most-?read",
    re.IGNORECASE,
)
"""Words in the classes of a page's corners; what was passed over there stays out."""
_NO_ARTICLE = re.compile(r"author|byline|credit|\bmeta", re.IGNORECASE)
"""Words in the classes of what belongs to an article and is not read."""
_LEDE = re.compile(
    r"chapo|\bleads?\b|\blede|intro|standfirst|summary|excerpt|teaser-?text|\bde[ck]k?\b|sub-?(?:title|head|line)|vorspann|sumario|bajada|"
    r"entradilla|catenaccio|sommario|ingress|abstract|strapline|epigraph",
    re.IGNORECASE,
)
"""Words in the classes of what stands above an article's text and belongs to it."""
_CORNER = re.compile(
    r"most-?read|most-?popular|\brelated|recommend|newsletter|\bshare\b|social|\bpromo|breadcrumb|trending|cookie|subscri",
    re.IGNORECASE,
)
"""Words in the classes of corners that are never an article's; what was taken there is dropped."""
_LINKED_MOST = 0.3
_SPACE = re.compile(r"\s+")
_PLACED_LEAST = 25
"""Code points; a shorter text found within a longer line is chance."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of a page.

    `taken` numbers the line of the extraction that holds it; `homes` are the element around it and the next one out;
    `shunned` and `cornered` say that it stands in a corner of the page, `leads` that the page calls it a lede,
    `reads` that it reads like an article's words.
    """

    text: str
    tag: str
    taken: int | None
    homes: tuple[Any, ...]
    shunned: bool
    cornered: bool
    leads: bool
    reads: bool


def pieces_of(root: Any, lines: Sequence[str]) -> list[Piece]:  # noqa: ANN401 - lxml's elements have no types
    """Give the page's innermost blocks of text in order."""
    place_of = _Places(lines)
    placed = [(element, text, place_of(text)) for element in _innermost_pieces(root) if (text := _text(element))]
    ground = _ground([element for element, text, taken in placed if taken is not None and len(text) >= _PROSE_LEAST])
    return [_piece_of_page(element, text, taken, ground) for element, text, taken in placed]


def _ground(taken: Sequence[Any]) -> frozenset[Any]:
    """Give the elements around at least half of what was taken: whatever they are called, they are no corner of the page."""
    around = Counter(holder for element in taken for holder in element.iterancestors())
    return frozenset(holder for holder, held in around.items() if held * 2 >= max(2, len(taken)))


_PROSE_LEAST = 80


class BlockText(NamedTuple):
    """The text of a block, and whether it is hardly more than links."""

    text: str
    links: bool


def texts_of(root: Any) -> Iterator[BlockText]:  # noqa: ANN401 - lxml's elements have no types
    """Give the texts of the page's innermost blocks in order."""
    return (
        BlockText(text, _linked(element) > len(text) * _LINKS_LEAST)
        for element in _innermost_pieces(root)
        if (text := _text(element))
    )


_LINKS_LEAST = 0.6


def _linked(element: Any) -> int:  # noqa: ANN401 - lxml's elements have no types
    return sum(len("".join(link.itertext())) for link in element.iter("a"))


def _text(element: Any) -> str:  # noqa: ANN401 - lxml's elements have no types
    return unicodedata.normalize("NFC", _SPACE.sub(" ", "".join(_words_of_piece(element))).strip())


def _piece_of_page(element: Any, text: str, taken: int | None, ground: frozenset[Any]) -> Piece:  # noqa: ANN401 - lxml has no types
    """Make a piece of a block: its text, whether it was taken, and what of the page is around it."""
    around = [element, *(holder for holder in element.iterancestors() if holder.tag not in {"body", "html"})]
    corners = [holder for holder in around if holder not in ground]
    names = [f"{holder.get('class') or ''} {holder.get('id') or ''}" for holder in corners]
    shunned = any(holder.tag in _ASIDE for holder in corners) or any(map(_SHUNNED.search, names))
    return Piece(
        text=text,
        tag=element.tag,
        taken=taken,
        homes=tuple(around[1:3]),
        shunned=shunned,
        cornered=any(map(_CORNER.search, names)),
        leads=any(map(_LEDE.search, names[:3])),
        reads=taken is None and not shunned and not any(map(_NO_ARTICLE.search, names)) and _piece_reads_as_text(element, text),
    )


def _piece_reads_as_text(element: Any, text: str) -> bool:  # noqa: ANN401 - lxml's elements have no types
    """Tell whether a block reads like the article's own words: few links, and not worded as furniture."""
    if _linked(element) > len(text) * _LINKED_MOST:
        return False
    line = Line(0, len(text), text, apart=True)
    furniture = any(wording(kind).fits(line) for kind in ("chrome", "caption", "credit", "dateline"))
    return not (furniture or stamp_in(text) or authors_in(text))


class _Places:
    """Find the line of the extraction that holds a block's text, or that the block's text begins with."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._whole = "\n".join(lines)
        self._starts = [0, *accumulate(len(line) + 1 for line in lines)]
        self._exact = {line.removeprefix("- "): at for at, line in reversed(list(enumerate(lines)))}
        self._openings = {line[:_PLACED_LEAST]: at for at, line in reversed(list(enumerate(lines))) if len(line) >= _PLACED_LEAST}

    def __call__(self, text: str) -> int | None:
        """Give the number of the line, None where the extraction passed the text over."""
        if text in self._exact or len(text) < _PLACED_LEAST:
            return self._exact.get(text)
        at = self._whole.find(text)
        return self._openings.get(text[:_PLACED_LEAST]) if at < 0 else bisect_right(self._starts, at) - 1


def _innermost_pieces(root: Any) -> Iterator[Any]:  # noqa: ANN401 - lxml's elements have no types
    """Give the blocks that hold no other block, leaving out what is part of one that was given."""
    for element in root.iter(*_BLOCKS):
        if element.tag in _INLINE and _piece_is_inside_block(element):
            continue
        if next(element.iterdescendants(*_INNER), None) is None:
            yield element


def _piece_is_inside_block(element: Any) -> bool:  # noqa: ANN401 - lxml's elements have no types
    """Tell whether the element is a part of a paragraph that is given itself."""
    for parent in element.iterancestors():
        if parent.tag in _LEAVES:
            return True
        if parent.tag in _INNER:
            return next(parent.iterdescendants(*_INNER), None) is None
    return False


def _words_of_piece(element: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's elements have no types
    if not isinstance(element.tag, str) or element.tag in _NO_TEXT:
        return
    yield element.text or ""
    for child in element:
        yield " " if child.tag == "br" else ""
        yield from _words_of_piece(child)
        yield child.tail or ""
