"""The application: which address leads where, and how errors are told."""

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from readout.errors import ReadoutError, UnknownStoryError
from readout.web import api_calls, desk_pages, openapi, posted_forms, reviewing, subscriptions
from readout.web.desk_state import Desk
from readout.web.request_guard import Buckets, Guard
from readout.web.templating import page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def application(desk: Desk) -> Guard:
    """Make the application, with its guard before it."""
    routes = [
        Route(path, function, methods=["GET"]) for path, function in (*desk_pages.PAGES, *reviewing.PAGES, *subscriptions.FEEDS)
    ]
    routes += [Route(path, function, methods=["POST"]) for path, function in (*posted_forms.ACTIONS, *reviewing.ACTIONS)]
    routes += [*api_calls.routes(), Route("/api/v1/openapi.json", openapi.description, methods=["GET"])]
    told: Mapping[object, Callable[..., object]] = {ReadoutError: _told, HTTPException: _missing, Exception: _fault}
    app = Starlette(routes=routes, exception_handlers=told)  # type: ignore[arg-type]
    app.state.desk = desk
    return Guard(app, desk.names, desk.sessions, desk.limits, Buckets(desk.limits))


async def _told(request: Request, error: ReadoutError) -> Response:
    return _error_at_desk(request, 404 if isinstance(error, UnknownStoryError) else 400, str(error))


async def _missing(request: Request, error: HTTPException) -> Response:
    return _error_at_desk(request, error.status_code, error.detail)


async def _fault(request: Request, error: Exception) -> Response:
    return _error_at_desk(request, 500, f"a fault of readout itself ({type(error).__name__})")


def _error_at_desk(request: Request, status: int, sentence: str) -> Response:
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": sentence}, status)
    answer = page(request, "error", sentence=sentence, title="That did not work")
    answer.status_code = status
    return answer
