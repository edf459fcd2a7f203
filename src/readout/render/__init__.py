"""Readout -> JSON, markdown, HTML and the formats of other programs: pure functions, used by every edge."""

from collections.abc import Mapping
from typing import Literal, assert_never, overload

from readout.model import Readout
from readout.render.contract import schema, to_json
from readout.render.exports import to_annotations, to_dna, to_graphml, to_jsonld, to_parquet
from readout.render.markdown import to_markdown
from readout.render.page import to_html
from readout.settings import Settings

__all__ = ["Form", "Rendered", "TextForm", "render", "schema"]

TextForm = Literal["markdown", "html", "json", "jsonld", "annotations", "dna", "graphml"]
Form = Literal[TextForm, "parquet"]
Rendered = str | Mapping[str, bytes]
"""What is written: a text, or a folder of files by their names."""


@overload
def render(readout: Readout, form: TextForm, settings: Settings) -> str: ...
@overload
def render(readout: Readout, form: Form, settings: Settings) -> Rendered: ...
def render(readout: Readout, form: Form, settings: Settings) -> Rendered:  # noqa: PLR0911 (a line for each form)
    """Write a readout in one of its forms; the same readout and settings give the same bytes."""
    match form:
        case "markdown":
            return to_markdown(readout)
        case "html":
            return to_html(readout)
        case "json":
            return to_json(readout, settings)
        case "jsonld":
            return to_jsonld(readout)
        case "annotations":
            return to_annotations(readout)
        case "dna":
            return to_dna(readout)
        case "graphml":
            return to_graphml(readout)
        case "parquet":
            return to_parquet(readout)
        case _:
            assert_never(form)
