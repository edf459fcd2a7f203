"""Whether a row tells a reader something: another value, or one that several independent accounts give alike and that matters."""

from collections.abc import Sequence
from itertools import combinations

from readout.align.figure_verdicts import is_of_other_times
from readout.align.figures_in_articles import Figure
from readout.model import Answer, Relation

# Lengths of time are mostly in passing ("almost two weeks after"): of seventeen rows read with one that two accounts give none was
# worth a line, of three that more give two.
_FEWEST_FOR_LENGTHS = 3
_IN_PASSING = frozenset(("age", "days"))


def is_telling(row: Sequence[Figure], values: Sequence[Answer], relation: Relation | None) -> bool:
    """Tell whether a row is worth a reader's time; `row` are its places, `values` the finest first.

    Read were 86 rows of 60 groups that nobody had seen, 37 of them worth it. Where the values are one, or one told more loosely,
    the finest has to stand in two independent accounts, and be no age, no word without a figure ("hundreds") and no one person's
    words over again. Where they have moved on, or differ without a verdict, they have to be of one noun or one verb, each alone of
    its kind in its sentence; without a verdict of no other times besides.
    """
    if relation in {"differ", "soft"}:
        return True
    if relation in {None, "update"}:
        return _are_of_one_thing(row) and (relation is not None or not _are_of_other_times(row))
    finest = [figure for figure in row if figure.evidence in values[0].evidence]
    unit = row[0].unit
    few = values[0].origins < (_FEWEST_FOR_LENGTHS if unit in _IN_PASSING else 2)
    return unit != "age" and not few and not any(map(_is_vague, finest)) and not _is_one_voice(finest)


def _are_of_one_thing(row: Sequence[Figure]) -> bool:
    nouns, verbs = {figure.noun for figure in row}, {figure.verb for figure in row}
    named = len(nouns) == 1 or (len(verbs) == 1 and "" not in verbs)
    return named and not any(figure.crowd for figure in row)


def _are_of_other_times(row: Sequence[Figure]) -> bool:
    return any(is_of_other_times(one, other) for one, other in combinations(row, 2))


def _is_vague(figure: Figure) -> bool:
    """Tell of "hundreds" and "millions of dollars"."""
    return figure.bound == "at-least" and not any(map(str.isdigit, figure.evidence.text))


def _is_one_voice(row: Sequence[Figure]) -> bool:
    """Tell whether all places are what one person says: then his words are told where he stands."""
    return row[0].holder is not None and len({figure.holder for figure in row}) == 1
