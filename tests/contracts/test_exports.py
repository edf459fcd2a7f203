"""Every export keeps one contract: the same bytes again, every piece of evidence exact, no story and no hostile text breaks it.

Each format is read by a public reader of it that is not ours.
"""

import csv
import io
import json
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import networkx as nx
import pyarrow.parquet
import pytest
import rdflib
from hypothesis import given, settings

from readout.model import Readout
from readout.render import Form, Rendered, render
from readout.render.exports.iris import article_addresses
from readout.settings import Settings
from tests.render.builders import readout
from tests.render.exports.builders import readouts
from tests.render.exports.context import ANNOTATION_CONTEXT

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # of rdflib's own parser

Piece = tuple[str, int, int, str]
"""An article's id, start and end in code points, and the words."""


FORMULAS = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet takes for the beginning of a formula."""


def linked(rendered: Rendered, told: Readout) -> list[Piece]:
    """Read the excerpts of JSON-LD with rdflib."""
    graph = rdflib.Graph().parse(data=str(rendered), format="json-ld")
    asked = """PREFIX s: <http://schema.org/> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?article ?start ?end ?words WHERE
        { ?finding s:isBasedOn ?e . ?e s:isPartOf/s:identifier ?article ; oa:start ?start ; oa:end ?end ; s:text ?words }"""
    assert told.stories
    return [(str(article), int(start), int(end), str(words)) for article, start, end, words in graph.query(asked)]


def annotated(rendered: Rendered, told: Readout) -> list[Piece]:
    """Read the targets of the Web Annotations with rdflib."""
    document = json.loads(str(rendered))
    assert document["@context"] == "http://www.w3.org/ns/anno.jsonld"
    graph = rdflib.Graph().parse(data=json.dumps({**document, "@context": dict(ANNOTATION_CONTEXT)}), format="json-ld")
    homes = {address: name for name, address in article_addresses(told).items()}
    asked = """PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?source ?start ?end ?words WHERE
        { ?annotation a oa:Annotation ; oa:hasTarget ?t . ?t oa:hasSource ?source ; oa:hasSelector ?p, ?q .
          ?p a oa:TextPositionSelector ; oa:start ?start ; oa:end ?end . ?q a oa:TextQuoteSelector ; oa:exact ?words }"""
    return [(homes[str(source)], int(start), int(end), str(words)) for source, start, end, words in graph.query(asked)]


def stated(rendered: Rendered, told: Readout) -> list[Piece]:
    """Read the statements of the CSV, back from UTF-16 to code points, without the apostrophe that guards a cell."""
    texts = {article.id: article.text for story in told.stories for article in story.articles}

    def points(article: str, units: str) -> int:
        return len(texts[article].encode("utf-16-le")[: 2 * int(units)].decode("utf-16-le"))

    def bare(cell: str) -> str:
        return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in FORMULAS else cell

    rows = csv.DictReader(io.StringIO(str(rendered), newline=""))
    return [
        (bare(row["document"]), points(row["document"], row["start"]), points(row["document"], row["stop"]), bare(row["text"]))
        for row in rows
    ]


def networked(rendered: Rendered, _told: Readout) -> list[Piece]:
    """Read the first place of every edge of the network with networkx."""
    graph = nx.parse_graphml(str(rendered), force_multigraph=True)
    found = []
    for _, _, edge in graph.edges(data=True):
        article, _, span = edge["places"].split(" ")[0].rpartition(":")
        start, end = map(int, span.split("-"))
        found.append((article, start, end, edge["words"]))
    return found


def tabled(rendered: Rendered, told: Readout) -> list[Piece]:
    """Read every row with evidence of the Parquet tables with pyarrow."""
    assert not isinstance(rendered, str)
    tables = {name: pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist() for name, content in rendered.items()}
    assert [row["text"] for row in tables["articles.parquet"]] == [a.text for s in told.stories for a in s.articles]
    rows = [row for name, rows in tables.items() if name != "articles.parquet" for row in rows if "start" in row]
    return [(row["article"], row["start"], row["end"], row["text"]) for row in rows]


READERS: Mapping[Form, Callable[[Rendered, Readout], list[Piece]]] = MappingProxyType(
    {"jsonld": linked, "annotations": annotated, "dna": stated, "graphml": networked, "parquet": tabled}
)
CHANGED: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "dna": lambda text: text.replace("\0", "\ufffd"),
        "graphml": lambda text: "".join(c if c in "\t\n\r" or " " <= c < "\ufffe" or c > "\uffff" else "\ufffd" for c in text),
    }
)
"""What a format cannot hold stands as U+FFFD."""


def written(told: Readout, form: Form) -> Any:  # noqa: ANN401 (a text or a folder)
    """Write a readout in a form."""
    return render(told, form, Settings())


@pytest.mark.parametrize("form", READERS)
def test_the_same_readout_gives_the_same_bytes(form: Form) -> None:
    """Two writings of one readout are equal."""
    assert written(readout(), form) == written(readout(), form)


@pytest.mark.parametrize("form", READERS)
def test_every_piece_of_evidence_stands_where_it_says(form: Form) -> None:
    """What a reader of the format finds are words of the article, at the place that is named."""
    told = readout()
    texts = {article.id: article.text for article in told.stories[0].articles}
    pieces = READERS[form](written(told, form), told)
    assert pieces
    assert all(texts[article][start:end] == words for article, start, end, words in pieces)


@pytest.mark.parametrize("form", READERS)
def test_no_story_is_a_document_still(form: Form) -> None:
    """A readout without stories is written, and its reader finds no evidence in it."""
    none = Readout(())
    told = written(none, form)
    if form == "jsonld":
        assert len(rdflib.Graph().parse(data=told, format="json-ld")) == 0
    else:
        assert READERS[form](told, none) == []


@pytest.mark.parametrize("form", READERS)
@given(told=readouts())
@settings(max_examples=40, deadline=None)
def test_hostile_text_comes_through_whole(form: Form, told: Readout) -> None:
    """Whatever stands in texts, names, labels and addresses, the words that come out are the words that went in."""
    (home,) = told.stories[0].articles
    pieces = READERS[form](written(told, form), told)
    assert pieces
    kept = CHANGED.get(form, str)
    assert {(start, end, words) for _, start, end, words in pieces} == {
        (piece.start, piece.end, kept(home.text[piece.start : piece.end])) for piece in told.stories[0].claims[0].evidence
    }
