"""What one party says to be so and another not."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.negated_predicates import negated_predicates
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Story
from tests.annotate.reading import annotated

AFFIRMED = "The ferry of Skarne damaged the northern pier, Mayor Ida Quist said on Monday."
OTHERS = (
    "Rain fell on the pier at night. The boats of the harbour stayed at the quay until the morning. Bread was sold out by noon."
)


def disputes(*texts: str) -> list[tuple[str, list[str]]]:
    """Give what is in dispute in an account of these sentences, and its sides."""
    found = Story("s", (annotated(" ".join((*texts, OTHERS))),))
    holders = Holders(cast_of(found))
    rows = negated_predicates(found, lay_out(found, resolve(found, holders), holders))
    return [(row.question.about, [value.value for value in row.question.values]) for row in rows]


@pytest.mark.parametrize(
    "denied",
    [
        "Captain Olle Brunn said on Monday that the ferry of Skarne damaged no northern pier.",
        "Captain Olle Brunn said on Monday that the ferry of Skarne did not damage the northern pier.",
    ],
)
def test_who_says_no_stands_beside_who_says_yes(denied: str) -> None:
    """Both are named, under the clause that is in dispute."""
    ((about, sides),) = disputes(AFFIRMED, denied)
    assert about == "whether the ferry of Skarne damaged the northern pier"
    assert sides == ["Ida Quist: affirmed", "Olle Brunn: denied"]


@pytest.mark.parametrize(
    "other",
    [
        "Captain Olle Brunn said on Monday that the ferry of Skarne did not damage the lighthouse.",
        "Captain Olle Brunn said on Monday that the ferry of Skarne will not damage the northern pier.",
        "Captain Olle Brunn asked on Monday whether the ferry of Skarne did not damage the northern pier.",
        "Mayor Ida Quist said on Monday that the ferry of Skarne did not damage the northern pier.",
        "The ferry of Skarne did not damage the northern pier.",
    ],
)
def test_another_thing_another_time_a_question_and_one_voice_are_no_dispute(other: str) -> None:
    """Two parties have to say it of one thing at one time."""
    assert disputes(AFFIRMED, other) == []
