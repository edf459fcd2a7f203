"""Parse XML that may be hostile: nothing is fetched, no entity is expanded, no tree grows beyond the parser's limits."""

import re
from typing import Any

from lxml import etree

from readout.errors import UnreadableInputError

_ENTITY = re.compile(rb"<!(?:ENTITY|DOCTYPE[^>\[]{0,400}\[)", re.IGNORECASE)
_WIDE_ENTITY = re.compile(rb"<\x00!\x00E\x00N\x00T\x00I|\x00<\x00!\x00E\x00N\x00T\x00I")


def refuse_entities(content: bytes) -> None:
    """Raise UnreadableInputError for XML that declares entities: feeds and documents need none, bombs do."""
    if _ENTITY.search(content) or _WIDE_ENTITY.search(content):
        raise UnreadableInputError("is XML that declares entities, as bombs do; it is not read")


def parse_xml(content: bytes) -> Any:  # noqa: ANN401 - lxml's elements have no types
    """Give the root of a tree; raises UnreadableInputError where there is none."""
    refuse_entities(content)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableInputError(f"is no valid XML: {error}") from error
    if root is None:
        raise UnreadableInputError("is no valid XML")
    return root
