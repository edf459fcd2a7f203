"""Whether one statement tells that a thing is called off, and another tells of it as of one that stands."""

from functools import cache
from typing import NamedTuple

from readout.align.statements import Statement
from readout.align.weighed_terms import key_of
from readout.language import lexicon

_CALLED_OFF = ("cancel",)
# Words by which a thing does not, or no longer, take place: a statement with one of them, or a negation, may say the same.


def undone_apart(one: Statement, other: Statement) -> bool:
    """Tell whether one of two calls off what the other tells of ("called the meeting off", "had planned a meeting").

    Among the likely pairs of giveme5w1h, the recession story and 434 articles that name one country it parts a dozen; read one by
    one, none says the same. To suspend calls nothing off here: who halts visitors bans them.
    """
    return _calls_off(one, other) or _calls_off(other, one)


def _calls_off(one: Statement, other: Statement) -> bool:
    keys = _keys()
    return (
        not one.predicate.isdisjoint(keys.called_off)
        and not other.negated
        and keys.over.isdisjoint({*other.keys, *other.predicate})
    )


class _Keys(NamedTuple):
    """Keys of what is called off, and of all by which a thing is over."""

    called_off: frozenset[str]
    over: frozenset[str]


@cache
def _keys() -> _Keys:
    called_off = frozenset(map(key_of, _CALLED_OFF))
    return _Keys(called_off, called_off | frozenset(map(key_of, lexicon().words("cancelling", "over"))))
