"""Pages from templates: what an article holds is escaped, and steers neither the page nor the direction of writing."""

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from urllib.parse import quote

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from readout.render.html_page import linked
from readout.render.marked_text import anchor, blocks_with, pieces
from readout.render.spoken_dates import day, spoken
from readout.render.stance_matrix import TOLD, TONES
from readout.render.tidy_words import counted, first_words, safe, tidy
from readout.web.desk_state import desk_of
from readout.web.request_guard import POLICY

SHARED: Mapping[str, str] = MappingProxyType({
    "page.css": "readout.render", "page.js": "readout.render",
    "desk.css": "readout.web", "desk.js": "readout.web", "mark.svg": "readout.web",
})  # fmt: skip
"""The files that pages load, and the room that each lies in."""


def page(request: Request, name: str, **shown: object) -> HTMLResponse:
    """Write a page; `style` are rules of this page alone, which its policy names by their digest."""
    desk, session, style = desk_of(request), request.state.session, str(shown.setdefault("style", ""))
    written = templates().get_template(f"{name}.html.jinja").render(
        shown, request=request, path=request.url.path, session=session, v=version(),
        token=desk.sessions.token(session) if session else "", named=bool(desk.sessions.passwords),
    )  # fmt: skip
    answer = HTMLResponse(safe(written))
    if style:
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        answer.headers["content-security-policy"] = POLICY.format(style=f" 'sha256-{digest}'")
    return answer


@cache
def templates() -> Environment:
    """Give the templates with all that they use."""
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, loader=FunctionLoader(_template)
    )
    environment.globals.update(
        TOLD=TOLD, TONES=TONES, anchor=anchor, blocks_with=blocks_with, counted=counted, day=day, linked=linked, pieces=pieces,
        spoken=spoken,
    )  # fmt: skip
    environment.filters.update(tidy=tidy, first_words=first_words, at=lambda text: quote(text, safe=""))
    return environment


def shared(name: str) -> str:
    """Give a file that pages load."""
    folder = "templates" if SHARED[name] == "readout.render" else "static"
    return files(SHARED[name]).joinpath(folder, name).read_text(encoding="utf-8")


@cache
def version() -> str:
    """Give what changes with the files that pages load, so that browsers keep each version."""
    return hashlib.sha256("".join(map(shared, SHARED)).encode()).hexdigest()[:12]


def _template(name: str) -> str:
    return files("readout.web").joinpath("templates", name).read_text(encoding="utf-8")
