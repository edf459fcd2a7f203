"""The order of work: who is who, what is stated, what is the same, where it differs, what is left out."""

from readout.align.cast_of_entities import cast_of
from readout.align.claims import claims_of, disputed, group_statements
from readout.align.detectors import Compared, detect
from readout.align.gaps import gaps_of
from readout.align.parts_of_quotations import parts_of, with_parts
from readout.align.resolved_sources import Holders, resolve
from readout.align.rows_of_figures import ask
from readout.align.statement_likeness import compare
from readout.align.statements import lay_out
from readout.model import Comparison, Story


def align(story: Story) -> Comparison:
    """Lay a story's articles side by side: entities, resolved quotations, claims, questions, discrepancies, gaps."""
    cast = cast_of(story)
    holders = Holders(cast)
    quotations = resolve(story, holders)
    floor = lay_out(story, quotations, holders)
    groups = group_statements(floor, compare(floor))
    laid = detect(Compared(story, floor, holders, ask(story, floor)))
    discrepancies = tuple(row.discrepancy for row in laid if row.discrepancy)
    parts = parts_of(floor, groups, quotations)
    claims = disputed(with_parts(claims_of(story, floor, groups), parts), discrepancies)
    return Comparison(
        tuple(cast.entities.values()),
        quotations,
        claims,
        discrepancies,
        (),
        gaps_of(story, claims),
        tuple(row.question for row in laid),
        parts,
    )
