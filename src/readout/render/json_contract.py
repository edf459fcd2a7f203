"""The JSON that other programs read, and the schema that says what is in it."""

from dataclasses import dataclass
from typing import Literal

import msgspec

from readout.errors import DamagedFileError, ReadoutError
from readout.model import Brief, Decision, Development, Developments, Failure, Missing, Readout, evidence_in
from readout.settings import Settings
from readout.version import __version__


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


@dataclass(frozen=True, slots=True)
class News:
    """What is new between two looks at stories, format readout.diff/1.

    Every piece of evidence names one of the development's `articles`, and its `text` is what stands there.
    """

    format: Literal["readout.diff/1"]
    program: Program
    stories: tuple[Development, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class _Opening:
    """As much of a document as tells what it is."""

    format: str = ""


Published = Literal["brief", "diff", "decisions"]
"""The documents that programs read; of decisions each line."""

_LEFT_OUT = (b',"decided":[]', b',"decisions":[]', b',"faults":[]')
"""What is left out where nobody decided anything, and where nothing failed. No text holds such a mark: within texts a backslash
stands before each quotation mark."""


def to_json(readout: Readout, settings: Settings) -> str:
    """Write the readout as the contract's JSON, indented, with a newline at its end."""
    program = Program("readout", __version__, settings)
    document = Document("readout.brief/1", program, readout.stories, readout.failures)
    return written(document)


def news_to_json(found: Developments, settings: Settings) -> str:
    """Write developments as JSON, in the shape of `schema("diff")`."""
    return written(News("readout.diff/1", Program("readout", __version__, settings), found.stories, found.missing))


def schema(of: Published = "brief") -> str:
    """Give the JSON Schema (2020-12) of what `--format json` writes."""
    shape = {"brief": Document, "diff": News, "decisions": Decision}[of]
    return written({"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(shape)})


def parse(content: bytes, name: str) -> Readout:
    """Read back what `to_json` wrote, from a file of that name; fields that this version does not know are passed over.

    Raises DamagedFileError where it is no brief, one of another format, or one whose evidence does not stand in its articles.
    """
    try:
        found = msgspec.json.decode(content, type=_Opening).format
        if found != "readout.brief/1":
            raise DamagedFileError(_other_format(name, found))
        readout = msgspec.json.decode(content, type=Readout)
    except msgspec.ValidationError as error:
        raise DamagedFileError(f"{name} is not what readout brief writes ({error}); write it anew with --format json") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedFileError(f"{name} is no JSON or was cut off ({error}); write it anew with --format json") from error
    except ReadoutError as error:
        raise error if isinstance(error, DamagedFileError) else DamagedFileError(f"{name} is damaged: {error}") from error
    for brief in readout.stories:
        _require_words_of_json(brief, name)
    return readout


def _other_format(name: str, found: str) -> str:
    if found.startswith("readout.brief/"):
        return f"{name} is of format {found}, and this version reads readout.brief/1; update readout, or write the brief anew"
    return f"{name} is no brief of readout; readout brief PATH... --format json writes one"


def _require_words_of_json(brief: Brief, name: str) -> None:
    """Refuse a brief whose evidence is not what stands in its articles."""
    texts = {article.id: article.text for article in brief.articles}
    for piece in evidence_in(brief):
        if texts.get(piece.article, "")[piece.start : piece.end] != piece.text:
            where = f"{piece.start}..{piece.end} of article {piece.article}"
            raise DamagedFileError(f"{name} is damaged: {piece.text!r} does not stand at {where}; write it anew")


def written(value: object) -> str:
    """Write a value as JSON, indented, with a newline at its end."""
    encoded = msgspec.json.encode(value)
    for mark in _LEFT_OUT:
        encoded = encoded.replace(mark, b"")
    return msgspec.json.format(encoded, indent=1).decode() + "\n"
