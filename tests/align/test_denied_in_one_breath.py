"""What one party says and another denies by pointing to it."""

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.denied_in_one_breath import denied_in_one_breath
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Story
from tests.annotate.reading import annotated

OTHERS = "The harbour was busy all week. Rain is expected in the north. Nobody was on the beach."
CLAIM = "the ferry had been sold in March"
SAID = f"Mayor Ida Quist said that {CLAIM}"


def disputes(text: str) -> list[tuple[str, list[str], str]]:
    """Give what is said and denied, who says and denies it, and the words that deny it."""
    found = Story("s", (annotated(f"{text} {OTHERS}"),))
    holders = Holders(cast_of(found))
    rows = denied_in_one_breath(found, lay_out(found, resolve(found, holders), holders), holders)
    return [
        (row.question.about, [value.value for value in row.question.values], row.question.values[1].evidence[0].text)
        for row in rows
    ]


@pytest.mark.parametrize(
    ("denied", "words"),
    [
        (", a claim that Olle Brunn denied.", "a claim that Olle Brunn denied"),
        (", a claim denied by Olle Brunn.", "a claim denied by Olle Brunn"),
        (", but Olle Brunn denied that.", "Olle Brunn denied that"),
        (". Olle Brunn denied the allegation.", "Olle Brunn denied the allegation"),
    ],
)
def test_what_is_said_and_what_denies_it_stand_side_by_side(denied: str, words: str) -> None:
    """Both parties are named, under what is in dispute."""
    assert disputes(SAID + denied) == [
        (f"said by Ida Quist, denied by Olle Brunn: {CLAIM}", ["Ida Quist: affirmed", "Olle Brunn: denied"], words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID}. He denied the allegation.",
        f"{SAID}. Olle Brunn rejected it.",
        f"{SAID}. Olle Brunn denied the permit.",
        f"{SAID}. Olle Brunn denied the allegations.",
        f"{SAID}, a plan that Olle Brunn rejected.",
        f"{SAID}. Nobody was hurt. Olle Brunn denied the allegation.",
        f"{SAID}, a claim that Quist later denied.",
    ],
)
def test_what_nobody_can_tell_is_no_dispute(text: str) -> None:
    """A denier without a name, a plan, a claim told long before, several, and one who takes back his words."""
    assert disputes(text) == []


def test_what_somebody_is_accused_of_is_what_he_denies() -> None:
    """The charge alone is told, not whom it is laid on."""
    ((about, _, _),) = disputes(
        "Mayor Ida Quist accused Olle Brunn of selling the old ferry in March. Brunn denied the allegation."
    )
    assert about == "said by Ida Quist, denied by Olle Brunn: selling the old ferry in March"
