"""The JSON that other programs read, and the schema that says what is in it."""

from dataclasses import dataclass
from typing import Literal

import msgspec

from readout import __version__
from readout.model import Brief, Failure, Readout
from readout.settings import Settings


@dataclass(frozen=True, slots=True)
class Program:
    """What made the document: the same program and settings give the same bytes for the same articles."""

    name: str
    version: str
    settings: Settings


@dataclass(frozen=True, slots=True)
class Document:
    """A readout as JSON, format readout.brief/1.

    Offsets are half-open and count Unicode code points of the article's `text`;
    for every piece of evidence, `text` is what stands there.
    """

    format: Literal["readout.brief/1"]
    program: Program
    stories: tuple[Brief, ...]
    failures: tuple[Failure, ...]


def to_json(readout: Readout, settings: Settings) -> str:
    """Write the readout as the contract's JSON, indented, with a newline at its end."""
    program = Program("readout", __version__, settings)
    document = Document("readout.brief/1", program, readout.stories, readout.failures)
    return written(document)


def schema() -> str:
    """Give the JSON Schema (2020-12) of what `to_json` writes."""
    described = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Document)}
    return written(described)


def written(value: object) -> str:
    """Write a value as JSON, indented, with a newline at its end."""
    return msgspec.json.format(msgspec.json.encode(value), indent=1).decode() + "\n"
