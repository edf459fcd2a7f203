"""What somebody says around one verb of saying, as one: an article tells `"We sail," she said. "The storm is over."` in two."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from readout.model import Quotation

MOST = 80
"""Words of a saying that is told as one: seven lines of a terminal. Of 250 halves that editors read in 190 groups .72 passed, of
wholes of twenty words or more .84."""


def whole_sayings(quotations: Iterable[Quotation]) -> Mapping[str, Quotation]:
    """Give for each quotation, by its id, what is said in own words around its verb, in order; where that is long, itself.

    The whole has the id of its first part, and stands alone where all of its parts do.
    """
    around: dict[tuple[object, ...], list[Quotation]] = defaultdict(list)
    for one in quotations:
        alone = one.cue is None or one.source is None or one.kind != "direct"
        around[(one.id,) if alone else (one.cue, one.source)].append(one)
    return {one.id: whole for parts in around.values() for one in parts for whole in (_joined_saying(parts, one),)}


def _joined_saying(parts: list[Quotation], own: Quotation) -> Quotation:
    pieces = sorted({piece for part in parts for piece in part.content})
    if len(parts) == 1 or sum(len(piece.text.split()) for piece in pieces) > MOST:
        return own
    first = min(parts, key=lambda part: min(part.content))
    return replace(first, content=tuple(pieces), stands_alone=all(part.stands_alone for part in parts))
