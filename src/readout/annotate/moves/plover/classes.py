"""PLOVER classes by a multinomial logistic regression over traits, learned by `training/plover.py`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from readout.annotate.moves.plover.sentence_traits import codes, traits
from readout.model import Move, Sentence, Span
from readout.text import holding


@dataclass(frozen=True, slots=True)
class Table:
    """Weights of (trait, class) and biases of the classes."""

    classes: tuple[str, ...]
    traits: Mapping[str, int]
    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]


def coded(sentences: Sequence[Sentence], moves: Sequence[Move]) -> list[Move]:
    """Give each move its PLOVER class: the usual one, the likeliest in its sentence where it may be several."""
    return [replace(move, plover=_code_of_class(sentences, move)) for move in moves]


def _code_of_class(sentences: Sequence[Sentence], move: Move) -> str:
    possible = codes()[move.move]
    sentence = holding(sentences, move.evidence.start)
    if len(possible) == 1 or sentence is None:
        return possible[0]
    parties = (move.actor.evidence.span if move.actor.evidence else None, None)
    scores = _scores(sentence, parties, [move])
    return max(possible, key=lambda name: scores[name])


def _scores(sentence: Sentence, parties: tuple[Span | None, Span | None], moves: Sequence[Move]) -> Mapping[str, float]:
    table = _class_table()
    known = sorted(table.traits[name] for name in traits(sentence, parties, moves) if name in table.traits)
    scores = table.weights[known].sum(axis=0) / max(1.0, len(known)) ** 0.5 + table.bias
    return dict(zip(table.classes, (float(score) for score in scores), strict=True))


@cache
def _class_table() -> Table:
    """Load the weights of traits for each class of PLOVER."""
    with as_file(files(__package__).joinpath("table.npz")) as path, np.load(path) as read:
        names = str(read["traits"]).split("\n")
        return Table(
            tuple(str(read["classes"]).split()),
            {name: at for at, name in enumerate(names)},
            read["weights"].astype(np.float32),
            read["bias"].astype(np.float32),
        )
