"""Ask for addresses, one at a time: as robots.txt has it, redirects by hand and checked, pauses, patience with busy sites."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Any, NamedTuple, Self

import httpcore2
import httpx2

from readout.errors import UnreadableInputError
from readout.ingest.web.fetch_budget import Budget
from readout.ingest.web.guarded_connections import Guard, Lookup, look_up
from readout.ingest.web.inflated_bodies import inflated
from readout.settings import Web

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 500, 502, 503, 504})
_OK, NOT_MODIFIED, _AN_ERROR = 200, 304, 400
_HEADS = 1_000_000
"""Bytes that may come beside a page: its head, and what the encoding of the connection adds."""
_SAID = {403: "may not be read", 404: "is not there", 410: "is no longer there", 401: "asks for a password", 402: "asks for money"}

_LONGEST = 500 * 1024
"""Bytes that count, by RFC 9309."""
_SLOWEST = 60.0
"""Seconds between requests that a site may ask for; one that asks for more would stop everything else."""
_GONE, _FAILED = 400, 500


class RobotsAnswer(NamedTuple):
    """What a site answers when it is asked for its rules."""

    status: int
    body: bytes


class Robots:
    """The rules of sites, asked for through `get`."""

    def __init__(self, user_agent: str, get: Callable[[str], RobotsAnswer]) -> None:
        self._name = user_agent.partition("/")[0]
        self._get = get
        self._rules: dict[str, Any] = {}

    def check(self, site: str, address: str) -> float:
        """Give the seconds that a site wants between requests; raises UnreadableInputError where it wants none at all."""
        if site not in self._rules:
            self._rules[site] = self._ask_for_rules(site)
        rules = self._rules[site]
        if isinstance(rules, str):
            raise UnreadableInputError(rules)
        if not rules.can_fetch(address, self._name):
            raise UnreadableInputError("is not to be read by programs: its site's robots.txt says so")
        return min(rules.crawl_delay(self._name) or 0.0, _SLOWEST)

    def _ask_for_rules(self, site: str) -> Any:  # noqa: ANN401 - protego has no types
        """Read a site's robots.txt: its rules, or why it cannot be asked."""
        from protego import Protego  # with the first address

        try:
            status, body = self._get(f"{site}/robots.txt")
        except UnreadableInputError as error:
            return f"cannot be asked what may be read: its site's robots.txt {error}"
        if status >= _FAILED:
            return f"cannot be asked what may be read: its site's robots.txt answers {status}"
        return Protego.parse("" if status >= _GONE else body[:_LONGEST].decode("utf-8", "replace"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address gave: where it was in the end, the fields of its head in lower case, its body."""

    status: int
    address: str
    fields: Mapping[str, str]
    body: bytes


class Fetcher:
    """Reads addresses; use `with`, so that its connections end."""

    def __init__(
        self, web: Web, *, look_up: Lookup = look_up, sleep: Callable[[float], None] = time.sleep, guard: type[Guard] = Guard
    ) -> None:
        self._web = web
        self._sleep = sleep
        self._budget = Budget(web.deadline, web.largest_page + _HEADS, time.monotonic)
        way = guard(self._budget, allow_private=web.allow_private, look_up=look_up)
        self._pool = httpcore2.ConnectionPool(http2=True, network_backend=way, max_connections=8, keepalive_expiry=30)
        self._robots = Robots(web.user_agent, self._rules)
        self._ready: dict[str, float] = {}

    def get(self, address: str, conditions: Mapping[str, str] | None = None) -> Answer:
        """Give what an address leads to; raises UnreadableInputError where it leads to nothing that may be read."""
        answer = self._fetch_patiently(address, conditions or {})
        if answer.status not in {_OK, NOT_MODIFIED}:
            raise UnreadableInputError(f"{_SAID.get(answer.status, 'cannot be read')} (the site answers {answer.status})")
        return answer

    def _rules(self, address: str) -> RobotsAnswer:
        answer = self._fetch_patiently(address, {}, asked=False)
        return RobotsAnswer(answer.status, answer.body)

    def _fetch_patiently(self, address: str, conditions: Mapping[str, str], *, asked: bool = True) -> Answer:
        """Ask again where a site is busy, after the time that it names or twice as long each time."""
        for attempt in range(self._web.tries):
            last = attempt == self._web.tries - 1
            try:
                answer = self._fetch_following(address, conditions, asked=asked)
            except httpcore2.NetworkError as error:
                if last or isinstance(error, httpcore2.ConnectError):
                    raise UnreadableInputError(f"cannot be reached: {_plainly_not_fetched(error)}") from error
                wait = self._web.pause * 2**attempt
            except (httpcore2.TimeoutException, httpcore2.ProtocolError, httpx2.InvalidURL) as error:
                raise UnreadableInputError(f"cannot be read: {_plainly_not_fetched(error)}") from error
            else:
                if last or answer.status not in _BUSY:
                    return answer
                wait = _pause_before_fetching_again(answer, self._web.pause * 2**attempt)
            if wait > self._web.longest_wait:
                raise UnreadableInputError(f"is busy and asks to come back in {wait:.0f} seconds; try again then")
            self._sleep(wait)
        raise UnreadableInputError("is asked for no times at all")

    def _fetch_following(self, address: str, conditions: Mapping[str, str], *, asked: bool) -> Answer:
        """Follow redirects, at most so many, each as carefully as the address itself."""
        url = _checked_to_fetch(httpx2.URL(address))
        for _ in range(self._web.redirects + 1):
            site = f"{url.scheme}://{url.netloc.decode()}"
            self._wait_for(site, self._robots.check(site, str(url)) if asked else 0.0)
            answer = self._fetch_once(url, conditions, site)
            target = answer.fields.get("location")
            if answer.status not in _REDIRECTS or not target:
                return answer
            url = _checked_to_fetch(url.join(target))
        raise UnreadableInputError(f"leads on to other addresses more than {self._web.redirects} times")

    def _wait_for(self, site: str, wanted: float) -> None:
        pause = max(self._web.pause, wanted)
        left = self._ready.get(site, 0.0) + pause - self._web.pause - time.monotonic()
        if site in self._ready and left > 0:
            self._sleep(left)

    def _fetch_once(self, url: httpx2.URL, conditions: Mapping[str, str], site: str) -> Answer:
        """Ask for an address once, within the budget of a request."""
        fields: dict[bytes | str, bytes | str] = {
            "Host": url.netloc.decode(),
            "User-Agent": self._web.user_agent,
            "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5",
            "Accept-Encoding": "gzip",
        }
        fields.update(conditions)
        target = httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
        patience = dict.fromkeys(("connect", "read", "write", "pool"), self._web.patience)
        self._budget.begin()
        try:
            with self._pool.stream("GET", target, headers=fields, extensions={"timeout": patience}) as response:
                said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
                wanted = response.status == _OK or response.status >= _AN_ERROR
                body = inflated(response.iter_stream(), said.get("content-encoding", ""), self._web.largest_page) if wanted else b""
                return Answer(response.status, str(url), said, body)
        finally:
            self._ready[site] = time.monotonic() + self._web.pause

    def __enter__(self) -> Self:
        """Give the fetcher itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """End all connections."""
        self._pool.close()


def _checked_to_fetch(url: httpx2.URL) -> httpx2.URL:
    """Refuse what is no address of a page; leave out names and passwords in it, and the fragment, which is the reader's own."""
    if url.scheme not in {"http", "https"}:
        raise UnreadableInputError(f"leads to an address of a kind that is not read ({url.scheme or 'none'}:)")
    if not url.host:
        raise UnreadableInputError("is an address without a host")
    return url.copy_with(username="", password="", fragment=None)


def _pause_before_fetching_again(answer: Answer, usual: float) -> float:
    """Give the seconds that a busy site names, as a number or as a time."""
    said = answer.fields.get("retry-after", "").strip()
    if said.isdecimal():
        return float(said[:9])
    try:
        now = parsedate_to_datetime(answer.fields.get("date", ""))
        return max(0.0, (parsedate_to_datetime(said) - now).total_seconds())
    except (ValueError, TypeError, IndexError, OverflowError):
        return usual


def _plainly_not_fetched(error: Exception) -> str:
    """Say in plain words what went wrong on the way."""
    if isinstance(error, httpcore2.TimeoutException):
        return "it does not answer in time"
    if isinstance(error, httpcore2.RemoteProtocolError):
        return f"it does not speak as servers do ({str(error)[:80]})"
    return " ".join(str(error).split())[:120] or "the connection breaks off"
