"""Where each side of a disagreement is somebody's word, the parties contradict each other and not the outlets."""

from dataclasses import replace

from readout.align import align
from readout.model import EntityType
from tests.align.builders import Told, story

NAMES: dict[str, EntityType] = {"Runa Ekholt": "person", "Olle Hale": "person"}


def test_a_number_by_two_parties_is_their_dispute() -> None:
    """Where both numbers are quoted it is the parties that differ, and each number stands under its name."""
    first = Told(
        "Olle Hale said the storm kept 37 ferries in the harbour for a whole night.",
        NAMES, counts={"37": (37, "ferries")}, said=[("Olle Hale", "the storm kept 37 ferries in the harbour for a whole night")],
    )  # fmt: skip
    second = Told(
        "Runa Ekholt said the storm kept 40 ferries in the harbour for a whole night.",
        NAMES, counts={"40": (40, "ferries")}, said=[("Runa Ekholt", "the storm kept 40 ferries in the harbour for a whole night")],
    )  # fmt: skip
    (found,) = align(story(first, second)).discrepancies
    assert (found.between, [value.value for value in found.values]) == (
        "sources",
        ["Olle Hale: 37 ferries", "Runa Ekholt: 40 ferries"],
    )
    (found,) = align(story(first, replace(second, said=[]))).discrepancies
    assert found.between == "outlets"
