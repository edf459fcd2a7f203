"""Readout -> json, markdown, html: pure functions, used by every edge."""

from typing import Literal

from readout.model import Readout
from readout.render.contract import schema, to_json
from readout.render.markdown import to_markdown
from readout.render.page import to_html
from readout.settings import Settings

__all__ = ["Form", "render", "schema"]

Form = Literal["json", "markdown", "html"]


def render(readout: Readout, form: Form, settings: Settings) -> str:
    """Write a readout in one of its forms; the same readout and settings give the same text."""
    if form == "json":
        return to_json(readout, settings)
    return to_markdown(readout) if form == "markdown" else to_html(readout)
