"""What somebody denies stands beside who says so."""

from dataclasses import replace

from readout.align.denied_reports import denied_reports
from readout.align.entities import cast_of
from readout.align.question_rows import Laid
from readout.align.quotation_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Annotations, Sentence, Story
from tests.align.builders import Told, annotated, parsed

DENIED = "Haldria denied any role in the ferry attack ."
DENIED_TREE = "2:nsubj:PROPN 0:root:VERB 4:det:DET 2:obj:NOUN 8:case:ADP 8:det:DET 8:compound:NOUN 4:nmod:NOUN 2:punct:PUNCT"
BLAMED = "Skarne blamed Haldria for the ferry attack ."
BLAMED_TREE = "2:nsubj:PROPN 0:root:VERB 2:obj:PROPN 7:case:ADP 7:det:DET 7:compound:NOUN 2:obl:NOUN 2:punct:PUNCT"
LEMMAS = {"denied": "deny", "blamed": "blame"}


def read(name: str, text: str, tree: str) -> Annotations:
    """Build an article of one sentence, its tree by hand."""
    sentence = parsed(text, tree)
    tokens = tuple(replace(token, lemma=LEMMAS.get(token.lemma, token.lemma)) for token in sentence.tokens)
    whole: Sentence = replace(sentence, tokens=tokens)
    told = Told(text, {"Haldria": "place", "Skarne": "place"})
    return replace(annotated(name, told), sentences=(whole,))


def rows(*members: Annotations) -> list[Laid]:
    """Give the rows of articles."""
    found = Story("s", members)
    holders = Holders(cast_of(found))
    return list(denied_reports(found, lay_out(found, resolve(found, holders), holders), holders))


def test_who_denies_a_part_in_a_deed_stands_beside_who_blames_him() -> None:
    """Both sides are shown in their accounts' words."""
    (row,) = rows(read("a0", DENIED, DENIED_TREE), read("a1", BLAMED, BLAMED_TREE))
    assert row.question.about == "denied by Haldria: any role in the ferry attack"
    assert [(value.value, value.evidence[0].text) for value in row.question.values] == [
        ("affirmed", BLAMED),
        ("denied", "Haldria denied any role in the ferry attack"),
    ]


def test_a_denial_that_nobody_contradicts_is_none() -> None:
    """Blame for another deed, and no blame at all, are no other side."""
    other = BLAMED.replace("ferry attack", "school fire")
    assert rows(read("a0", DENIED, DENIED_TREE), read("a1", other, BLAMED_TREE)) == []
    assert rows(read("a0", DENIED, DENIED_TREE), read("a1", BLAMED.replace("blamed", "visited"), BLAMED_TREE)) == []
