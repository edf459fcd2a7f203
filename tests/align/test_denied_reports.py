"""What somebody denies stands beside who says so."""

from dataclasses import replace

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.denied_reports import denied_reports
from readout.align.questions_from_rows import Laid
from readout.align.resolved_sources import Holders, resolve
from readout.align.statements import lay_out
from readout.model import Annotations, Sentence, Story
from tests.align.builders import Told, annotated, parsed
from tests.annotate.reading import annotated as read_as_written

DENIED = "Haldria denied any role in the ferry attack ."
DENIED_TREE = "2:nsubj:PROPN 0:root:VERB 4:det:DET 2:obj:NOUN 8:case:ADP 8:det:DET 8:compound:NOUN 4:nmod:NOUN 2:punct:PUNCT"
BLAMED = "Skarne blamed Haldria for the ferry attack ."
BLAMED_TREE = "2:nsubj:PROPN 0:root:VERB 2:obj:PROPN 7:case:ADP 7:det:DET 7:compound:NOUN 2:obl:NOUN 2:punct:PUNCT"
OTHERWISE = "The harbour was busy all week. Rain is expected in the north. Nobody was on the beach. A school will open in Haldria."
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


def test_a_name_without_a_capital_may_deny() -> None:
    """The parse may take "the harbour" for a name: who denies is told in all of its words, and nothing breaks."""
    denied = DENIED.replace("Haldria", "haldria")
    (row,) = rows(read("a0", denied, DENIED_TREE), read("a1", BLAMED.replace("Haldria", "haldria"), BLAMED_TREE))
    assert row.question.about == "denied by haldria: any role in the ferry attack"


@pytest.mark.parametrize(("sentence", "found"), [("{said}, but {denied}.", 1), ("{denied}, and {said}.", 0)])
def test_what_follows_a_denial_is_not_what_is_denied(sentence: str, found: int) -> None:
    """A sentence that says something and then that it is denied gives both sides; what it adds is a reason, or something else."""
    said = "witnesses said that the harbour guards were asleep"
    assert len(rows(read_as_written(sentence.format(said=said, denied="Mayor Ida Quist denied that anybody had dozed")))) == found


@pytest.mark.parametrize("thing", ["visa", "appeal"])
def test_what_is_refused_is_not_denied(thing: str) -> None:
    """Who denies somebody a visa disputes nothing."""
    denied, blamed = DENIED.replace("role", thing), BLAMED.replace("ferry attack", f"{thing} in the ferry attack")
    tree = BLAMED_TREE.replace(
        "7:case:ADP 7:det:DET 7:compound:NOUN 2:obl:NOUN",
        "6:case:ADP 6:det:DET 2:obl:NOUN 10:case:ADP 10:det:DET 10:compound:NOUN 6:nmod:NOUN",
    )
    assert rows(read("a0", denied, DENIED_TREE), read("a1", blamed, tree)) == []


def test_a_charge_that_is_not_told_is_none() -> None:
    """Who denies "the accusation" leaves readers to guess of what."""
    said = "Witnesses said on Monday that there were accusations against the harbour guards."
    assert rows(read_as_written(f"{said} Mayor Ida Quist denied the accusation.")) == []


@pytest.mark.parametrize(("who", "rows_found"), [("Olle Brunn", 1), ("He", 0), ("Officials from that town", 0)])
def test_nobody_by_name_denies_nothing(who: str, rows_found: int) -> None:
    """A pronoun whose person is not known is no party."""
    said = "The captain sold the old ferry of Skarne in March, Mayor Ida Quist said on Monday."
    denied = f"{who} denied that the captain sold the old ferry of Skarne in March."
    assert len(rows(read_as_written(f"{said} {denied} {OTHERWISE}"))) == rows_found


@pytest.mark.parametrize(
    "denied",
    [
        "Olle Brunn disputed Mayor Ida Quist's claim that the ferry had been sold.",
        "Mayor Ida Quist's claim that the ferry had been sold was false, Olle Brunn said.",
    ],
)
def test_who_is_named_with_a_claim_says_what_is_denied(denied: str) -> None:
    """Both parties stand in the words of one denial."""
    (row,) = rows(read_as_written(f"{denied} {OTHERWISE}"))
    assert row.question.about == "denied by Olle Brunn: Mayor Ida Quist's claim that the ferry had been sold"
    assert [value.holder and value.holder.name for value in row.question.values] == ["Ida Quist", "Olle Brunn"]


@pytest.mark.parametrize(
    "denied", ["that claim", "Mayor Ida Quist's suggestion how the ferry could be saved", "Mayor Ida Quist's claim"]
)
def test_what_leaves_open_what_was_claimed_is_none(denied: str) -> None:
    """A claim that is pointed to, a proposal, and a claim of which nothing is told."""
    assert rows(read_as_written(f"Olle Brunn rejected {denied}. {OTHERWISE}")) == []
