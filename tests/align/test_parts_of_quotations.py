"""The sentence of a long quotation that another article tells is named beside the whole."""

from collections.abc import Sequence

import pytest

from readout.align import align
from readout.model import EntityType
from tests.align.builders import Told, story

NAMES: dict[str, EntityType] = {"Runa Ekholt": "person", "Benedikt Oroz": "person"}
CREW = "The crew must come home before any payment is made."
LAMPS = "Every lamp in the harbour of Skarne was out on that night."
SNOW = "Snow will close the northern passes by Sunday night."


def said(*sentences: str, by: str = "Runa Ekholt") -> Told:
    """Write an article of one direct quotation."""
    speech = " ".join(sentences)
    return Told(f'"{speech}" {by} said.', NAMES, said=[(by, speech)])


def parts(*told: Told) -> list[tuple[str, str | None, str]]:
    """Give the parts of quotations of a story: id, whole, and words."""
    return [(part.id, part.nested_in, part.content[0].text) for part in align(story(*told)).parts]


@pytest.mark.parametrize(
    ("others", "found"),
    [
        ([said(CREW)], [("a0.q0.1", "a0.q0", CREW)]),
        ([said(SNOW)], [("a0.q0.1", "a0.q0", SNOW)]),
        ([said(CREW), said(SNOW)], [("a0.q0.1", "a0.q0", CREW), ("a0.q0.2", "a0.q0", SNOW)]),
        ([said(CREW, LAMPS)], [("a0.q0.1", "a0.q0", f"{CREW} {LAMPS}")]),
        ([said(CREW, LAMPS, SNOW)], []),
        ([], []),
    ],
)
def test_what_others_tell_in_a_row_is_one_part(others: Sequence[Told], found: list[tuple[str, str, str]]) -> None:
    """Each stretch that another article has is a part; what all is told so, or by nobody else, is whole."""
    frost = said("Frost has split two of the old oaks by the mill.", by="Benedikt Oroz")
    assert parts(said(CREW, LAMPS, SNOW), *others, frost) == found


def test_a_claim_names_the_part_behind_the_whole() -> None:
    """The part stands in the claim that it carries, and in no other."""
    claims = align(story(said(CREW, LAMPS, SNOW), said(SNOW))).claims
    named = {claim.text: claim.quotations for claim in claims if "a0.q0" in claim.quotations}
    assert sorted(named.values()) == [("a0.q0",), ("a0.q0",), ("a0.q0", "a1.q0", "a0.q0.1")]
