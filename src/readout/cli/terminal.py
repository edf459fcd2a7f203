"""Set markdown on a terminal, in lines that can be read."""

from typing import ClassVar

from rich.console import Console
from rich.markdown import Heading, Markdown
from rich.theme import Theme

MEASURE = 100
"""Letters a line at most, however wide the terminal: in longer lines the eye loses its way back."""

TYPE = {"markdown.code": "dim", "markdown.h1": "bold", "markdown.h2": "bold underline"}
"""References to places stand back, headings stand out, by weight and not by colour, so that any palette serves."""


class Plain(Heading):
    """A heading at the left edge, as the text below it."""

    LEVEL_ALIGN: ClassVar = {}


class Page(Markdown):
    """Markdown as it is set on a terminal."""

    elements: ClassVar = {**Markdown.elements, "heading_open": Plain}


def set_on(console: Console, text: str) -> None:
    """Set markdown on a terminal."""
    with console.use_theme(Theme(TYPE)):
        console.print(Page(text), width=min(console.width, MEASURE))
