"""Which lines of a brief rest on one of its articles, in the order of the words."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.model import Brief, Evidence, evidence_in
from readout.render.stance_matrix import TOLD


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
    found = []
    for kind, who, text, value in _lines_of_brief(brief):
        here = tuple(sorted(e for e in set(evidence_in(value)) if e.article == article))
        if here:
            found.append((here[0].start, -here[0].end, kind, who, text, here))
    found.sort(key=lambda one: one[:3])
    return [Resting(number, kind, who, text, here) for number, (_, _, kind, who, text, here) in enumerate(found, 1)]


def _lines_of_brief(brief: Brief) -> Iterator[tuple[str, str, str, object]]:
    """Give each line of a brief with its number and words."""
    yield from (("in brief", "", one.text, one) for one in brief.summary)
    yield from (
        ("differs", "", f"{one.about}: {' / '.join(v.value for v in one.values)}", one.values) for one in brief.discrepancies
    )
    yield from (("changed", "", f"{one.about}: {' / '.join(v.value for v in one.values)}", one) for one in brief.updates)
    yield from (("position", one.actor.name, f"{TOLD[one.move]}: {one.evidence[0].text}", one) for one in brief.positions)
    yield from (("happened", "", one.text, one.evidence) for one in brief.timeline)
    yield from (("to come", "", one.text, one.evidence) for one in brief.upcoming)
    held = {quotation for claim in brief.claims for quotation in claim.quotations}
    yield from ((one.status, one.holder.name if one.holder else "", one.text, one.evidence) for one in brief.claims)
    for one in brief.quotations:
        if one.id not in held:
            yield one.kind, one.source.name if one.source else "", " … ".join(e.text for e in one.content), one.content
