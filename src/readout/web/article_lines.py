"""Which lines of a brief rest on one of its articles, in the order of the words."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from readout.model import Brief, Evidence
from readout.render.stance_matrix import TOLD
from readout.text.told_lines import ToldLine, told_lines

_SHOWN: Mapping[str, str] = MappingProxyType({
    "summary": "in brief", "difference": "differs", "update": "changed", "position": "position", "happened": "happened",
    "upcoming": "to come",
})  # fmt: skip
"""How a kind of line is called; a claim by its status, a quotation by its kind."""


@dataclass(frozen=True, slots=True)
class Resting:
    """A line of a story that rests on an article: its number here, its kind, who says it, what it says, and its words there."""

    number: int
    kind: str
    who: str
    text: str
    evidence: tuple[Evidence, ...]


def resting(brief: Brief, article: str) -> list[Resting]:
    """Give the lines that rest on an article, those first whose words stand first."""
    held = {quotation for claim in brief.claims for quotation in claim.quotations}
    found = []
    for line in told_lines(brief):
        here = tuple(sorted(e for e in set(line.evidence) if e.article == article))
        if here and not (line.kind == "quotation" and line.ref in held):
            found.append((here[0].start, -here[0].end, line, here))
    found.sort(key=lambda one: one[:2])
    return [
        Resting(number, _SHOWN.get(line.kind, line.note), line.who.name if line.who else "", _said(line), here)
        for number, (_, _, line, here) in enumerate(found, 1)
    ]


def _said(line: ToldLine) -> str:
    return f"{TOLD[line.note]}: {line.said}" if line.kind == "position" else line.said  # type: ignore[index]
