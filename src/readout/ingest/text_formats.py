"""Tell the format of a decoded file by its name and, where the name does not say, by how it begins."""

import json
import re
from enum import Enum

_SUFFIXES = {
    ".txt": "text", ".text": "text", ".md": "text",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "rows", ".ndjson": "rows", ".json": "json",
}  # fmt: skip
KNOWN_SUFFIXES = frozenset(_SUFFIXES)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE | re.DOTALL)


class Format(Enum):
    """The formats that are read, each by one reader."""

    TEXT = "text"
    HTML = "html"
    ROWS = "rows"
    JSON = "json"


def format_of(suffix: str, text: str) -> Format:
    """Choose the reader: the suffix decides, but a page saved as text is still a page."""
    named = _SUFFIXES.get(suffix.lower())
    if named not in {None, "text"}:
        return Format(named)
    if _PAGE.match(text):
        return Format.HTML
    return Format.TEXT if named else _unnamed(text)


def _unnamed(text: str) -> Format:
    start = text.lstrip()
    if start.startswith("{"):
        return Format.ROWS if _is_row_format(start.partition("\n")[0]) else Format.JSON if _is_row_format(start) else Format.TEXT
    return Format.JSON if re.match(r"\[\s*\{\s*\"", start) else Format.TEXT


def _is_row_format(line: str) -> bool:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict)
