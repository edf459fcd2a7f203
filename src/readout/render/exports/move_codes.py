"""What a move means in the coding schemes of others: agreement with its object (DNA), and its class in PLOVER."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from readout.model import MoveKind


@dataclass(frozen=True, slots=True)
class Coded:
    """A move in two schemes: whether its actor wants the object (None where the move takes no side on it), and the PLOVER class."""

    agrees: bool | None
    plover: str
    reason: str


CODED: Mapping[MoveKind, Coded] = MappingProxyType(
    {
        "demand": Coded(True, "REQUEST", "who demands a thing wants it"),  # noqa: FBT003 (a table)
        "propose": Coded(True, "AGREE", "who proposes a thing wants it"),  # noqa: FBT003
        "offer": Coded(True, "AGREE", "who offers a thing is ready for it"),  # noqa: FBT003
        "accept": Coded(True, "AGREE", "said in so many words"),  # noqa: FBT003
        "concede": Coded(True, "YIELD", "who concedes a thing lets it be, however unwillingly"),  # noqa: FBT003
        "pledge": Coded(True, "AGREE", "who pledges a thing commits to it"),  # noqa: FBT003
        "support": Coded(True, "SUPPORT", "said in so many words"),  # noqa: FBT003
        "reject": Coded(False, "REJECT", "said in so many words"),  # noqa: FBT003
        "criticize": Coded(False, "ACCUSE", "what is criticized is not wanted"),  # noqa: FBT003
        "threaten": Coded(None, "THREATEN", "the object is the means of pressure, not what is wanted"),
        "warn": Coded(None, "THREATEN", "the object is what may happen; who warns of it may fear it or intend it"),
        "consult": Coded(None, "CONSULT", "to talk about a thing takes no side on it"),
    }
)
"""PLOVER's classes as in docs/decisions/0013-moves.md; its codebook puts promises, proposals and offers under AGREE."""
