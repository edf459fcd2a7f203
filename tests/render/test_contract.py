"""The JSON is what its schema says, and every piece of evidence stands where it says."""

import json

import jsonschema
import msgspec

from readout.render import render, schema
from readout.settings import Settings
from tests.render.builders import readout


def test_the_document_fits_its_schema() -> None:
    """What is written validates against what `readout schema` publishes."""
    jsonschema.Draft202012Validator(json.loads(schema())).validate(json.loads(render(readout(), "json", Settings())))


def test_the_schema_describes_offsets() -> None:
    """A reader of the schema alone learns what offsets count."""
    assert "code points" in schema()


def test_the_same_readout_gives_the_same_bytes() -> None:
    """Two writings of one readout are equal."""
    assert render(readout(), "json", Settings()) == render(readout(), "json", Settings())


def test_the_document_names_what_made_it() -> None:
    """Program, version and settings stand in the document, so that it can be made again."""
    document = json.loads(render(readout(), "json", Settings(summary_sentences=3)))
    assert document["format"] == "readout.brief/1"
    assert document["program"]["settings"]["summary_sentences"] == 3


def test_failures_are_never_dropped() -> None:
    """What could not be read stands in the document with its reason."""
    assert json.loads(render(readout(), "json", Settings()))["failures"] == [
        {"input": "three.pdf", "stage": "ingest", "reason": "a PDF file; give its text"}
    ]


def test_a_document_reads_back() -> None:
    """The stories of a document are the values they were written from."""
    document = msgspec.json.decode(render(readout(), "json", Settings()))
    assert msgspec.convert(document["stories"][0], type(readout().stories[0])) == readout().stories[0]
