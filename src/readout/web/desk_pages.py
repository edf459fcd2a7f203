"""The pages that one looks at; each asks the library and changes nothing but the note of what was seen."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from markupsafe import Markup
from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from readout.errors import ReadoutError
from readout.library import Collection
from readout.render.excerpts import numbered
from readout.render.html_page import to_fragment
from readout.store import Asked, Hit, Line, Order, Watch
from readout.text import fold
from readout.web.article_lines import resting
from readout.web.desk_state import Desk, Written, desk_of, sought, watch_of
from readout.web.svg_drawings import strip
from readout.web.templating import SHARED, page, shared

MOST = 25
"""Items of one page of a list."""
FILTERS = ("since", "until", "outlet", "party", "place", "about", "difference")
ORDERS: Mapping[str, tuple[Order, str]] = {
    "newest": ("newest", "Newest"), "told": ("told", "Most told"), "changed": ("changed", "Changed last"),
}  # fmt: skip


def stories(request: Request) -> Response:
    """List the stories that are asked for."""
    asked = wanted(request.query_params)
    with desk_of(request).reading() as kept:
        found = kept.browse(asked, most=MOST)
        names = {kind: kept.headings(kind, most=60) for kind in ("outlet", "party", "place", "difference")}
        size = kept.size()
        fresh = kept.is_new_to(request.state.session.who, [shelf.id for shelf in found.stories])
    chosen = {key: value for key, value in request.query_params.items() if value and key != "after"}
    return page(request, "stories", found=found, names=names, size=size, chosen=chosen, orders=ORDERS, fresh=fresh, title="Stories")


def wanted(given: Mapping[str, str]) -> Asked:
    """Read which stories are asked for; an unknown order is the usual one."""
    order = ORDERS.get(given.get("order", ""), ORDERS["newest"])[0]
    named = {key: given.get(key, "").strip() for key in FILTERS}
    return Asked(order, several=bool(given.get("several")), after=given.get("after", ""), **named)


def search(request: Request) -> Response:
    """Search articles and lines; the query is in the address."""
    asked, place = request.query_params.get("q", "").strip(), _page(request)
    problem, hits, lines = "", tuple[Hit, ...](), tuple[Line, ...]()
    with desk_of(request).reading() as kept:
        try:
            hits = kept.search(asked, most=MOST, skip=MOST * place) if asked else ()
            lines = kept.lines(asked, most=MOST, skip=MOST * place) if asked else ()
        except ReadoutError as error:
            problem = str(error)
        told = kept.headlines([*(hit.story or "" for hit in hits), *(line.story for line in lines)])
        watched = next((watch for watch in kept.searches() if watch.query == asked), None)
    title = f"Search: {asked}" if asked else "Search"
    more = len(hits) == MOST or len(lines) == MOST
    shown = {"hits": hits, "lines": once(lines), "told": told, "watched": watched, "problem": problem, "more": more, "place": place}
    return page(request, "search", asked=asked, title=title, **shown)


def story(request: Request) -> Response:
    """Show the brief of a story, with what is new since the reader's visit before this one."""
    desk, name, now = desk_of(request), request.path_params["story"], int(time.time())
    who = request.state.session.who
    with desk.reading() as kept:
        version = kept.version(name)
        told = (version and desk.pages.get(version)) or _written_page(desk, kept, name)
        news = kept.since_visit(who, told.story, now)
        noted = kept.is_noted(who, told.story, now)
    since = datetime.fromtimestamp(news[1], UTC).isoformat()[:16] if news else ""
    ready = {part: Markup(getattr(told, part)) for part in ("head", "rest", "strip")}  # noqa: S704 (render has escaped them)
    shown = page(
        request, "story", style=told.style, title=told.headline, told=told, since=since,
        news=news[0].stories[0] if news and news[0].stories else None, **ready,
    )  # fmt: skip
    if not noted:
        shown.background = BackgroundTask(_note_visit, request, told.story, now)
    return shown


def _written_page(desk: Desk, kept: Collection, name: str) -> Written:
    """Write the story whose id begins so, or give it as it was written."""
    brief = kept.show(name).stories[0]
    version = kept.version(brief.id) or ""
    known = desk.pages.get(version)
    if known:
        return known
    body, style = to_fragment(brief)
    head, end, rest = body.partition("</header>")
    written = Written(
        brief.id, brief.headline, tuple(one.id for one in brief.articles), sum(not one.published.value for one in brief.articles),
        len(brief.decisions), str(strip(brief)), head + end, rest, style,
    )  # fmt: skip
    return desk.pages.keep(version, written)


def article(request: Request) -> Response:
    """Show an article with the lines that rest on it."""
    name = request.path_params["article"]
    with desk_of(request).reading() as kept:
        brief = kept.show(sought(kept.story_of(name), f"no story has an article {name}")).stories[0]
    shown = sought(numbered(brief).get(name), f"{name} is an earlier version of another article")
    lines = resting(brief, name)
    return page(request, "article", title=shown.article.headline or shown.name, brief=brief, shown=shown, lines=lines)


