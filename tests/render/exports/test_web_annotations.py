"""The Web Annotation collection."""

import json

from readout.render.exports import to_annotations
from tests.render.builders import readout


def test_a_finding_is_one_annotation_on_all_its_words() -> None:
    """A claim of two articles has a target in each, with the words around."""
    document = json.loads(to_annotations(readout()))
    items = document["first"]["items"]
    assert document["total"] == len(items)
    (claim,) = (item for item in items if item["id"].endswith("#on-claim-c1"))
    assert [body["value"] for body in claim["body"] if body["purpose"] == "tagging"] == ["claim", "corroborated", "2 origins"]
    quotes = [target["selector"][1] for target in claim["target"]]
    assert [quote["exact"] for quote in quotes] == ["the harbour will close", "the harbour will shut"]
    assert quotes[1]["suffix"] == " on Tuesday."


def test_every_annotation_has_a_name_of_its_own() -> None:
    """No two annotations share an IRI."""
    items = json.loads(to_annotations(readout()))["first"]["items"]
    assert len({item["id"] for item in items}) == len(items)
