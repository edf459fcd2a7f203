"""Who stands where as a network in GraphML: actors and issues are nodes, each position is an edge from its actor to its issue."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape, quoteattr

from readout.model import Brief, Position, Readout
from readout.render.exports.move_codes import CODED

Fact = str | int | bool | None

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped (production 2, Char)."""

_FACTS: Mapping[str, tuple[str, str]] = MappingProxyType({
    "kind": ("node", "string"), "label": ("node", "string"), "type": ("node", "string"), "story": ("all", "string"),
    "move": ("edge", "string"), "plover": ("edge", "string"), "agreement": ("edge", "int"), "weight": ("edge", "int"),
    "current": ("edge", "boolean"), "first": ("edge", "string"), "words": ("edge", "string"), "places": ("edge", "string"),
})  # fmt: skip
"""What nodes and edges carry, with GraphML's type."""

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def to_graphml(readout: Readout) -> str:
    """Write one directed graph of all stories; parallel edges are positions of one actor on one issue.

    An edge's `agreement` is 1, -1, or 0 where the move takes no side (exports/move_codes.py), its `weight` the independent origins;
    `current` is false where a later position replaces it; `words` are the first piece of evidence, `places` names all of them.
    A character that XML cannot hold becomes U+FFFD, which keeps every offset.
    """
    lines = [f'<key id="{name}" for="{where}" attr.name="{name}" attr.type="{kind}"/>' for name, (where, kind) in _FACTS.items()]
    lines.append('<graph id="readout" edgedefault="directed">')
    for brief in readout.stories:
        lines.extend(_graph_nodes(brief))
        lines.extend(_graph_edges_of_positions(brief))
    return _HEAD + "\n".join([*lines, "</graph>", "</graphml>", ""])


def _graph_nodes(brief: Brief) -> Iterator[str]:
    types = {entity.id: entity.type for entity in brief.entities}
    actors = dict.fromkeys(position.actor for position in brief.positions)
    for actor in actors:
        facts = {"kind": "actor", "label": actor.name, "type": types.get(actor.entity or ""), "story": brief.id}
        yield _element("node", {"id": _graph_actor(brief, actor.entity or actor.name)}, facts)
    for issue in dict.fromkeys(position.issue for position in brief.positions):
        yield _element("node", {"id": _graph_issue(brief, issue.id)}, {"kind": "issue", "label": issue.label, "story": brief.id})


def _graph_edges_of_positions(brief: Brief) -> Iterator[str]:
    """Write each position as an edge from its actor to its issue."""
    replaced = {position.changed_from for position in brief.positions}
    for position in brief.positions:
        ends = {
            "id": f"{brief.id}/{position.id}",
            "source": _graph_actor(brief, position.actor.entity or position.actor.name),
            "target": _graph_issue(brief, position.issue.id),
        }
        coded = CODED[position.move]
        facts: dict[str, Fact] = {
            "story": brief.id,
            "move": position.move,
            "plover": coded.plover,
            "agreement": 0 if coded.agrees is None else 1 if coded.agrees else -1,
            "weight": position.origins,
            "current": position.id not in replaced,
            "first": _first_day(position, brief),
            "words": position.evidence[0].text,
            "places": " ".join(f"{piece.article}:{piece.start}-{piece.end}" for piece in position.evidence),
        }
        yield _element("edge", ends, facts)


def _first_day(position: Position, brief: Brief) -> str | None:
    """Give the earliest day on which an article with the position's words appeared, where one is known."""
    carriers = {piece.article for piece in position.evidence}
    return min((a.published.value[:10] for a in brief.articles if a.id in carriers and a.published.value), default=None)


def _graph_actor(brief: Brief, name: str) -> str:
    return f"{brief.id}/actor/{name}"


def _graph_issue(brief: Brief, name: str) -> str:
    return f"{brief.id}/issue/{name}"


def _element(name: str, attributes: Mapping[str, str], facts: Mapping[str, Fact]) -> str:
    named = " ".join(f"{key}={quoteattr(_clean(value))}" for key, value in attributes.items())
    held = "".join(f'<data key="{key}">{_text(value)}</data>' for key, value in facts.items() if value is not None)
    return f"<{name} {named}>{held}</{name}>"


def _text(fact: str | int | bool) -> str:  # noqa: FBT001 (a fact of the graph, not a switch)
    """Write a fact; a carriage return is escaped, since a reader of XML turns a bare one into a line feed (2.11)."""
    return escape(_clean(fact), {"\r": "&#13;"}) if isinstance(fact, str) else str(fact).lower()


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
