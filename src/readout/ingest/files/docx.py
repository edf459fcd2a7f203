"""Read DOCX: the paragraphs of its main part, tables row by row; an office document is a ZIP archive with XML in it."""

from collections.abc import Iterator
from typing import Any

from readout.errors import UnreadableInputError
from readout.ingest.hostile_xml import parse_xml

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACES = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_LEFT_OUT = frozenset({f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})
"""What was deleted while changes were tracked, and what stands in for pictures that old programs cannot show."""


def text_of(main: bytes) -> str:
    """Give the text of a document's main part, a blank line between paragraphs."""
    body = parse_xml(main).find(f"{_W}body")
    if body is None:
        raise UnreadableInputError("is a damaged DOCX: it has no body")
    return "\n\n".join(text for text in _paragraphs(body) if text)


def _paragraphs(body: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's elements have no types
    for element in body.iter(f"{_W}p"):
        yield "".join(_pieces_of_docx(element)).strip()


def _pieces_of_docx(paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - lxml's elements have no types
    """Give the words of a paragraph, without those of paragraphs inside it (text boxes), which come for themselves."""
    waiting = list(reversed(paragraph))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _SPACES:
            yield _SPACES[element.tag]
        elif element.tag != f"{_W}p" and element.tag not in _LEFT_OUT and isinstance(element.tag, str):
            waiting += reversed(element)
