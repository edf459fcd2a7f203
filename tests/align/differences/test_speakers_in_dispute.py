"""Where each side of a disagreement is somebody's word, the parties contradict each other and not the outlets."""

from dataclasses import replace

from readout.align import align
from readout.model import EntityType
from tests.align.builders import Told, story

NAMES: dict[str, EntityType] = {"Runa Ekholt": "person", "Olle Hale": "person"}


def test_a_number_by_two_parties_is_their_dispute() -> None:
    """Where both numbers are quoted it is the parties that differ, and each number stands under its name."""
    first = Told(
        "Olle Hale said the storm kept 12 ferries in the harbour for a whole night.",
        NAMES, counts={"12": (12, "ferries")}, said=[("Olle Hale", "the storm kept 12 ferries in the harbour for a whole night")],
    )  # fmt: skip
    second = Told(
        "Runa Ekholt said the storm kept 40 ferries in the harbour for a whole night.",
        NAMES, counts={"40": (40, "ferries")}, said=[("Runa Ekholt", "the storm kept 40 ferries in the harbour for a whole night")],
    )  # fmt: skip
    (found,) = align(story(first, second)).discrepancies
    assert (found.between, [value.value for value in found.values]) == (
        "sources",
        ["Olle Hale: 12 ferries", "Runa Ekholt: 40 ferries"],
    )
    (found,) = align(story(first, replace(second, said=[]))).discrepancies
    assert found.between == "outlets"


def test_a_denial_by_another_party_is_a_dispute() -> None:
    """What one party affirms and another denies word for word stands under both names."""
    affirmed = "the harbour council sold the old customs house"
    denied = "the harbour council never sold the old customs house"
    first = Told(f"Olle Hale said {affirmed}.", NAMES, said=[("Olle Hale", affirmed)])
    second = Told(f"Runa Ekholt said {denied}.", NAMES, said=[("Runa Ekholt", denied)])
    (found,) = align(story(first, second)).discrepancies
    assert (found.kind, found.between) == ("polarity", "sources")
    assert [value.value for value in found.values] == ["Olle Hale: affirmed", "Runa Ekholt: denied"]
