"""Whether what two otherwise equal sentences have in one place denies, or is the opposite, of one another."""

from functools import cache
from typing import NamedTuple

from readout.align.differences.near_copy_partings import Parting, Range
from readout.align.word_lists import opposites
from readout.language import lexicon, stem


class Turn(NamedTuple):
    """What either side has: "affirmed" or "denied" where only one negates, or two opposite words."""

    one: str
    other: str


def turn_between(parting: Parting, part: tuple[Range, Range]) -> Turn | None:
    """Say how the words in one place of two sentences turn one another; None where they do not."""
    said = [parting.said(side, part[side]) for side in (0, 1)]
    denied = [any(map(_negates, words)) for words in said]
    rest = [
        {stem(word) for word in words if not _negates(word) and word not in lexicon().words("reversals", "auxiliary")}
        for words in said
    ]
    if denied[0] != denied[1]:
        turn = Turn("denied", "affirmed") if denied[0] else Turn("affirmed", "denied")
        return turn if _turns(parting, part, rest) else None
    if len(rest[0]) == len(rest[1]) == 1 and (min(rest[0]), min(rest[1])) in opposites():
        return Turn(" ".join(said[0]), " ".join(said[1]))
    return None


def _turns(parting: Parting, part: tuple[Range, Range], rest: list[set[str]]) -> bool:
    """Tell whether a negation turns what both say: it adds nothing else, but for words at the very end, and the other has none."""
    denying = next(side for side in (0, 1) if any(map(_negates, parting.said(side, part[side]))))
    follow = {word for side in (0, 1) for word in parting.words[side][part[side][1] : part[side][1] + 1]}
    last = any(part[side][1] == len(parting.words[side]) for side in (0, 1)) and not all(rest)
    joined = bool(lexicon().words("reversals", "joining") & set(parting.said(denying, part[denying])[:1]))
    elsewhere = any(_negates(word) or stem(word) in _denials() for word in parting.words[1 - denying])
    return (rest[0] == rest[1] or (last and not joined)) and not follow & lexicon().words("reversals", "straight") and not elsewhere


@cache
def _denials() -> frozenset[str]:
    """Give the stems of verbs that turn what is told behind them ("denied that he ever spoke")."""
    return frozenset(map(stem, lexicon().words("denials", "verb")))


def _negates(word: str) -> bool:
    return word in lexicon().denying or word.endswith(("n't", "n’t"))
