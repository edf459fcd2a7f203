"""Common nouns in one place of two accounts of which one thing cannot be both."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Annotations, Comparison, Story
from tests.align.builders import Told, annotated, parsed

GUARD = "The guard was hurt with a {} in the old customs house at night."
GUARD_TREE = (
    "2:det:DET 4:nsubj:pass:NOUN 4:aux:pass:AUX 0:root:VERB 7:case:ADP 7:det:DET 4:obl:NOUN 12:case:ADP 12:det:DET 12:amod:ADJ"
    " 12:compound:NOUN 4:obl:NOUN 14:case:ADP 4:obl:NOUN 4:punct:PUNCT"
)
HURT = "At night, in the old customs house, a guard was hurt with a {}."
HURT_TREE = (
    "2:case:ADP 12:obl:NOUN 2:punct:PUNCT 8:case:ADP 8:det:DET 8:amod:ADJ 8:compound:NOUN 12:obl:NOUN 8:punct:PUNCT 11:det:DET"
    " 13:nsubj:pass:NOUN 13:aux:pass:AUX 0:root:VERB 16:case:ADP 16:det:DET 13:obl:NOUN 13:punct:PUNCT"
)


def article(name: str, form: str, noun: str) -> Annotations:
    """Tell of the guard in one of the two forms with a noun in it."""
    told, tree = form.format(noun), GUARD_TREE if form == GUARD else HURT_TREE
    return replace(annotated(name, Told(told)), sentences=(parsed(told, tree),))


def compared(one: str, other: str, form: str = GUARD) -> Comparison:
    """Lay two accounts of the guard side by side, the second in another form where told."""
    return align(Story("s", (article("a0", GUARD, one), article("a1", form, other))))


def test_two_things_of_one_kind_are_a_detail() -> None:
    """A knife in one account and a hammer in the other are shown side by side under the clause that both share."""
    (found,) = compared("knife", "pistol").discrepancies
    assert (found.kind, found.between) == ("detail", "outlets")
    assert [(value.value, value.evidence[0].article) for value in found.values] == [("knife", "a0"), ("pistol", "a1")]
    assert found.about == "The guard was hurt with … in the old customs house at night"
    assert found.reasons[-1] == "knife and pistol cannot both hold"


def test_it_is_found_in_other_words_too() -> None:
    """Where the sentences differ, the things must hang on one word in one way and be of one kind."""
    (found,) = compared("knife", "pistol", HURT).discrepancies
    assert (found.kind, [value.value for value in found.values]) == ("detail", ["knife", "pistol"])


@pytest.mark.parametrize(("one", "other"), [("pistol", "gun"), ("knife", "weapon"), ("knife", "knives")])
def test_a_vaguer_word_is_no_other_thing(one: str, other: str) -> None:
    """A pistol is a gun, a knife a weapon, and one knife is none of several others."""
    assert not compared(one, other).discrepancies


def test_two_nouns_of_two_kinds_are_two_wordings() -> None:
    """In a copied sentence too a noun may stand for another of its own kind only."""
    assert not compared("rope", "promise").discrepancies
