"""Whether two parties had to do with one another: what one denies and another affirms or makes little of."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Annotations, Comparison, EntityType, Story
from tests.align.builders import Told, annotated, parsed

NAMES: dict[str, EntityType] = {
    "Haldria": "organization",
    "Olle Hale": "person",
    "Bellmen": "organization",
    "Marovia": "organization",
}
FOUND = "Haldria found no direct link between Olle Hale and the Bellmen."
FOUND_TREE = (
    "2:nsubj:PROPN 0:root:VERB 5:det:DET 5:amod:ADJ 2:obj:NOUN 7:case:ADP 5:nmod:PROPN 7:flat:PROPN 11:cc:CCONJ 11:det:DET"
    " 7:conj:PROPN 2:punct:PUNCT"
)
CLAIMED = "The Bellmen claimed responsibility for the fire that Olle Hale laid."
CLAIMED_TREE = (
    "2:det:DET 3:nsubj:PROPN 0:root:VERB 3:obj:NOUN 7:case:ADP 7:det:DET 3:obl:NOUN 11:obj:PRON 11:nsubj:PROPN 9:flat:PROPN"
    " 7:acl:relcl:VERB 3:punct:PUNCT"
)
SLIGHT = "The links between Olle Hale and the Bellmen were minimal."
SLIGHT_TREE = (
    "2:det:DET 10:nsubj:NOUN 4:case:ADP 2:nmod:PROPN 4:flat:PROPN 8:cc:CCONJ 8:det:DET 4:conj:PROPN 10:cop:AUX 0:root:ADJ"
    " 10:punct:PUNCT"
)
HAD = "Olle Hale had links to the Bellmen."
HAD_TREE = "3:nsubj:PROPN 1:flat:PROPN 0:root:VERB 3:obj:NOUN 7:case:ADP 7:det:DET 4:nmod:PROPN 3:punct:PUNCT"
OPEN = "Marovia looked into possible links between Olle Hale and the Bellmen."
OPEN_TREE = (
    "2:nsubj:PROPN 0:root:VERB 5:case:ADP 5:amod:ADJ 2:obl:NOUN 7:case:ADP 5:nmod:PROPN 7:flat:PROPN 11:cc:CCONJ 11:det:DET"
    " 7:conj:PROPN 2:punct:PUNCT"
)


def article(name: str, text: str, tree: str, said: tuple[str, str] | None = None) -> Annotations:
    """Build an article of one sentence, quoted where a source and what it says are given."""
    sentence = parsed(text, tree)
    bases = {"links": "link", "claimed": "claim", "found": "find", "had": "have", "were": "be"}
    tokens = tuple(replace(token, lemma=bases.get(token.lemma, token.lemma)) for token in sentence.tokens)
    read = annotated(name, Told(text, {name: kind for name, kind in NAMES.items() if name in text}, said=[said] if said else []))
    return replace(read, sentences=(replace(sentence, tokens=tokens),))


def compared(*others: tuple[str, str]) -> Comparison:
    """Lay the denial beside other sentences, each an article of its own."""
    denial = article("a0", FOUND, FOUND_TREE)
    return align(Story("s", (denial, *(article(f"a{number}", *other) for number, other in enumerate(others, 1)))))


@pytest.mark.parametrize(("other", "value"), [((SLIGHT, SLIGHT_TREE), "minimal"), ((HAD, HAD_TREE), "affirmed")])
def test_a_denied_link_that_another_tells_of_is_shown(other: tuple[str, str], value: str) -> None:
    """The bond is named in the words of the denial, and each side shows its own."""
    (found,) = compared(other).discrepancies
    assert (found.kind, found.about) == ("polarity", "whether there was any direct link between Olle Hale and the Bellmen")
    assert [shown.value for shown in found.values] == [value, "denied"]
    assert found.values[1].evidence[0].text == "found no direct link between Olle Hale and the Bellmen"
    assert found.between == "outlets"


def test_who_claims_a_deed_affirms_the_link() -> None:
    """A group that claims responsibility contradicts who sees no link to it, and each is named."""
    said = ("Haldria", "found no direct link between Olle Hale and the Bellmen")
    denial = article("a0", FOUND, FOUND_TREE, said)
    (found,) = align(Story("s", (denial, article("a1", CLAIMED, CLAIMED_TREE)))).discrepancies
    assert (found.kind, found.between) == ("polarity", "sources")
    assert found.reasons == ("affirmed by Bellmen", "denied by Haldria")


def test_what_is_possible_is_not_affirmed() -> None:
    """Possible links that somebody looks into contradict nobody who found none."""
    assert not compared((OPEN, OPEN_TREE)).discrepancies


def test_links_of_others_are_another_matter() -> None:
    """A link to a third party says nothing of this one."""
    assert not compared((HAD.replace("Bellmen", "Marovia"), HAD_TREE)).discrepancies
