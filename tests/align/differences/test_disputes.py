"""Where each side of a disagreement is somebody's word, the parties contradict each other and not the outlets."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Annotations, EntityType, Story
from tests.align.builders import Told, annotated, parsed, story

NAMES: dict[str, EntityType] = {"Runa Ekholt": "person", "Olle Hale": "person"}
LIFTED = "{} said that Haldria would lift {} sanctions on the harbour."
LIFTED_TREE = (
    "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 7:mark:SCONJ 7:nsubj:PROPN 7:aux:AUX 3:ccomp:VERB 9:det:DET 7:obj:NOUN 12:case:ADP"
    " 12:det:DET 7:obl:NOUN 3:punct:PUNCT"
)


def lifted(name: str, speaker: str, share: str, *, quoted: bool = True) -> Annotations:
    """Tell how many sanctions are to be lifted, as the word of a speaker where it is quoted."""
    text = LIFTED.format(speaker, share)
    said = [(speaker, f"Haldria would lift {share} sanctions on the harbour")] if quoted else []
    sentence = parsed(text, LIFTED_TREE)
    tokens = tuple(replace(token, lemma="sanction") if token.lemma == "sanctions" else token for token in sentence.tokens)
    return replace(annotated(name, Told(text, {speaker: "person"}, said=said)), sentences=(replace(sentence, tokens=tokens),))


def test_all_and_some_by_two_parties_are_a_dispute() -> None:
    """He says all, she says some: both stand under their names, apart from what outlets differ on."""
    (found,) = align(Story("s", (lifted("a0", "Olle Hale", "all"), lifted("a1", "Runa Ekholt", "some")))).discrepancies
    assert (found.kind, found.between) == ("number", "sources")
    assert [value.value for value in found.values] == ["Olle Hale: all sanctions", "Runa Ekholt: some sanctions"]


@pytest.mark.parametrize(("speaker", "share"), [("Olle Hale", "some"), ("Runa Ekholt", "every")])
def test_one_party_or_one_share_is_none(speaker: str, share: str) -> None:
    """Who says both does not contradict himself by it, and "every" is "all"."""
    assert not align(Story("s", (lifted("a0", "Olle Hale", "all"), lifted("a1", speaker, share)))).discrepancies


def test_outlets_may_be_vaguer() -> None:
    """In the outlets' own voice some are part of all: nothing is in dispute."""
    accounts = (lifted("a0", "Olle Hale", "all", quoted=False), lifted("a1", "Olle Hale", "some", quoted=False))
    assert not align(Story("s", accounts)).discrepancies


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


def test_one_article_may_report_the_dispute() -> None:
    """Two parties may differ on a number within one article."""
    both = Told(
        "Olle Hale said the storm kept 12 ferries in the harbour. Runa Ekholt said the storm kept 40 ferries in the harbour.",
        NAMES, counts={"12": (12, "ferries"), "40": (40, "ferries")},
        said=[(name, f"the storm kept {count} ferries in the harbour") for name, count in (("Olle Hale", 12), ("Runa Ekholt", 40))],
    )  # fmt: skip
    other = Told("The lighthouse was painted white by volunteers.")
    (found,) = align(story(both, other)).discrepancies
    assert (found.kind, found.between) == ("number", "sources")


def test_a_denial_by_another_party_is_a_dispute() -> None:
    """What one party affirms and another denies word for word stands under both names."""
    affirmed = "the harbour council sold the old customs house"
    denied = "the harbour council never sold the old customs house"
    first = Told(f"Olle Hale said {affirmed}.", NAMES, said=[("Olle Hale", affirmed)])
    second = Told(f"Runa Ekholt said {denied}.", NAMES, said=[("Runa Ekholt", denied)])
    (found,) = align(story(first, second)).discrepancies
    assert (found.kind, found.between) == ("polarity", "sources")
    assert [value.value for value in found.values] == ["Olle Hale: affirmed", "Runa Ekholt: denied"]
