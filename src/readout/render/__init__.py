"""Readout -> JSON, markdown, HTML and the formats of other programs: pure functions, used by every edge.

The file of a form is imported when the form is asked for.
"""

from collections.abc import Mapping
from typing import Any, Literal, assert_never, overload

from readout.model import Developments, Readout
from readout.render.json_contract import Published, news_to_json, parse, schema, to_json
from readout.settings import Settings

__all__ = ["Form", "NewsForm", "Published", "Rendered", "TextForm", "frames", "parse", "render", "schema"]

TextForm = Literal["markdown", "html", "json", "jsonld", "annotations", "dna", "graphml"]
NewsForm = Literal["markdown", "json"]
Form = Literal[TextForm, "parquet"]
FrameLibrary = Literal["pandas", "polars"]
Rendered = str | Mapping[str, bytes]
"""What is written: a text, or a folder of files by their names."""


@overload
def render(told: Developments, form: NewsForm, settings: Settings) -> str: ...
@overload
def render(told: Readout, form: TextForm, settings: Settings) -> str: ...
@overload
def render(told: Readout, form: Form, settings: Settings) -> Rendered: ...
def render(told: Readout | Developments, form: Form, settings: Settings) -> Rendered:
    """Write a readout, or what is new in one, in one of its forms; the same values and settings give the same bytes."""
    if isinstance(told, Readout):
        return _written_form(told, form, settings)
    if form == "json":
        return news_to_json(told, settings)
    from readout.render.developments_markdown import news_to_markdown

    return news_to_markdown(told)


def frames(readout: Readout, library: FrameLibrary | None = None) -> Mapping[str, Any]:
    """Give the tables that parquet would hold as data frames, in the library that is named or else installed."""
    from readout.render.exports.parquet_and_frames import to_frames

    return to_frames(readout, library)


def _written_form(readout: Readout, form: Form, settings: Settings) -> Rendered:
    """Write a readout in a form that is one text."""
    match form:
        case "markdown":
            from readout.render.markdown import to_markdown

            return to_markdown(readout)
        case "html":
            from readout.render.html_page import to_html

            return to_html(readout)
        case "json":
            return to_json(readout, settings)
        case _:
            return _exported_form(readout, form)


def _exported_form(readout: Readout, form: Literal["jsonld", "annotations", "dna", "graphml", "parquet"]) -> Rendered:
    """Write a readout in the format of another program."""
    from readout.render import exports

    match form:
        case "jsonld":
            return exports.to_jsonld(readout)
        case "annotations":
            return exports.to_annotations(readout)
        case "dna":
            return exports.to_dna(readout)
        case "graphml":
            return exports.to_graphml(readout)
        case "parquet":
            return exports.to_parquet(readout)
        case _:
            assert_never(form)
