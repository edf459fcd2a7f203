"""What is a kind of what: whether two nouns may name one thing, or shut one another out."""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType

# A noun's first sense, and its second ("a knife" is a tool before it is a weapon), tell of what kind it is; that it may be the
# same as another is asked of all that the table holds (bail is the fourth sense of a bond).
_LIKELY = 2
_LOOSE = "-"
_SEXES = frozenset(("male", "female"))


@dataclass(frozen=True, slots=True)
class _Sense:
    """One sense: what it is a kind of and a part of, and which kind it heads ("" for most, - for one that is loosely named)."""

    parents: tuple[int, ...]
    wholes: tuple[int, ...]
    heads: str


def shut_out(one: str, other: str) -> str:
    """Name the kind of which two nouns (base forms) are different members, so that one thing is not both; "" where none is known.

    A knife is no gun; but a gun may be a rifle.
    """
    if may_be_one(one, other):
        return ""
    senses = (_senses().get(noun, ())[:_LIKELY] for noun in (one, other))
    return next((kind for first, second in product(*senses) if (kind := _shared_kind(first, second))), "")


@lru_cache(maxsize=65536)
def is_told_apart(noun: str) -> bool:
    """Tell whether a noun is of a kind whose members shut one another out."""
    return any(_head(sense) for sense in _senses().get(noun, ())[:_LIKELY])


def may_be_one(one: str, other: str) -> bool:
    """Tell whether two nouns share a sense, or one is a kind or a part of the other; so where nothing says that they are two."""
    pairs = list(product(_senses().get(one, ()), _senses().get(other, ())))
    return one == other or not pairs or any(_may_share_sense(first, second) for first, second in pairs)


def _shared_kind(first: int, second: int) -> str:
    """Name the kind that two senses share nearest to them, where its members shut one another out."""
    above, others = _above(first), _above(second)
    sexes = [{_table()[at].heads for at in found} & _SEXES for found in (above, others)]
    if sexes[0] | sexes[1] == _SEXES and sexes[0] != sexes[1]:
        return "person"
    shared = sorted((above[at] + others[at], at) for at in above.keys() & others.keys())
    return next((kind for _, at in shared[:1] if (kind := _head(at)) not in _SEXES), "")


def _head(sense: int) -> str:
    """Name the nearest kind that a sense belongs to, "" where its members may well be one."""
    kind = next((kind for at in _above(sense) if (kind := _table()[at].heads)), "")
    return "" if kind == _LOOSE else kind


def _may_share_sense(first: int, second: int) -> bool:
    return _holds(first, second) or _holds(second, first) or _above(first).keys().isdisjoint(_above(second))


def _holds(whole: int, part: int) -> bool:
    return whole in _above(part) or whole in _table()[part].wholes


@lru_cache(maxsize=65536)
def _above(sense: int) -> Mapping[int, int]:
    """Map a sense and all that it is a kind of to the number of steps up to it, nearest first."""
    found = {sense: 0}
    waiting = [sense]
    for at in waiting:
        for parent in _table()[at].parents:
            if parent not in found:
                found[parent] = found[at] + 1
                waiting.append(parent)
    return MappingProxyType(found)


@cache
def _table() -> tuple[_Sense, ...]:
    return tuple(_Sense(_numbers(above), _numbers(wholes), heads.replace("_", " ")) for above, wholes, heads, _ in _rows())


@cache
def _senses() -> Mapping[str, tuple[int, ...]]:
    """Map each noun to its senses, likeliest first."""
    ranked: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, (_, _, _, nouns) in enumerate(_rows()):
        for noun, _, rank in (word.partition(":") for word in nouns.split()):
            ranked[noun].append((int(rank), number))
    return MappingProxyType({noun: tuple(number for _, number in sorted(found)) for noun, found in ranked.items()})


def _numbers(cell: str) -> tuple[int, ...]:
    return tuple(map(int, cell.split()))


def _rows() -> Iterator[list[str]]:
    packed = (files("readout.align") / "kinds.tsv.gz").read_bytes()
    return (line.split("\t") for line in gzip.decompress(packed).decode().splitlines())
