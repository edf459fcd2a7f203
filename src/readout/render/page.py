"""A brief as one HTML file: no network, no server; every line opens to the words it rests on, marked in their article."""

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from readout.model import Article, Block, Brief, Evidence, Readout
from readout.render.views import counted, excerpts, numbered, origin_count, stances, voices


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of an article's text between two borders of evidence: `start` names it, `marked` says that a finding covers it."""

    start: int
    text: str
    marked: bool


def to_html(readout: Readout) -> str:
    """Write every story of a readout as one page that needs nothing else."""
    style, script = _packaged("page.css"), _packaged("page.js")
    return _template().render(
        readout=readout,
        style=Markup(style),  # noqa: S704 (our own file, nothing of an article)
        script=Markup(script),  # noqa: S704 (the same)
        style_digest=_digest(style),
        script_digest=_digest(script),
    )


def pieces(article: Article, block: Block, evidence: Iterable[Evidence]) -> list[Piece]:
    """Cut a block's text at every border of the evidence in it, so that any of it can be marked whole."""
    inside = [e for e in evidence if e.article == article.id and e.start < block.end and block.start < e.end]
    borders = {block.start, block.end} | {at for e in inside for at in (e.start, e.end) if block.start < at < block.end}
    cuts = sorted(borders)
    return [
        Piece(start, article.text[start:end], any(e.start <= start and end <= e.end for e in inside))
        for start, end in pairwise(cuts)
    ]


def evidence_of(brief: Brief) -> list[Evidence]:
    """Gather the evidence of everything that the page shows, once each, in order."""
    found: set[Evidence] = {e for quotation in brief.quotations for e in quotation.content}
    for kind in (brief.claims, brief.positions, brief.timeline, brief.upcoming, brief.summary):
        found.update(e for finding in kind for e in finding.evidence)
    for discrepancy in (*brief.discrepancies, *brief.updates):
        found.update(e for value in (*discrepancy.values, *discrepancy.updates) for e in value.evidence)
    return sorted(found)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(
        counted=counted, evidence_of=evidence_of, excerpts=excerpts, numbered=numbered, origin_count=origin_count, pieces=pieces,
        stances=stances, voices=voices,
    )  # fmt: skip
    return environment.from_string(_packaged("page.html.jinja"))


def _packaged(name: str) -> str:
    return files("readout.render").joinpath("templates", name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
