"""What sites ask of programs that read them: robots.txt, read once a site."""

from collections.abc import Callable
from typing import Any, NamedTuple

from readout.errors import UnreadableInputError

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
