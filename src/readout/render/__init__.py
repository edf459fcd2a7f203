"""Readout -> JSON, markdown, HTML and the formats of other programs: pure functions, used by every edge."""

from collections.abc import Mapping
from typing import Literal, assert_never, overload

from readout.model import Developments, Readout
from readout.render.contract import Published, news_to_json, parse, schema, to_json
from readout.render.developments import news_to_markdown
from readout.render.exports import to_annotations, to_dna, to_graphml, to_jsonld, to_parquet
from readout.render.markdown import to_markdown
from readout.render.page import to_html
from readout.settings import Settings

__all__ = ["Form", "NewsForm", "Published", "Rendered", "TextForm", "parse", "render", "schema"]

TextForm = Literal["markdown", "html", "json", "jsonld", "annotations", "dna", "graphml"]
NewsForm = Literal["markdown", "json"]
Form = Literal[TextForm, "parquet"]
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
    if isinstance(told, Developments):
        return news_to_json(told, settings) if form == "json" else news_to_markdown(told)
    return _written(told, form, settings)


def _written(readout: Readout, form: Form, settings: Settings) -> Rendered:  # noqa: PLR0911 (a line for each form)
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
