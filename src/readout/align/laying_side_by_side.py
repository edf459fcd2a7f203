"""The order of work: who is who, what is stated, what is the same, where it differs, what is left out."""

from collections.abc import Iterator

from readout.align.cast_of_entities import cast_of
from readout.align.claims import claims_of, disputed, group_statements
from readout.align.contested_tolls import contested_tolls
from readout.align.denied_in_one_breath import denied_in_one_breath
from readout.align.denied_reports import denied_reports
from readout.align.differences import find_differences
from readout.align.facts_of_persons import facts_of_persons
from readout.align.gaps import gaps_of
from readout.align.name_forms import name_forms
from readout.align.parts_of_quotations import parts_of, with_parts
from readout.align.questions_from_rows import Laid, lay, linked, numbered
from readout.align.resolved_sources import Holders, resolve
from readout.align.rows_of_figures import Asked, ask
from readout.align.statement_likeness import compare
from readout.align.statements import Floor, lay_out
from readout.model import Comparison, Story


def align(story: Story) -> Comparison:
    """Lay a story's articles side by side: entities, resolved quotations, claims, questions, discrepancies, updates, gaps."""
    cast = cast_of(story)
    holders = Holders(cast)
    quotations = resolve(story, holders)
    floor = lay_out(story, quotations, holders)
    likeness = compare(floor)
    likely, groups = group_statements(floor, likeness)
    asked = ask(story, floor)
    laid = numbered(story, [*lay(story, asked), *_otherwise(story, asked, (floor, holders))])
    differing = [found.discrepancy for found in laid if found.discrepancy]
    discrepancies, updates = find_differences(story, cast, floor, likely, differing)
    parts = parts_of(floor, groups, quotations)
    claims = disputed(with_parts(claims_of(story, floor, groups), parts), discrepancies)
    return Comparison(
        tuple(cast.entities.values()),
        quotations,
        claims,
        discrepancies,
        updates,
        gaps_of(story, claims),
        linked(laid, discrepancies),
        parts,
    )


def _otherwise(story: Story, asked: Asked, said: tuple[Floor, Holders]) -> Iterator[Laid]:
    """Give the rows of what is no figure, or stands on two sides within one account."""
    yield from contested_tolls(story, asked.figures)
    yield from denied_reports(story, *said)
    yield from denied_in_one_breath(story, *said)
    yield from facts_of_persons(story, said[1].cast)
    yield from name_forms(story)
