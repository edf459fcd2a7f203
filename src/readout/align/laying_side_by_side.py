"""The order of work: who is who, what is stated, what is the same, where it differs, what is left out."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from readout.align.ages_of_persons import ages_of_persons
from readout.align.cast_of_entities import cast_of
from readout.align.claims import Grouped, claims_of, disputed, group_statements
from readout.align.contested_tolls import contested_tolls
from readout.align.denied_in_one_breath import denied_in_one_breath
from readout.align.denied_reports import denied_reports
from readout.align.differences import Differences, SideBySide, find_differences
from readout.align.gaps import gaps_of
from readout.align.name_forms import name_forms
from readout.align.parts_of_quotations import parts_of, with_parts
from readout.align.questions_from_rows import Laid, lay, linked, numbered
from readout.align.resolved_sources import Holders, resolve
from readout.align.rows_of_figures import Asked, ask
from readout.align.statement_likeness import compare
from readout.align.statements import Floor, lay_out
from readout.errors import Spare, unspared
from readout.model import Comparison, Story


def align(story: Story, spare: Spare = unspared) -> Comparison:
    """Lay a story's articles side by side: entities, resolved quotations, claims, questions, discrepancies, updates, gaps."""
    cast = cast_of(story)
    holders = Holders(cast)
    quotations = resolve(story, holders)
    floor = lay_out(story, quotations, holders)
    likely, groups = spare("claims", lambda: group_statements(floor, compare(floor)), Grouped({}, []))
    laid = numbered(story, list(_laid(story, floor, holders, spare)))
    differing = [found.discrepancy for found in laid if found.discrepancy]
    side_by_side = SideBySide(story, cast, floor, likely, differing)
    discrepancies, updates = spare("differences", partial(find_differences, side_by_side, spare), Differences((), ()))
    parts = spare("parts of quotations", partial(parts_of, floor, groups, quotations), ())
    claims = spare("claims", lambda: disputed(with_parts(claims_of(story, floor, groups), parts), discrepancies), ())
    return Comparison(
        tuple(cast.entities.values()),
        quotations,
        claims,
        discrepancies,
        updates,
        spare("gaps", partial(gaps_of, story, claims), ()),
        linked(laid, discrepancies),
        parts,
    )


def _laid(story: Story, floor: Floor, holders: Holders, spare: Spare) -> Iterator[Laid]:
    """Give the rows of figures, then those of what is no figure, or stands on two sides within one account."""
    asked = spare("figures", partial(ask, story, floor), Asked((), (), {}, (), {}))
    finders: tuple[tuple[str, Callable[[], Iterable[Laid]]], ...] = (
        ("questions", partial(lay, story, asked)),
        ("contested tolls", partial(contested_tolls, story, asked.figures)),
        ("denied reports", partial(denied_reports, story, floor, holders)),
        ("denials in one breath", partial(denied_in_one_breath, story, floor, holders)),
        ("ages of persons", partial(ages_of_persons, story, holders.cast)),
        ("forms of names", partial(name_forms, story)),
    )
    for name, find in finders:
        yield from spare(name, partial(_whole, find), ())


def _whole(find: Callable[[], Iterable[Laid]]) -> tuple[Laid, ...]:
    return tuple(find())
