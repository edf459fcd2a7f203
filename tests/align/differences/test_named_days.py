"""Days that only say which thing is meant."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.model import Annotations, Sentence, Story
from tests.align.builders import Told, annotated, parsed

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


@pytest.mark.parametrize(("form", "tree", "kinds"), [(FIRED, FIRED_TREE, []), (ON, ON_TREE, ["date"]), (NOON, NOON_TREE, ["date"])])
def test_a_day_in_the_name_of_a_thing_is_no_day_of_a_deed(form: str, tree: str, kinds: list[str]) -> None:
    """The party of one day may be held, and told of, on another; noon is no party."""
    days = {"Monday": ("2025-03-03", "2025-03-03"), "Friday": ("2025-03-07", "2025-03-07")}
    one = read("a0", Told(form.format("Monday"), days={"Monday": days["Monday"]}), tree)
    other = read("a1", Told(ON.format("Friday"), days={"Friday": days["Friday"]}), ON_TREE)
    assert [found.kind for found in align(Story("s", (one, other))).discrepancies] == kinds
