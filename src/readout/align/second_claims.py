"""Second claims: a sentence of an outlet's own often tells two things, and may then stand in two claims."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from readout.align.average_link_groups import group
from readout.align.statements import Floor

Pair = tuple[int, int]

# The average probability with which a sentence goes into a further claim, and that within a claim of what is left over. Swept with
# that of an outlet's own sentence in a first claim, on the fifteen stories that have facts (each with the weights of the others)
# and on 103 joined pairs of ten fresh groups that were read. Without second claims .50 of the pairs of places that tell one fact
# stand in one claim at .04, .41 at .08, and of the pairs read that are joined .55 and .66 say the same; with them .57 and .53
# (first .04, these .05, .15), .51 and .63 (first .09, these so), .50 and .62 (first .08, these .08, .15).
LEAST_LIKELY_FURTHER = 0.07
LEAST_LIKELY_LEFT = 0.12


def with_second_claims(floor: Floor, groups: Sequence[Sequence[int]], likely: Mapping[Pair, float]) -> list[list[int]]:
    """Give the groups with what an outlet says itself put into a further group where it fits, and groups of the pairs left over.

    No article tells a thing twice, and no two quotations are brought together that were apart.
    """
    wide = _widened(floor, groups, likely)
    together = {pair for found in wide for pair in combinations(found, 2)}
    left = {pair: amount for pair, amount in likely.items() if pair not in together and _is_told(floor, pair)}
    places = sorted({at for pair in left for at in pair})
    articles = [statement.article for statement in floor.statements]
    again = group([[at] for at in places], articles, left, LEAST_LIKELY_LEFT)
    several = [found for found in (*wide, *again) if len(found) > 1 and (found in wide or _quotations(floor, found) <= 1)]
    placed = {at for found in several for at in found}
    return sorted([*several, *(found for found in wide if len(found) == 1 and found[0] not in placed)])


def _widened(floor: Floor, groups: Sequence[Sequence[int]], likely: Mapping[Pair, float]) -> list[list[int]]:
    """Put each own sentence into the one further group that it goes with best: told by other articles, and like most of it."""
    home = {at: number for number, found in enumerate(groups) for at in found}
    beside: dict[int, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    for pair, amount in sorted(likely.items()):
        for at, partner in (pair, pair[::-1]):
            if floor.statements[at].quotation is None and home[at] != home[partner]:
                beside[at][home[partner]].append(amount)
    wide = [list(found) for found in groups]
    for at, found in sorted(beside.items()):
        article = floor.statements[at].article
        fitting = (
            (sum(amounts) / len(groups[number]), -number)
            for number, amounts in found.items()
            if 2 * len(amounts) > len(groups[number]) and all(floor.statements[one].article != article for one in groups[number])
        )
        mean, number = max(fitting, default=(0.0, 0))
        if mean >= LEAST_LIKELY_FURTHER:
            wide[-number].append(at)
    return [sorted(found) for found in wide]


def _is_told(floor: Floor, pair: Pair) -> bool:
    """Tell whether two articles tell a pair, one of them at least in its own words."""
    one, other = (floor.statements[at] for at in pair)
    return one.article != other.article and None in {one.quotation, other.quotation}


def _quotations(floor: Floor, found: Sequence[int]) -> int:
    return sum(floor.statements[at].quotation is not None for at in found)
