"""JSON-LD in the words of schema.org."""

import json
from dataclasses import replace
from typing import Any

from readout.model import Readout, When
from readout.render.exports import to_jsonld
from tests.render.builders import readout


def nodes(told: Readout, kind: str) -> list[dict[str, Any]]:
    """Give the nodes of one type."""
    return [node for node in json.loads(to_jsonld(told))["@graph"] if node["@type"] == kind]


def test_a_claim_appears_first_in_the_earliest_article() -> None:
    """All carriers are appearances, the earliest dated one is the first."""
    (story,) = readout().stories
    dated = tuple(
        replace(a, published=When(day, "day")) for a, day in zip(story.articles, ("2031-05-07", "2031-05-06"), strict=True)
    )
    told = Readout((replace(story, articles=dated),))
    (claim,) = nodes(told, "Claim")
    homes = [node["@id"] for node in nodes(told, "NewsArticle")]
    assert [home["@id"] for home in claim["appearance"]] == homes
    assert claim["firstAppearance"]["@id"] == homes[1]


def test_a_denied_quotation_is_none() -> None:
    """Who denies having said something is not given as having said it."""
    (story,) = readout().stories
    denied = tuple(replace(quotation, certainty="denied") for quotation in story.quotations)
    assert len(nodes(readout(), "Quotation")) == 2
    assert nodes(Readout((replace(story, quotations=denied),)), "Quotation") == []


def test_a_speaker_is_the_entity() -> None:
    """A quotation is attributed to the node of the person, who is described once."""
    (person,) = nodes(readout(), "Person")
    assert person["jobTitle"] == ["mayor"]
    assert {quotation["spokenByCharacter"]["@id"] for quotation in nodes(readout(), "Quotation")} == {person["@id"]}
