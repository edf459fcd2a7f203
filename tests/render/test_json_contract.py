"""The JSON is what its schema says, and every piece of evidence stands where it says."""

import json
from contextlib import suppress

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.errors import DamagedFileError
from readout.render import parse, render, schema
from readout.settings import Settings
from tests.render.builders import FIRST, readout

STANDS = FIRST.index("the harbour will close")


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
    """What is read is the readout that was written."""
    assert parse(render(readout(), "json", Settings()).encode(), "brief.json") == readout()


def test_a_field_of_a_later_version_is_passed_over() -> None:
    """Fields may be added to the format, and what is known is read all the same."""
    document = json.loads(render(readout(), "json", Settings()))
    document["stories"][0]["weather"] = "fair"
    assert parse(json.dumps(document).encode(), "brief.json") == readout()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is no JSON or was cut off"),
        (render(readout(), "json", Settings())[:2000].encode(), "is no JSON or was cut off"),
        (b"\xff\xfe", "is no JSON or was cut off"),
        (b"Dear diary", "is no JSON or was cut off"),
        (b"[" * 100_000, "news.json is"),
        (b"{}", "is no brief of readout"),
        (b'{"format": "readout.diff/1"}', "is no brief of readout"),
        (b'{"format": "readout.brief/2"}', "is of format readout.brief/2"),
        (b'{"format": "readout.brief/1", "stories": 3}', "is not what readout brief writes"),
        (render(readout(), "json", Settings()).replace('"kind": "indirect"', '"kind": "sung"').encode(), "is not what readout"),
        (render(readout(), "json", Settings()).replace("harbour will close", "harbour shall open", 1).encode(), "is damaged"),
        (render(readout(), "json", Settings()).replace(f'"start": {STANDS}', '"start": 1').encode(), "is damaged"),
    ],
)
def test_a_damaged_file_is_refused_in_one_sentence(content: bytes, said: str) -> None:
    """What is no brief, of another version or changed by hand gives an error that names the file and says what to do."""
    with pytest.raises(DamagedFileError, match=r"^news\.json ") as refused:
        parse(content, "news.json")
    assert said in str(refused.value)


@given(st.integers(0), st.binary(max_size=3))
def test_no_damage_is_a_fault_of_ours(at: int, noise: bytes) -> None:
    """Bytes written over any place give a readout or a DamagedFileError, nothing else."""
    whole = render(readout(), "json", Settings()).encode()
    place = at % len(whole)
    with suppress(DamagedFileError):
        assert parse(whole[:place] + noise + whole[place + len(noise) :], "news.json").stories
