"""A brief as one HTML file: no network, no server; every line opens to the words it rests on, marked in their article."""

import base64
import hashlib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template
from markupsafe import Markup

from readout.model import Brief, Evidence, Readout
from readout.render.earlier_versions import edits
from readout.render.excerpts import carriers, numbered
from readout.render.glosses_beside import beside
from readout.render.markdown_lines import RELATIONS
from readout.render.marked_text import anchor, blocks_with, in_order, marked, rules
from readout.render.origin_groups import elsewhere, families, kin, origin_count, tally
from readout.render.shown_lines import agreed, ahead, asked, between, shown
from readout.render.speech_lead_ins import agreed_wordings, spoken_wordings, wordings
from readout.render.spoken_dates import day, spoken
from readout.render.stance_matrix import TOLD, TONES, matrix
from readout.render.tidy_words import counted, first_words, safe, tidy
from readout.render.timeline_picture import columns, picture
from readout.render.voices import voices
from readout.render.wordings_side_by_side import longest, renderings, retold
from readout.text import address


def to_html(readout: Readout) -> str:
    """Write every story of a readout as one page that needs nothing else."""
    readout = replace(readout, stories=tuple(shown(brief) for brief in readout.stories))
    made = "\n".join(f"{rules(brief.articles, evidence_of(brief))}\n{columns(brief)}" for brief in readout.stories)
    style, script = f"{_packaged('page.css')}{made}\n", _packaged("page.js")
    page = _page_template("page.html.jinja").render(
        readout=readout,
        style=Markup(style),  # noqa: S704 (our own file, and rules of digests and numbers; nothing of an article)
        script=Markup(script),  # noqa: S704 (our own file)
        style_digest=_digest(style),
        script_digest=_digest(script),
    )
    return safe(page)


class Fragment(NamedTuple):
    """A story as a part of a page, and the rules of style that mark its words and lay out its picture."""

    body: str
    style: str


def to_fragment(brief: Brief) -> Fragment:
    """Write a story as a part of a page."""
    brief = shown(brief)
    style = f"{rules(brief.articles, evidence_of(brief))}\n{columns(brief)}\n"
    return Fragment(safe(_page_template("story.html.jinja").render(brief=brief)), style)


def evidence_of(brief: Brief) -> list[Evidence]:
    """Gather the evidence of everything that the page shows, once each, in order."""
    found: set[Evidence] = {e for quotation in brief.quotations for e in quotation.content}
    for kind in (brief.claims, brief.positions, brief.timeline, brief.upcoming, brief.summary):
        found.update(e for finding in kind for e in finding.evidence)
    found.update(position.condition for position in brief.positions if position.condition)
    for discrepancy in (*brief.discrepancies, *brief.updates):
        found.update(e for value in (*discrepancy.values, *discrepancy.updates) for e in value.evidence)
    found.update(gloss.told_by for gloss in brief.glosses)
    found.update(e for question in brief.questions for value in question.values for e in value.evidence)
    return in_order(found)


@cache
def _page_template(name: str) -> Template:
    """Load a template of the page with all that it calls."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(_packaged)
    )
    environment.globals.update(
        RELATIONS=RELATIONS, TOLD=TOLD, TONES=TONES, agreed=agreed, ahead=ahead, anchor=anchor, asked=asked, beside=beside,
        between=between, blocks_with=blocks_with, carriers=carriers, counted=counted, day=day, edits=edits, elsewhere=elsewhere,
        evidence_of=evidence_of, families=families, kin=kin, linked=linked, longest=longest, marked=marked, matrix=matrix,
        numbered=numbered, origin_count=origin_count, picture=picture, renderings=renderings, retold=retold, spoken=spoken,
        agreed_wordings=agreed_wordings, spoken_wordings=spoken_wordings, tally=tally, voices=voices, wordings=wordings,
    )  # fmt: skip
    environment.filters.update(tidy=tidy, first_words=first_words)
    return environment.get_template(name)


def linked(url: str | None) -> bool:
    """Tell whether an address is one that a link may lead to: of the web, and nothing that acts."""
    return address(url).scheme in {"http", "https"} and bool(address(url).hostname)


def _packaged(name: str) -> str:
    return files("readout.render").joinpath("templates", name).read_text(encoding="utf-8")


def _digest(source: str) -> str:
    return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
