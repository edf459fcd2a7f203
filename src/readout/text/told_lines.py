"""All that a brief tells, line by line: what each says, of which kind it is, who says it, and what it rests on."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from readout.model import Brief, Evidence, Party, Source

LineOf = Literal["summary", "difference", "update", "position", "happened", "upcoming", "claim", "quotation"]


@dataclass(frozen=True, slots=True)
class ToldLine:
    """A line of a brief; `ref` is its id there, or a letter and its number.

    `note` is a quotation's kind, a claim's status, a position's move, a difference's kind, an entry's state or kind; `issue` that
    of a position or how fine an entry's day is; `before` the position that it replaces; `alone` whether it reads alone.
    """

    kind: LineOf
    ref: str
    said: str
    evidence: tuple[Evidence, ...]
    who: Party | Source | None = None
    note: str = ""
    day: str = ""
    issue: str = ""
    origins: int = 1
    before: str | None = None
    alone: bool = True


def told_lines(brief: Brief) -> Iterator[ToldLine]:
    """Give the lines of a brief, kind by kind."""
    yield from (ToldLine("summary", f"s{at}", one.text, one.evidence) for at, one in enumerate(brief.summary))
    differing: tuple[tuple[LineOf, str], ...] = (("difference", "discrepancies"), ("update", "updates"))
    for kind, field in differing:
        for one in getattr(brief, field):
            said = f"{one.about}: {' / '.join(value.value for value in one.values)}"
            evidence = tuple(piece for value in one.values for piece in value.evidence)
            yield ToldLine(kind, one.id, said, evidence, note=one.kind, origins=len(one.values))
    for position in brief.positions:
        yield ToldLine(
            "position", position.id, position.evidence[0].text, position.evidence, position.actor, position.move,
            issue=position.issue.label, origins=position.origins, before=position.changed_from, alone=position.stands_alone,
        )  # fmt: skip
    for kind, field in (("happened", "timeline"), ("upcoming", "upcoming")):
        for at, entry in enumerate(getattr(brief, field)):
            yield ToldLine(
                kind, f"{kind[0]}{at}", entry.text, entry.evidence, entry.announced_by, entry.state or entry.kind,
                entry.when.value or "", entry.when.precision or "", entry.origins, alone=entry.stands_alone,
            )  # fmt: skip
    for claim in brief.claims:
        who, alone = claim.holder, claim.stands_alone
        yield ToldLine("claim", claim.id, claim.text, claim.evidence, who, claim.status, origins=claim.origins, alone=alone)
    for quotation in brief.quotations:
        said, alone = " … ".join(piece.text for piece in quotation.content), quotation.stands_alone
        yield ToldLine("quotation", quotation.id, said, quotation.content, quotation.source, quotation.kind, alone=alone)
