"""The desk for programs, under /api/v1: the same calls of the library, as JSON in the shapes of the contract."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, TypedDict

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from readout.errors import ReadoutError
from readout.library.party_profile import Party
from readout.model import Article, Brief, Development
from readout.store import Asked, Heading, Hit, Line, Order, Page, Watch
from readout.stored import StandingDecision
from readout.web.article_lines import Resting, resting
from readout.web.desk_state import desk_of, sought, watch_of
from readout.web.etag_answers import answer

MOST, FURTHEST = 200, 10_000
KINDS = ("outlet", "party", "place", "about", "difference")
LINES = ("quotation", "claim", "position", "difference", "upcoming")


@dataclass(frozen=True, slots=True)
class Found:
    """What a search finds: articles, and lines of stories."""

    articles: tuple[Hit, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """An article, the story that it is in, and the lines that rest on it."""

    story: str
    article: Article
    lines: tuple[Resting, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """One thing that may be asked in the address: its name, what it means, its JSON Schema, and whether it has to be."""

    name: str
    meaning: str
    shape: tuple[tuple[str, object], ...] = (("type", "string"),)
    required: bool = False


@dataclass(frozen=True, slots=True)
class Call:
    """An address of the API: what it gives, what it may be asked, and the function that answers."""

    path: str
    name: str
    meaning: str
    gives: Any
    answer: Callable[[Request], object]
    asks: tuple[Given, ...] = ()
    kind: str = "application/json"


class _Window(TypedDict):
    most: int
    skip: int


WINDOW = (
    Given("most", "items at most", (("type", "integer"), ("minimum", 1), ("maximum", MOST))),
    Given("skip", "items to pass over", (("type", "integer"), ("minimum", 0), ("maximum", FURTHEST))),
)
WORDS = Given("q", 'words, "phrases", who: outlet: about: story: from: to:')
ORDERS = Given("order", "newest first, most articles first, or told last first", (("enum", ("newest", "told", "changed")),))
_DAY = Given("since", "a day, ISO 8601", (("type", "string"), ("format", "date")), required=True)
_DAYS = (Given("since", "on this day (ISO 8601, or its beginning) or later"), Given("until", "on this day or earlier"))


def stories(request: Request) -> Page:
    """Give a page of stories."""
    given = request.query_params
    named = {key: given.get(key, "") for key in ("since", "until", "outlet", "party", "place", "about", "difference", "after")}
    order: Order = _one_of(given.get("order", "newest"), ("newest", "told", "changed"), "order")
    with desk_of(request).reading() as kept:
        several = _one_of(given.get("several", "false"), ("true", "false"), "several") == "true"
        return kept.browse(Asked(order, several=several, **named), most=_number_in_call(request, "most", 20, MOST))


def story(request: Request) -> Brief:
    """Give a story's brief."""
    with desk_of(request).reading() as kept:
        return kept.show(request.path_params["story"]).stories[0]


def news(request: Request) -> tuple[Development, ...]:
    """Give what articles of a day or later brought to a story."""
    since = request.query_params.get("since", "")
    try:
        day = date.fromisoformat(since)
    except ValueError as error:
        raise ReadoutError(f"since={since} is no day; write since=2031-04-02") from error
    with desk_of(request).reading() as kept:
        return kept.diff(request.path_params["story"], day).stories


def article(request: Request) -> Read:
    """Give an article with the lines that rest on it."""
    name = request.path_params["article"]
    with desk_of(request).reading() as kept:
        brief = kept.show(sought(kept.story_of(name), f"no story has an article {name}")).stories[0]
    found = sought(next((one for one in brief.articles if one.id == name), None), f"no story has an article {name}")
    return Read(brief.id, found, tuple(resting(brief, name)))


def search(request: Request) -> Found:
    """Search articles and lines."""
    asked, window = request.query_params.get("q", ""), _window(request)
    with desk_of(request).reading() as kept:
        return Found(kept.search(asked, **window), kept.lines(asked, **window))


def lines(request: Request) -> tuple[Line, ...]:
    """Search lines of some kinds: who said what, positions, differences."""
    kinds = [_one_of(kind, LINES, "kind") for kind in request.query_params.getlist("kind")]
    with desk_of(request).reading() as kept:
        return kept.lines(request.query_params.get("q", ""), kinds=kinds or LINES, **_window(request))


def headings(request: Request) -> tuple[Heading, ...]:
    """List the names under which stories stand."""
    kind = _one_of(request.path_params["kind"], KINDS, "kind")
    with desk_of(request).reading() as kept:
        return kept.headings(kind, holding=request.query_params.get("holding", ""), **_window(request))


