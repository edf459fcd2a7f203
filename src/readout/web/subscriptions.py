"""What other programs subscribe to: a watch or a search as an Atom feed, the calendar as iCalendar."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from readout.library import Collection
from readout.render.tidy_words import safe
from readout.store import Hit, Line
from readout.web.desk_state import desk_of, watch_of
from readout.web.etag_answers import answer

if TYPE_CHECKING:
    from readout.render import TextForm

_LONGEST_LINE = 73
"""Octets of a line of iCalendar before it is folded (RFC 5545, 3.1, says 75 with the space that a folded one begins with)."""
_FORMS: Mapping[str, tuple["TextForm", str]] = MappingProxyType(
    {"statements.csv": ("dna", "text/csv"), "network.graphml": ("graphml", "application/graphml+xml")}
)
_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def watched(request: Request) -> Response:
    """Give a watch as a feed."""
    with desk_of(request).reading() as kept:
        found = watch_of(request, kept)
        return answer(request, _subscription_feed(request, found.name, kept.look(found), kept), "application/atom+xml")


def calendar(request: Request) -> Response:
    """Give what is announced as a calendar; what has no day, month or year is left out."""
    with desk_of(request).reading() as kept:
        lines = kept.ahead("", most=2000)
        told = kept.headlines([line.story for line in lines])
    parts = [
        row
        for line in lines
        if _DAY.match(line.day)
        for row in _calendar_event_for_subscriber(line, told.get(line.story, ""), request)
    ]
    rows = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//readout//desk//EN", "X-WR-CALNAME:readout", *parts, "END:VCALENDAR"]
    return answer(request, "".join(f"{_folded_for_subscription(row)}\r\n" for row in rows), "text/calendar")


def exported(request: Request) -> Response:
    """Export for whoever subscribes a story, or a party's positions over all stories, as a table of statements or as a network."""
    if request.path_params["form"] not in _FORMS:
        raise HTTPException(404, f"there is no {request.path_params['form']} of it; there are {', '.join(_FORMS)}")
    form, kind = _FORMS[request.path_params["form"]]
    named = request.path_params
    with desk_of(request).reading() as kept:
        told = kept.show(named["story"]) if "story" in named else kept.positions_of(named["party"])
    return answer(request, told.to(form), kind)


FEEDS: tuple[tuple[str, Callable[[Request], Response]], ...] = (
    ("/watches/{number:int}.atom", watched), ("/calendar.ics", calendar), ("/stories/{story}/{form}", exported),
    ("/parties/{party}/{form}", exported),
)  # fmt: skip


def _subscription_feed(request: Request, name: str, hits: Iterable[Hit], kept: Collection) -> str:
    """Write hits as Atom (RFC 4287); an entry keeps its id as long as its article does."""
    found = list(hits)
    told = kept.headlines([hit.story or "" for hit in found])
    base = str(request.base_url)
    newest = max((_moment_for_feed(hit.published) for hit in found), default="1970-01-01T00:00:00Z")
    rows = [
        '<?xml version="1.0" encoding="utf-8"?>', '<feed xmlns="http://www.w3.org/2005/Atom">', f"<title>{escape(name)}</title>",
        f"<id>{escape(str(request.url))}</id>", f'<link rel="self" href={quoteattr(str(request.url))}/>',
        f"<updated>{newest}</updated>", "<author><name>readout</name></author>",
    ]  # fmt: skip
    for hit in found:
        title = hit.headline or told.get(hit.story or "", "") or "Without a headline"
        rows.append(
            f"<entry><title>{escape(title)}</title><id>urn:readout:article:{hit.article}</id>"
            f"<link href={quoteattr(f'{base}articles/{hit.article}')}/><updated>{_moment_for_feed(hit.published)}</updated>"
            f"<author><name>{escape(hit.outlet or 'unknown outlet')}</name></author>"
            f"<summary>{escape(''.join(hit.words).strip())}</summary></entry>"
        )
    return safe("\n".join([*rows, "</feed>", ""]))


def _calendar_event_for_subscriber(line: Line, headline: str, request: Request) -> Iterator[str]:
    """Write what is announced as an event of whole days (RFC 5545); a month or year is an event as long as that."""
    first, after = _days_of_subscribed_event(line.day)
    name = hashlib.sha256(f"{line.article} {line.start} {line.end}".encode()).hexdigest()[:24]
    firm = f"{line.origins} independent origins" if line.origins > 1 else "one origin"
    said = f"{line.text}\n\n{headline}\n{f'Announced by {line.who}, ' if line.who else ''}{firm}, {line.note}."
    fields: Mapping[str, str] = {
        "UID": f"{name}@readout", "DTSTAMP": f"{first:%Y%m%d}T000000Z", "DTSTART;VALUE=DATE": f"{first:%Y%m%d}",
        "DTEND;VALUE=DATE": f"{after:%Y%m%d}", "TRANSP": "TRANSPARENT", "SUMMARY": _text(line.text),
        "DESCRIPTION": _text(said), "URL": f"{request.base_url}stories/{line.story}",
        "STATUS": "CONFIRMED" if line.note == "confirmed" else "TENTATIVE",
    }  # fmt: skip
    yield "BEGIN:VEVENT"
    yield from (f"{key}:{value}" for key, value in fields.items())
    yield "END:VEVENT"


def _days_of_subscribed_event(day: str) -> tuple[date, date]:
    """Give the first day of a day, month or year, and the first after it."""
    parts = [int(part) for part in day[:10].split("-")]
    try:
        first = date(*[*parts, 1, 1][:3])
    except ValueError:
        first, parts = date(parts[0], 1, 1), parts[:1]
    if len(parts) == 1:
        return first, date(first.year + 1, 1, 1)
    return first, first + timedelta(days=1) if len(parts) > 2 else (first + timedelta(days=31)).replace(day=1)  # noqa: PLR2004


def _text(said: str) -> str:
    return safe(said).replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def _folded_for_subscription(row: str) -> str:
    """Fold a line between characters, so that no piece has more octets than the standard wants."""
    pieces, size = [""], 0
    for sign in row.replace("\r", " "):
        size += len(sign.encode())
        if size > _LONGEST_LINE:
            pieces.append(" ")
            size = 1 + len(sign.encode())
        pieces[-1] += sign
    return "\r\n".join(pieces)


def _moment_for_feed(published: str | None) -> str:
    """Give a day or a time as RFC 3339 wants it; what is less than a day counts from its first."""
    value = published or "1970"
    day = (value + "-01-01")[:10] if len(value) < len("2031-04-02") else value[:10]
    clock = re.match(r"T(\d\d:\d\d)(:\d\d)?", value[10:])
    return f"{day}T{clock[1]}{clock[2] or ':00'}Z" if clock else f"{day}T00:00:00Z"
