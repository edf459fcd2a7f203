"""What every request passes: its name for us, its size, its rate, who sends it, and what a browser may do with the answer."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from types import MappingProxyType

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from readout.web.sessions import ALONE, COOKIE, LIFE, Session, Sessions

POLICY = (
    "default-src 'none'; style-src 'self'{style}; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
"""No script and no style but our files, and a story's own rules by their digest; nothing of the network."""
HEADERS: Mapping[str, str] = MappingProxyType({
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
})  # fmt: skip
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
OPEN = ("/login", "/static/")
"""What may be seen before one has said who one is."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one address may ask: requests and changes a second, each with as many in reserve as ten seconds bring; bytes."""

    requests: float = 200.0
    changes: float = 5.0
    reserve: float = 10.0
    body: int = 64_000_000
    addresses: int = 10_000
    """Addresses that are remembered at once."""


class Buckets:
    """Counts what each address may still ask: a bucket that fills by the second."""

    def __init__(self, limits: Limits, clock: Callable[[], float] = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        self._left: dict[tuple[str, bool], tuple[float, float]] = {}
        self._lock = Lock()

    def take(self, address: str, *, changes: bool) -> bool:
        """Take one from an address's bucket; false where it is empty."""
        rate = self._limits.changes if changes else self._limits.requests
        with self._lock:
            now = self._clock()
            if len(self._left) > self._limits.addresses:
                self._left.clear()
            left, then = self._left.get((address, changes), (rate * self._limits.reserve, now))
            left = min(rate * self._limits.reserve, left + (now - then) * rate)
            self._left[address, changes] = (max(0.0, left - 1), now)
            return left >= 1


@dataclass(frozen=True, slots=True)
class Guard:
    """Stands before the application."""

    app: ASGIApp
    names: frozenset[str]
    sessions: Sessions
    limits: Limits
    buckets: Buckets
    clock: Callable[[], float] = field(default=time.time)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what may not pass, and hand the rest on with its session."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        refused = self._refused_request(request)
        session, fresh = self._session(request)
        if not refused and self.sessions.passwords and not session and not request.url.path.startswith(OPEN):
            refused = _ask_name(request)
        scope.setdefault("state", {}).update(session=session)
        answer = refused or self.app
        await answer(
            scope, _guarded_body(receive, self.limits.body), self._guarded_answer(send, session if fresh else None, request)
        )

    def _refused_request(self, request: Request) -> Response | None:
        """Give the refusal of a request that no page of ours sent, that is too large, or that comes too fast."""
        headers, changes = request.headers, request.method not in SAFE
        if _name(headers.get("host", "")) not in self.names:
            return PlainTextResponse("This desk does not answer to that name; see readout serve --name.\n", 421)
        if changes and not _is_guarded_as_own(headers):
            return PlainTextResponse("That came from another site.\n", 403)
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > self.limits.body:
            return PlainTextResponse(f"More than {self.limits.body // 1_000_000} MB at once; send it in parts.\n", 413)
        address = request.client.host if request.client else ""
        if not self.buckets.take(address, changes=changes):
            return PlainTextResponse("Too many requests; wait a second.\n", 429, {"retry-after": "1"})
        return None

    def _session(self, request: Request) -> tuple[Session | None, bool]:
        """Give the request's session, and whether it is new; where no names are asked everybody has one."""
        now = int(self.clock())
        known = self.sessions.read(request.cookies.get(COOKIE, ""), now)
        if known or not self.sessions.passwords:
            return known or self.sessions.begin(ALONE, now), known is None
        return self.sessions.of_header(request.headers.get("authorization", ""), now), False

    def _guarded_answer(self, send: Send, fresh: Session | None, request: Request) -> Send:
        """Send an answer on with the headers that tell a browser what it may do with it."""

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (*HEADERS.items(), ("content-security-policy", POLICY.format(style=""))):
                    headers.setdefault(name, value)
                headers.setdefault("cache-control", "no-cache")
                if fresh and not request.url.path.startswith(("/static/", "/api/")):
                    headers.append("set-cookie", cookie(self.sessions.write(fresh), secure=request.url.scheme == "https"))
            await send(message)

        return sealed


def cookie(value: str, *, secure: bool) -> str:
    """Write a cookie that no script reads and no other site sends."""
    return f"{COOKIE}={value}; Path=/; Max-Age={LIFE}; HttpOnly; SameSite=Strict{'; Secure' if secure else ''}"


def _ask_name(request: Request) -> Response:
    if request.url.path.startswith("/api/") or request.url.path.endswith((".atom", ".ics")):
        return PlainTextResponse("Say who you are.\n", 401, {"www-authenticate": 'Basic realm="readout", charset="UTF-8"'})
    return RedirectResponse("/login", 303)


def _is_guarded_as_own(headers: Headers) -> bool:
    """Tell whether a change was asked by a page of ours or by a program, and not by a page of another site."""
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        return False
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == headers.get("host")


def _name(host: str) -> str:
    """Give a Host header's name without its port; an IPv6 address keeps its brackets."""
    return (host.partition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]).lower()


def _guarded_body(receive: Receive, most: int) -> Receive:
    """Stop a body that is longer than it may be, whatever its header says."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > most:
            return {"type": "http.disconnect"}
        return message

    return counted