def party(request: Request) -> Party:
    """Give a party over all stories."""
    name = request.path_params["party"]
    with desk_of(request).reading() as kept:
        return sought(kept.party(name), f"no story names a party {name}")


def said(request: Request) -> tuple[Line, ...]:
    """Give what a party said."""
    with desk_of(request).reading() as kept:
        return kept.said(request.path_params["party"], **_window(request))


def calendar(request: Request) -> tuple[Line, ...]:
    """Give what is announced."""
    given = request.query_params
    with desk_of(request).reading() as kept:
        return kept.ahead(given.get("since", ""), given.get("until", ""), **_window(request))


def watches(request: Request) -> tuple[Watch, ...]:
    """List the watches."""
    with desk_of(request).reading() as kept:
        return kept.searches()


def watched(request: Request) -> tuple[Hit, ...]:
    """Give what a watch finds."""
    with desk_of(request).reading() as kept:
        return kept.look(watch_of(request, kept))


def decisions(request: Request) -> tuple[StandingDecision, ...]:
    """List what people decided."""
    with desk_of(request).reading() as kept:
        return kept.decisions()


_FILTERS = tuple(Given(name, f"stories with this {name}") for name in ("outlet", "party", "place", "about", "difference"))
_SEVERAL = Given("several", "only stories with a statement of several origins", (("enum", ("true", "false")),))
_AFTER = Given("after", "where the page before ended")
_KIND = Given("kind", "kinds of lines; all where none is named", (("enum", LINES),))
_HOLDING = Given("holding", "part of the name")
_BROWSE = (ORDERS, *_DAYS, *_FILTERS, _SEVERAL, _AFTER, WINDOW[0])
_LINES = tuple[Line, ...]
CALLS: tuple[Call, ...] = (
    Call("/stories", "stories", "Stories, a page at a time", Page, stories, _BROWSE),
    Call("/stories/{story}", "story", "A story's brief, by its id or the beginning of it", Brief, story),
    Call("/stories/{story}/news", "news", "What a day brought to a story", tuple[Development, ...], news, (_DAY,)),
    Call("/articles/{article}", "article", "An article and the lines that rest on it", Read, article),
    Call("/search", "search", "Articles and lines that hold words", Found, search, (WORDS, *WINDOW)),
    Call("/lines", "lines", "Lines of stories by kind", _LINES, lines, (WORDS, _KIND, *WINDOW)),
    Call("/headings/{kind}", "headings", "Names under which stories stand", tuple[Heading, ...], headings, (_HOLDING, *WINDOW)),
    Call("/parties/{party}", "party", "A party over all stories", Party, party),
    Call("/parties/{party}/said", "said", "What a party said, the newest first", _LINES, said, WINDOW),
    Call("/calendar", "calendar", "What is announced, the nearest first", _LINES, calendar, (*_DAYS, *WINDOW)),
    Call("/watches", "watches", "The watched searches", tuple[Watch, ...], watches),
    Call("/watches/{number}", "watched", "What a watch finds", tuple[Hit, ...], watched),
    Call("/decisions", "decisions", "What people decided, with what became of it", tuple[StandingDecision, ...], decisions),
)


def routes() -> list[Route]:
    """Give the routes of the API."""
    return [Route(f"/api/v1{_typed(call.path)}", partial(_answered, call), methods=["GET"]) for call in CALLS]


async def _answered(call: Call, request: Request) -> Response:
    found = await run_in_threadpool(call.answer, request)
    return answer(request, await run_in_threadpool(msgspec.json.encode, found), call.kind)


def _typed(path: str) -> str:
    return path.replace("{number}", "{number:int}")


def _window(request: Request) -> _Window:
    return {"most": _number_in_call(request, "most", 20, MOST), "skip": _number_in_call(request, "skip", 0, FURTHEST)}


def _number_in_call(request: Request, name: str, usual: int, most: int) -> int:
    given = request.query_params.get(name, str(usual))
    least = int(name == "most")
    if not given.isascii() or not given.isdecimal() or not least <= int(given[:9]) <= most:
        raise ReadoutError(f"{name}={given} is no number from {least} to {most}")
    return int(given)


def _one_of(given: str, allowed: tuple[Any, ...], name: str) -> Any:  # noqa: ANN401 (one of what is allowed)
    if given not in allowed:
        raise ReadoutError(f"{name}={given} is none of {', '.join(allowed)}")
    return given
