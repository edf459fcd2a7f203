"""Review: what a person decides about the lines of a story, taken back, carried out and brought in."""

import re
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.decisions import BriefLine
from readout.errors import ReadoutError
from readout.library import Collection
from readout.model import (
    Article,
    Brief,
    Claim,
    DecisionKind,
    Discrepancy,
    Entry,
    Evidence,
    LineKind,
    Position,
    Question,
    SummarySentence,
)
from readout.render.shown_lines import asked
from readout.store import Asked
from readout.web.desk_state import changed, desk_of
from readout.web.posted_forms import filled, text
from readout.web.request_guard import cookie
from readout.web.templating import page

KINDS: Mapping[str, DecisionKind] = MappingProxyType({
    "right": "verdict", "wrong": "verdict", "not-worth": "verdict", "join": "join", "move": "move", "split": "split",
    "leave-out": "leave-out", "relation": "relation", "speaker": "speaker", "date": "date", "rename": "rename",
    "merge-names": "merge-names", "split-name": "split-name", "headline": "headline", "move-article": "move-article",
})  # fmt: skip
"""What a button of the page does, and the kind of decision that it makes."""
_OF_PIECES = frozenset(("move", "split", "leave-out", "split-name"))
_NEAR = timedelta(days=21)
"""Around a story's days, within which stories are offered for an article that belongs to another; any other by its address."""
_OFFERED = 80
_LONGEST_NAME = 80

