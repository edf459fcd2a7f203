"""The table of detectors: each says what it gives and compares, and gives nothing else."""

from readout.align import DETECTORS, align
from readout.stored.result_stamps import versions
from tests.align.builders import Told, story

SANK = "The ferry Orrin sank on Monday off the coast of Skarne and {} sailors died."


def test_each_has_a_name_and_says_what_it_compares() -> None:
    """Names are unlike, and unlike those of rooms, for results are stored under them."""
    assert len({detector.name for detector in DETECTORS}) == len(DETECTORS)
    assert len(versions("tell")) == len(DETECTORS) + 3
    assert all(detector.kinds and detector.compares for detector in DETECTORS)


def test_the_table_finds_what_two_accounts_put_at_other_numbers() -> None:
    """A count that two accounts give otherwise comes out of the table, of a kind that a detector names."""
    told = [Told(SANK.format(count), counts={f"{count} sailors": (count, "sailors died")}) for count in (12, 15)]
    (difference,) = align(story(*told)).discrepancies
    assert difference.kind == "number"
    assert any(difference.kind in detector.kinds for detector in DETECTORS)