def parties(request: Request) -> Response:
    """List the parties, those of most stories first."""
    holding, place = request.query_params.get("q", "").strip(), _page(request)
    with desk_of(request).reading() as kept:
        found = kept.headings("party", holding=holding, most=4 * MOST + 1, skip=4 * MOST * place)
    more = len(found) > 4 * MOST
    return page(request, "parties", title="Parties", found=found[: 4 * MOST], asked=holding, place=place, more=more)


def party(request: Request) -> Response:
    """Show a party: what it said and wants, and with whom it agrees and differs."""
    name, place = request.path_params["party"], _page(request)
    with desk_of(request).reading() as kept:
        found = sought(kept.party(name), f"no story names a party {name}")
        said = kept.said(found.name, most=MOST + 1, skip=MOST * place, alone=True)
        told = kept.headlines([line.story for line in (*said, *found.positions)])
        watched = any(watch.query == f'who:"{found.name}"' for watch in kept.searches())
    issues: dict[tuple[str, str], list[Line]] = {}
    for line in found.positions:
        issues.setdefault((line.story, line.issue), []).append(line)
    shown = {"said": once(said[:MOST]), "more": len(said) > MOST, "place": place, "told": told, "issues": issues}
    return page(request, "party", title=found.name, found=found, watched=watched, **shown)


def calendar(request: Request) -> Response:
    """List what is announced over all stories."""
    today = datetime.now(UTC).date().isoformat()
    since, until = request.query_params.get("since", today), request.query_params.get("until", "")
    with desk_of(request).reading() as kept:
        found = kept.ahead(since[:7] if since == today else since, until, most=200)
        earlier = len(kept.ahead("", today, most=200))
        told = kept.headlines([line.story for line in found])
    days = Counter(line.day for line in found)
    shown = [line for line in found if since != today or _reaches(line.day, today)]
    return page(request, "calendar", title="Calendar", found=shown, told=told, since=since, today=today, earlier=earlier, days=days)


def watches(request: Request) -> Response:
    """List the watches with what is new in each."""
    with desk_of(request).reading() as kept:
        found = [(watch, _fresh(kept, watch)) for watch in kept.searches()]
    return page(request, "watches", title="Watches", found=found)


def watch(request: Request) -> Response:
    """Show what a watch finds, with what is new marked; from then on it is new no more."""
    with desk_of(request).reading() as kept:
        found = watch_of(request, kept)
        hits = kept.look(found)
        told = kept.headlines([hit.story or "" for hit in hits])
    return page(request, "watch", title=found.name, watch=found, hits=hits, told=told)


def add(request: Request) -> Response:
    """Show where articles are given, and how far those are that are being read."""
    return page(request, "add", title="Add articles", jobs=desk_of(request).additions.list())


def login(request: Request) -> Response:
    """Ask who is there."""
    return page(request, "login", title="Who is reading?", wrong=False)


def static(request: Request) -> Response:
    """Give a file that pages load."""
    name = request.path_params["name"]
    if name not in SHARED:
        raise HTTPException(404, f"there is no file {name}")
    kind = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}[name.rpartition(".")[2]]
    return Response(shared(name), headers={"cache-control": "max-age=31536000, immutable"}, media_type=kind)


PAGES: tuple[tuple[str, Callable[[Request], Response]], ...] = (
    ("/", stories), ("/search", search), ("/stories/{story}", story), ("/articles/{article}", article), ("/parties", parties),
    ("/parties/{party}", party), ("/calendar", calendar), ("/watches", watches), ("/watches/{number:int}", watch),
    ("/add", add), ("/login", login), ("/static/{name}", static),
)  # fmt: skip


def _page(request: Request) -> int:
    given = request.query_params.get("page", "0")
    return min(int(given), 40) if given.isdecimal() else 0


def _reaches(day: str, today: str) -> bool:
    """Tell whether a day, month or year is not over."""
    return day >= today[: len(day)]


def _fresh(kept: Collection, one: Watch) -> int:
    return sum(hit.arrived > one.seen for hit in kept.look(one))


def _note_visit(request: Request, name: str, now: int) -> None:
    """Note what was seen, unless somebody is writing: then the next look will do."""
    with suppress(ReadoutError), desk_of(request).writing(patience=0.1) as kept:
        kept.visit(request.state.session.who, name, now)


def once(lines: Iterable[Line]) -> list[Line]:
    """Give the lines of a page in order, each once; of a quotation and the statement made of it the one that knows its origins."""
    found: dict[tuple[str, str, str], Line] = {}
    for line in lines:
        key = line.story, fold(line.who), fold(line.text)
        known = found.get(key)
        if known is None:
            found[key] = line
            continue
        kept = line if (line.kind == "claim", line.origins) > (known.kind == "claim", known.origins) else known
        outlets = dict.fromkeys(name for one in (known, line) for name in one.outlets.split(" · ") if name)
        found[key] = replace(kept, outlets=" · ".join(outlets), words=known.words or line.words)
    return list(found.values())