Line = Claim | Discrepancy | Question | Position | Entry | SummarySentence
HEADINGS: tuple[tuple[LineKind, str], ...] = (
    ("summary", "In brief"), ("discrepancies", "Where accounts differ"), ("questions", "How many, when"),
    ("positions", "Who stands where"), ("timeline", "Timeline"), ("upcoming", "What comes next"), ("claims", "Statements"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line by its place: a value of several, or the words of one article."""

    place: str
    words: str
    outlet: str


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A line as it stands: its place, what it says, beside whom or when, who decided about it, its parts, and what it rests on."""

    place: str
    said: str
    beside: str
    decided: tuple[str, ...]
    parts: tuple[Part, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one field of the brief, under the heading that the page gives them."""

    field: LineKind
    heading: str
    lines: tuple[Reviewed, ...]


def review(request: Request) -> Response:
    """Show the lines of a story with what may be decided about each, and what was decided."""
    with desk_of(request).reading() as kept:
        brief = kept.show(request.path_params["story"]).stories[0]
        made = [one for one in kept.decisions() if brief.id in one.stories]
        near = [one for one in kept.browse(_stories_around_review(brief), most=_OFFERED).stories if one.id != brief.id]
        near = near or [one for one in kept.browse(most=_OFFERED).stories if one.id != brief.id]
    title = f"Review: {brief.headline}"
    return page(request, "review", title=title, brief=brief, sections=sections(brief), made=made, near=near)


def decisions(request: Request) -> Response:
    """List all decisions with what became of each."""
    with desk_of(request).reading() as kept:
        made = kept.decisions()
    return page(request, "decisions", title="Decisions", made=tuple(reversed(made)))


def written(request: Request) -> Response:
    """Give all decisions of reviewers as JSON lines."""
    with desk_of(request).reading() as kept:
        lines = kept.export_decisions()
    named = {"content-disposition": 'attachment; filename="decisions.jsonl"'}
    return Response(lines, headers=named, media_type="application/x-ndjson")


async def decide(request: Request) -> Response:
    """Keep one decision about lines of a story, tell the story anew, and come back to where one was."""
    form = await filled(request)
    done = text(form, "do")
    kind = KINDS.get(done)
    if kind is None:
        raise HTTPException(400, f"{done or 'nothing'} is nothing that can be decided")
    place = text(form, "on")
    on = [piece for piece in form.getlist("piece") if isinstance(piece, str)] if done in _OF_PIECES else [place]
    if not on:
        raise ReadoutError("choose at least one piece of the line")
    story = await changed(request, lambda kept: _decide_on_review(request, kind, on, form, kept))
    return RedirectResponse(f"/stories/{story}/review#{place}", 303)


async def undo(request: Request) -> Response:
    """Take a decision back."""
    form = await filled(request)
    await changed(request, lambda kept: kept.undo(request.path_params["decision"], who=request.state.session.who))
    story = text(form, "story")
    return RedirectResponse(f"/stories/{story}/review" if story.isalnum() else "/decisions", 303)


async def bring_in(request: Request) -> Response:
    """Take in decisions of a review from a file that another database wrote."""
    form = await filled(request)
    try:
        file = form.get("file")
        if not isinstance(file, UploadFile) or not file.filename:
            raise ReadoutError("no file was given; choose one that readout decisions export wrote")
        content = await file.read()
    finally:
        await form.close()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decisions.jsonl"
        path.write_bytes(content)
        await changed(request, lambda kept: kept.import_decisions(path))
    return RedirectResponse("/decisions", 303)


async def be_named(request: Request) -> Response:
    """Note under which name somebody decides, where no names are asked at the door."""
    form = await filled(request)
    sessions, who = desk_of(request).sessions, text(form, "who")[:_LONGEST_NAME]
    if sessions.passwords or not who:
        raise HTTPException(400, "the desk knows who you are" if sessions.passwords else "write a name")
    sent = cookie(sessions.write(sessions.begin(who, int(time.time()))), secure=request.url.scheme == "https")
    story = text(form, "story")
    return RedirectResponse(f"/stories/{story}/review" if story.isalnum() else "/decisions", 303, {"set-cookie": sent})


PAGES: tuple[tuple[str, Callable[[Request], Response]], ...] = (
    ("/stories/{story}/review", review), ("/decisions", decisions), ("/decisions.jsonl", written),
)  # fmt: skip
ACTIONS: tuple[tuple[str, Callable[[Request], Awaitable[Response]]], ...] = (
    ("/stories/{story}/review", decide), ("/decisions/{decision}/undo", undo), ("/decisions", bring_in), ("/who", be_named),
)  # fmt: skip


def _decide_on_review(request: Request, kind: DecisionKind, on: list[str], form: FormData, kept: Collection) -> str:
    """Keep a decision; give the id of the story that its articles tell now."""
    name = request.path_params["story"]
    value = text(form, "do") if kind == "verdict" else text(form, "value") or None
    to = [_line(kind, text(form, "to"))] if text(form, "to") else []
    said, note = text(form, "said") or None, text(form, "note")
    articles = [article.id for article in kept.show(name).stories[0].articles]
    kept.decide(name, kind, on, to=to, who=request.state.session.who, value=value, note=note, said=said)
    return next((story for article in articles if (story := kept.story_of(article))), name)


def _stories_around_review(brief: Brief) -> Asked:
    """Ask for the stories of about the same days."""
    try:
        first, last = (date.fromisoformat((day or "")[:10]) for day in (brief.first_published, brief.last_published))
        return Asked(since=(first - _NEAR).isoformat(), until=(last + _NEAR).isoformat())
    except (ValueError, OverflowError):
        return Asked()


def _line(kind: DecisionKind, written: str) -> str:
    """Give the place of another line; another statement may be named by words of it, another story by its address."""
    if kind == "move-article":
        return written.rpartition("/")[2] or written
    return f"claims:{written}" if kind in {"join", "move"} and not re.fullmatch(r"claims\.\d+", written) else written


def sections(brief: Brief) -> list[Section]:
    """Give the lines that the page of a story shows, section by section; a line is named as decisions name it."""
    outlets = {article.id: _outlet(article) for article in brief.articles}
    found = (Section(field, heading, tuple(_reviewed(brief, field, outlets))) for field, heading in HEADINGS)
    return [section for section in found if section.lines]


def _reviewed(brief: Brief, field: LineKind, outlets: dict[str, str]) -> Iterator[Reviewed]:
    listed: Sequence[Line] = getattr(brief, field)
    wanted = {question.id for question in asked(brief)}
    for at, line in enumerate(listed):
        if (line.id in wanted) if isinstance(line, Question) else getattr(line, "stands_alone", True):
            place = f"{field}.{at}"
            parts = tuple(_parts_to_review(place, line, outlets))
            first = line.values[0].evidence[0] if isinstance(line, Discrepancy | Question) else line.evidence[0]
            yield Reviewed(place, BriefLine.at(brief, place).said, _beside_reviewed(line), line.decided, parts, first)


def _parts_to_review(place: str, line: Line, outlets: dict[str, str]) -> Iterator[Part]:
    if isinstance(line, Discrepancy | Question):
        values = [(value.value, value.evidence) for value in line.values]
        for at, (shown, evidence) in enumerate(values):
            yield Part(f"{place}.{at}", shown, _names_listed(outlets[piece.article] for piece in evidence))
    elif isinstance(line, Claim) and len(line.evidence) > 1:
        for at, piece in enumerate(line.evidence):
            yield Part(f"{place}.{at}", piece.text, outlets[piece.article])


def _beside_reviewed(line: Line) -> str:
    match line:
        case Claim():
            return line.holder.name if line.holder else ""
        case Entry():
            return line.when.value or "no date"
        case _:
            return ""


def _names_listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _outlet(article: Article) -> str:
    return article.outlet or article.input.rpartition("/")[2]
