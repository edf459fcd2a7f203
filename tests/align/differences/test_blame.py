"""Two parties that lay one failure on one another's side are shown as a dispute between them."""

from dataclasses import replace

from readout.align import align
from readout.model import Annotations, Comparison, EntityType, Story
from tests.align.builders import Told, annotated, parsed

NAMES: dict[str, EntityType] = {"Haldria": "organization", "Marovia": "organization", "Runa Ekholt": "person"}
BLAMED = "Haldria blamed Marovia for the failed talks."
BLAMED_TREE = "2:nsubj:PROPN 0:root:VERB 2:obj:PROPN 7:case:ADP 7:det:DET 7:amod:ADJ 2:obl:NOUN 2:punct:PUNCT"
WRECKED = "Marovia said the talks were wrecked by Runa Ekholt."
WRECKED_TREE = (
    "2:nsubj:PROPN 0:root:VERB 4:det:DET 6:nsubj:pass:NOUN 6:aux:pass:AUX 2:ccomp:VERB 8:case:ADP 6:obl:agent:PROPN"
    " 8:flat:PROPN 2:punct:PUNCT"
)


def compared(wrecked: str = WRECKED, said: str = "the talks were wrecked by Runa Ekholt") -> Comparison:
    """Lay the two accounts side by side, the second with other words where told."""
    first = _article("a0", Told(BLAMED, NAMES), BLAMED_TREE)
    second = _article("a1", Told(wrecked, NAMES, said=[("Marovia", said)]), WRECKED_TREE)
    return align(Story("s", (first, second)))


def test_each_lays_it_on_another() -> None:
    """The party that one account blames blames somebody else: both names stand side by side with their words."""
    (found,) = compared().discrepancies
    assert (found.kind, found.about) == ("actor", "who is to blame for “failed talks”")
    assert [(value.value, value.evidence[0].text) for value in found.values] == [
        ("Marovia", "Haldria blamed Marovia for the failed talks"),
        ("Runa Ekholt", "talks were wrecked by Runa Ekholt"),
    ]
    assert found.between == "sources"
    assert found.reasons == ("Haldria blames Marovia", "Marovia blames Runa Ekholt")


def test_two_failures_are_no_dispute() -> None:
    """Where the things have no word in common and no article speaks of both, nothing is in dispute."""
    other = WRECKED.replace("talks", "boats")
    assert not compared(other, "the boats were wrecked by Runa Ekholt").discrepancies


def _article(name: str, told: Told, tree: str) -> Annotations:
    read, sentence = annotated(name, told), parsed(told.text, tree)
    verb = {"blamed": "blame", "wrecked": "wreck"}
    tokens = tuple(replace(token, lemma=verb.get(token.lemma, token.lemma)) for token in sentence.tokens)
    return replace(read, sentences=(replace(sentence, tokens=tokens),))
