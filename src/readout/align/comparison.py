"""The order of work: who is who, what is stated, what is the same, where it differs, what is left out."""

from readout.align.asking import lay, linked
from readout.align.claims import claims_of, disputed, group_statements
from readout.align.differences import find_differences
from readout.align.entities import cast_of
from readout.align.gaps import gaps_of
from readout.align.likeness import compare
from readout.align.questions import ask
from readout.align.sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Comparison, Story


def align(story: Story) -> Comparison:
    """Lay a story's articles side by side: entities, resolved quotations, claims, questions, discrepancies, updates, gaps."""
    cast = cast_of(story)
    holders = Holders(cast)
    quotations = resolve(story, holders)
    floor = lay_out(story, quotations, holders)
    likeness = compare(floor)
    likely, groups = group_statements(floor, likeness)
    laid = lay(story, ask(story, floor))
    asked = [found.discrepancy for found in laid if found.discrepancy]
    discrepancies, updates = find_differences(story, cast, likeness, likely, asked)
    claims = disputed(claims_of(story, floor, groups), discrepancies)
    return Comparison(
        tuple(cast.entities.values()),
        quotations,
        claims,
        discrepancies,
        updates,
        gaps_of(story, claims),
        linked(laid, discrepancies),
    )
