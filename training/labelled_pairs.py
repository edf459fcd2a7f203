"""Pairs of statements that readers judged to say the same, partly the same or another thing, with what the program sees of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from readout.align.cast_of_entities import cast_of
from readout.align.resolved_sources import Holders, resolve
from readout.align.statement_likeness import compare
from readout.align.statements import Statement, lay_out
from readout.model import Story
from training.judged_groups import name_of, table, told_stories

PARTLY, SAME = 1, 2
Place = tuple[str, int, int]


class LabelledPair(NamedTuple):
    """A pair: whether an outlet's own words are in it, whether the two say the same in part, for how many, what is seen of it."""

    own: bool
    partly: bool
    often: float
    seen: Mapping[str, float]

    def feature(self, name: str) -> float:
        """Give what is seen under a name; of one with a sign of multiplication ("words*voice") the product of the two."""
        one, _, other = name.partition("*")
        return self.seen[one] * self.seen[other] if other else self.seen[one]


def labelled_pairs(neighbours: Path) -> Iterator[LabelledPair]:
    """Give the pairs of `training/verdicts/pairs.tsv` that the program still compares; NEIGHBOURS holds the articles."""
    verdicts = _verdicts()
    for told in told_stories(neighbours):
        yield from _seen(told.story, verdicts)


def _seen(story: Story, verdicts: Mapping[frozenset[Place], tuple[bool, float]]) -> Iterator[LabelledPair]:
    holders = Holders(cast_of(story))
    likeness = compare(lay_out(story, resolve(story, holders), holders))
    names = {member.article.id: name_of(member.article.url) for member in story.members}
    for pair, at in likeness.places.items():
        one, other = (likeness.floor.statements[place] for place in pair)
        verdict = verdicts.get(frozenset((_place(one, names), _place(other, names))))
        if verdict is not None:
            own = None in {one.quotation, other.quotation}
            yield LabelledPair(own, *verdict, {name: float(column[at]) for name, column in likeness.features.items()})


def _place(statement: Statement, names: Mapping[str, str]) -> Place:
    return names[statement.article], statement.evidence.start, statement.evidence.end


def _verdicts() -> dict[frozenset[Place], tuple[bool, float]]:
    found = {}
    for _, article, start, end, other, first, last, often, said in table("pairs.tsv"):
        places = frozenset(((article, int(start), int(end)), (other, int(first), int(last))))
        found[places] = (int(said) >= PARTLY, float(often))
    return found
