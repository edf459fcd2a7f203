"""Words that only name a thing, and who is given whose words."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Annotations, EntityType, Sentence, Story
from tests.align.builders import Told, annotated, parsed, story

QUOTED = "The ball is now in the court of the Marovians, Runa Ekholt said."
QUOTED_TREE = (
    "2:det:DET 7:nsubj:NOUN 7:cop:AUX 7:advmod:ADV 7:case:ADP 7:det:DET 14:ccomp:NOUN 10:case:ADP 10:det:DET 7:nmod:PROPN"
    " 14:punct:PUNCT 14:nsubj:PROPN 12:flat:PROPN 0:root:VERB 14:punct:PUNCT"
)
SAID = "The ball is now in the court of the Marovians"
OWN = "The ball is now in the field of the Marovians."
OWN_TREE = (
    "2:det:DET 7:nsubj:NOUN 7:cop:AUX 7:advmod:ADV 7:case:ADP 7:det:DET 0:root:NOUN 10:case:ADP 10:det:DET 7:nmod:PROPN"
    " 7:punct:PUNCT"
)
OTHERS = Told("Rain fell on the pier. Boats stayed at the quay. Lamps were lit. Nobody sang. Gulls cried. Bread was sold out.")
FIRED = "A man opened fire at the {} party in the customs house."
FIRED_TREE = (
    "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:obj:NOUN 8:case:ADP 8:det:DET 8:compound:PROPN 3:obl:NOUN 12:case:ADP 12:det:DET"
    " 12:compound:NOUN 8:nmod:NOUN 3:punct:PUNCT"
)
ON = "A man opened fire on {} at the party in the customs house."
ON_TREE = (
    "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:obj:NOUN 6:case:ADP 3:obl:PROPN 9:case:ADP 9:det:DET 3:obl:NOUN 13:case:ADP 13:det:DET"
    " 13:compound:NOUN 9:nmod:NOUN 3:punct:PUNCT"
)
NOON = "A man opened fire on {} noon at the party in the customs house."
NOON_TREE = (
    "2:det:DET 3:nsubj:NOUN 0:root:VERB 3:obj:NOUN 7:case:ADP 7:compound:PROPN 3:obl:NOUN 10:case:ADP 10:det:DET 3:obl:NOUN"
    " 14:case:ADP 14:det:DET 14:compound:NOUN 10:nmod:NOUN 3:punct:PUNCT"
)


def read(name: str, told: Told, tree: str) -> Annotations:
    """Build an article of one sentence with its tree and the base forms of its verbs."""
    sentence: Sentence = parsed(told.text, tree)
    tokens = tuple(replace(token, lemma="be" if token.lemma in {"is", "was"} else token.lemma) for token in sentence.tokens)
    return replace(annotated(name, told), sentences=(replace(sentence, tokens=tokens),))


def test_what_an_outlet_says_as_its_own_is_no_difference_in_who_says_it() -> None:
    """A judgement that another account gives to a person may be the outlet's as well."""
    quoted = read("a0", Told(QUOTED, {"Runa Ekholt": "person"}, said=[("Runa Ekholt", SAID)]), QUOTED_TREE)
    own = read("a1", Told(OWN), OWN_TREE)
    assert not align(Story("s", (quoted, own, annotated("a2", OTHERS)))).discrepancies


@pytest.mark.parametrize(("form", "tree", "kinds"), [(FIRED, FIRED_TREE, []), (ON, ON_TREE, ["date"]), (NOON, NOON_TREE, ["date"])])
def test_a_day_in_the_name_of_a_thing_is_no_day_of_a_deed(form: str, tree: str, kinds: list[str]) -> None:
    """The party of one day may be held, and told of, on another; noon is no party."""
    days = {"Monday": ("2025-03-03", "2025-03-03"), "Friday": ("2025-03-07", "2025-03-07")}
    one = read("a0", Told(form.format("Monday"), days={"Monday": days["Monday"]}), tree)
    other = read("a1", Told(ON.format("Friday"), days={"Friday": days["Friday"]}), ON_TREE)
    assert [found.kind for found in align(Story("s", (one, other))).discrepancies] == kinds


def test_who_denies_words_has_not_said_them() -> None:
    """Two persons of whom one denies what the other says are not given the same words."""
    people = {"Runa Ekholt": "person", "Benedikt Oroz": "person"}
    told = [
        Told(f'"{said}," {who} said.', people, said=[(who, said)])  # type: ignore[arg-type]
        for who, said in (
            ("Runa Ekholt", "There was a secret harbour dues bargain between the two old towns in the spring"),
            ("Benedikt Oroz", "There was no secret harbour dues bargain between the two old towns in the spring"),
        )
    ]
    found = align(Story("s", tuple(annotated(f"a{at}", each) for at, each in enumerate([*told, OTHERS]))))
    assert "attribution" not in {difference.kind for difference in found.discrepancies}


def test_words_with_one_more_negation_are_still_the_same_words() -> None:
    """Words quoted at greater length, with a further "nor", are still those that another account gives to somebody else."""
    people = {"Runa Ekholt": "person", "Benedikt Oroz": "person"}
    told = [
        Told(f'"{said}," {who} said.', people, said=[(who, said)])  # type: ignore[arg-type]
        for who, said in (
            ("Runa Ekholt", "The winter storm does not ask for harbour dues, nor does the lighthouse"),
            ("Benedikt Oroz", "The winter storm does not ask for harbour dues"),
        )
    ]
    found = align(Story("s", tuple(annotated(f"a{at}", each) for at, each in enumerate([*told, OTHERS]))))
    assert "attribution" in {difference.kind for difference in found.discrepancies}


@pytest.mark.parametrize(
    ("longer", "kinds"),
    [
        ("This bargain is the largest harbour dues bargain", ["attribution"]),
        ("The generous answer of our neighbours along the northern coast stands as the largest harbour dues bargain", []),
    ],
)
def test_what_one_says_within_more_words_is_his_own(longer: str, kinds: list[str]) -> None:
    """Two persons may both have said so where one of them says much more."""
    people: dict[str, EntityType] = {"Runa Ekholt": "person", "Benedikt Oroz": "person"}
    said = (("Runa Ekholt", "This is the largest harbour dues bargain"), ("Benedikt Oroz", longer))
    told = [Told(f'"{words}," {who} said.', people, said=[(who, words)]) for who, words in said]
    assert [found.kind for found in align(story(*told, OTHERS)).discrepancies] == kinds


@pytest.mark.parametrize(("before", "kinds"), [("", ["attribution"]), ("The judge had a letter of Runa Ekholt. ", [])])
def test_who_reads_out_words_has_not_said_them(before: str, kinds: list[str]) -> None:
    """An account that names the other speaker within a sentence of the words knows whose they are."""
    words = "The winter storm does not ask for harbour dues"
    people: dict[str, EntityType] = {"Runa Ekholt": "person", "Benedikt Oroz": "person"}
    longer = f"{words}, nor does the lighthouse"
    one = Told(f'"{longer}," Runa Ekholt said.', people, said=[("Runa Ekholt", longer)])
    other = Told(f'{before}"{words}," Benedikt Oroz said.', people, said=[("Benedikt Oroz", words)])
    assert [found.kind for found in align(story(one, other, OTHERS)).discrepancies] == kinds
