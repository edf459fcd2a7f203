"""What changes something: watches, articles to be added, and coming and going. Every form brings its page's token."""

import re
import time
from collections.abc import Awaitable, Callable
from hashlib import sha256
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from readout.errors import ReadoutError
from readout.text import address
from readout.web.additions import HANDED, Wanted, folder
from readout.web.desk_state import changed, desk_of, watch_of
from readout.web.request_guard import cookie
from readout.web.sessions import COOKIE, Session
from readout.web.templating import page

if TYPE_CHECKING:
    from readout.library import Given

FILES = 200
"""Files that may be handed in at once."""
_FIELDS = ("headline", "outlet", "published", "url")


async def save_watch(request: Request) -> Response:
    """Watch a search from now on."""
    form = await filled(request)
    watch = await changed(request, lambda kept: kept.save_search(text(form, "q"), text(form, "name")))
    return RedirectResponse(f"/watches/{watch.number}", 303)


async def forget_watch(request: Request) -> Response:
    """Watch a search no more, as a form asks."""
    await filled(request)
    number = min(int(request.path_params["number"]), 2**62)  # one larger than any names none
    await changed(request, lambda kept: kept.forget_search(number))
    return RedirectResponse("/watches", 303)


async def look_at_watch(request: Request) -> Response:
    """Note that what a watch has found was looked at."""
    await filled(request)
    await changed(request, lambda kept: kept.seen(watch_of(request, kept)))
    return RedirectResponse("/watches", 303)


async def add(request: Request) -> Response:
    """Take a pasted text, files and addresses, and let them be read."""
    desk, form = desk_of(request), await filled(request)
    try:
        given, names = _written_in_form(form)
        files = [file for file in form.getlist("files") if isinstance(file, UploadFile) and file.filename]
        place = folder() if files else None
        if place:
            handed = [await _file_in_form(file, place) for file in files]
            given += handed
            names += [PurePath(name).name for name in handed]
    finally:
        await form.close()
    if not given:
        raise ReadoutError("nothing was given to read: paste a text, choose files or write addresses")
    desk.additions.begin(Wanted(desk.database.absolute(), desk.settings, given, place), names)
    return RedirectResponse("/add", 303)


async def enter(request: Request) -> Response:
    """Begin a session, by a form, for who knows a name's password."""
    form = await request.form(max_files=0, max_fields=4)
    sessions = desk_of(request).sessions
    if not sessions.may_enter(text(form, "who"), text(form, "password")):
        refused = page(request, "login", title="Who is reading?", wrong=True)
        refused.status_code = 403
        return refused
    session = sessions.begin(text(form, "who"), int(time.time()))
    secure = request.url.scheme == "https"
    return RedirectResponse("/", 303, {"set-cookie": cookie(sessions.write(session), secure=secure)})


async def leave(request: Request) -> Response:
    """End the session, by a form's button."""
    await filled(request)
    answer = RedirectResponse("/login" if desk_of(request).sessions.passwords else "/", 303)
    answer.delete_cookie(COOKIE)
    return answer


ACTIONS: tuple[tuple[str, Callable[[Request], Awaitable[Response]]], ...] = (
    ("/watches", save_watch), ("/watches/{number:int}/forget", forget_watch), ("/watches/{number:int}/seen", look_at_watch),
    ("/add", add), ("/login", enter), ("/leave", leave),
)  # fmt: skip


def _written_in_form(form: FormData) -> "tuple[list[Given], list[str]]":
    """Give the article that was pasted and the addresses that were written, each with a name."""
    given: list[Given] = []
    names: list[str] = []
    if text(form, "text"):
        given.append({"text": text(form, "text"), **{key: text(form, key) for key in _FIELDS if text(form, key)}})
        names.append(text(form, "headline") or "a pasted text")
    for line in text(form, "addresses").split():
        if address(line).scheme not in {"http", "https"}:
            raise ReadoutError(f"{line} is no address of the web; write https://...")
        given.append(line)
        names.append(line)
    return given, names


async def _file_in_form(file: UploadFile, place: Path) -> str:
    """Put a file into the run's folder, under its own name in a folder named by what it holds; give its path there."""
    content = await file.read()
    name = re.sub(r"[^\w.\- ]", "_", PurePath(file.filename or "").name)[-120:].lstrip(".") or "file"
    within = f"{HANDED}{sha256(content).hexdigest()[:12]}"
    (place / within).mkdir(exist_ok=True)
    (place / within / name).write_bytes(content)
    return f"{within}/{name}"


async def filled(request: Request) -> FormData:
    """Give a form that a page of this very session sent; refuse any other."""
    form = await request.form(max_files=FILES, max_fields=50, max_part_size=2_000_000)
    session: Session | None = request.state.session
    if session is None or not desk_of(request).sessions.is_token(session, text(form, "token")):
        raise HTTPException(403, "this form is too old or not ours; go back, load the page again and send it once more")
    return form


def text(form: FormData, name: str) -> str:
    """Give what was typed in a field."""
    value = form.get(name, "")
    return value.strip() if isinstance(value, str) else ""
