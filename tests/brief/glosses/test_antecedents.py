"""Whom "he" and "she" mean."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

import pytest

from readout.brief.glosses.antecedents import Walk, kind, likelihoods, persons_in
from readout.model import Evidence, Quotation, Source
from tests.annotate.reading import annotated

NEAR = {"same paragraph": 1.0, "sentence before": 1.0, "first": 1.0, "share": 1.0, "fits": 1.0}
FAR = {"share": 0.1, "other sex": 1.0}


def meant(text: str, *spoken: tuple[str, str], whole: Mapping[str, str] = MappingProxyType({})) -> dict[str, str]:
    """Give whom each pronoun of a text means; `spoken` are own words of somebody, `whole` the whole names of the story."""
    member = annotated(text)
    said = []
    for name, words in spoken:
        at = text.index(words)
        piece = Evidence(member.article.id, at, at + len(words), words)
        said.append(Quotation(name, "direct", Source(None, name), None, (piece,)))
    return {text[one.span.start : one.span.end]: one.name for one in persons_in(member, said, whole).meant}


def test_the_person_told_of_before_is_meant() -> None:
    """One who was the subject of the sentence before is "she" in the next."""
    assert meant("Mary Quist opened the harbour on Monday. She thanked the crew of the ferry.")["She"] == "Mary Quist"


def test_a_name_of_the_other_sex_is_passed_over() -> None:
    """Of two persons the one whose first name fits is meant, though the other was told of later."""
    assert meant("Mary Quist opened the harbour. Robert Holm watched. She thanked the crew.")["She"] == "Mary Quist"


def test_whoever_speaks_is_not_he() -> None:
    """In somebody's own words "he" is another person."""
    text = "Robert Quist left the council. Peter Holm praised the mayor. “He has done a great deal for the harbour,” said Holm."
    assert meant(text, ("Peter Holm", "He has done a great deal for the harbour"))["He"] == "Robert Quist"


def test_candidates_are_weighed_against_each_other_and_none() -> None:
    """The nearer is the likelier, and all together leave something for nobody."""
    near, far = likelihoods([NEAR, FAR])
    assert near > far
    assert near + far < 1
    assert likelihoods([]) == []


@pytest.mark.parametrize(("word", "expected"), [("his", "he"), ("herself", "she")])
def test_a_pronoun_is_of_he_or_she(word: str, expected: str) -> None:
    """Every case of a pronoun counts."""
    assert kind(word) == expected


def test_a_title_or_a_pronoun_tells_the_sex() -> None:
    """Of a first name that says nothing the title does, or the pronoun by which somebody was meant."""
    member = annotated("Ms. Quist opened the harbour with Robert Holm. Then Ilka Brandt spoke. She praised her crew.")
    sexes = persons_in(member, (), {}).sexes
    assert (sexes["Quist"], sexes["Holm"], sexes["Brandt"]) == ("she", "he", "she")


def test_one_chosen_is_told_of_there() -> None:
    """Who is meant by a pronoun was told of at its place, and by its kind."""
    walk = Walk(annotated("Ilka Quist opened the harbour. She thanked the crew."), ())
    walk.go(lambda _, candidates: (next(iter(candidates)), 1.0))
    assert len(walk.told["Ilka Quist"]) == 2
    assert walk.leaning["Ilka Quist"]["she"] == 1


def test_a_last_name_behind_a_title_is_somebody() -> None:
    """Whom an article names by a title and a last name alone is told of there, by the story's whole name for one of the sex."""
    member = annotated("Mrs. Brunnhof opened the harbour. She thanked the crew.")
    unknown = replace(member, mentions=())
    known = persons_in(unknown, (), {"she Brunnhof": "Ilka Brunnhof", "Brunnhof": "Karl Brunnhof"})
    assert [one.name for one in known.meant] == ["Ilka Brunnhof"]
    assert [one.name for one in persons_in(unknown, (), {}).meant] == ["Brunnhof"]
