"""One deed that accounts put on two days."""

import pytest

from readout.align import align
from readout.model import Annotations, EntityType, Story
from tests.align.builders import Told, annotated
from tests.align.differences.test_voices import read

TREE = "2:nsubj:PROPN 0:root:VERB 5:det:DET 5:amod:ADJ 2:obj:NOUN 7:case:ADP 2:obl:PROPN {}2:punct:PUNCT"
LAST = "10:case:ADP 10:det:DET 2:obl:NOUN "
DAYS = {"Tuesday": ("2025-03-04", "2025-03-04"), "Wednesday": ("2025-03-05", "2025-03-05")}
NAMES: dict[str, EntityType] = {"Haldria": "place", "Marovia": "place"}


def sent(name: str, who: str, day: str, rest: str = " in the evening") -> Annotations:
    """Tell that somebody sent the reply on a day."""
    told = Told(f"{who} sent the written reply on {day}{rest}.", {who: NAMES[who]}, days={day: DAYS[day]})
    return read(name, told, TREE.format(LAST if rest else ""))


OTHERS = annotated("a9", Told("Rain fell on the pier. Boats stayed at the quay. Lamps were lit. Nobody sang. Gulls cried."))


@pytest.mark.parametrize(
    ("other", "kinds"),
    [
        (sent("a1", "Marovia", "Tuesday", ""), ["date"]),
        (sent("a1", "Marovia", "Wednesday", ""), []),
        (sent("a1", "Haldria", "Tuesday", ""), []),
    ],
)
def test_a_deed_on_two_days_is_a_difference(other: Annotations, kinds: list[str]) -> None:
    """The same verb, what it acts on and who does it, on another day; another's reply is another deed."""
    found = align(Story("s", (sent("a0", "Marovia", "Wednesday"), other, OTHERS))).discrepancies
    assert [difference.kind for difference in found] == kinds
