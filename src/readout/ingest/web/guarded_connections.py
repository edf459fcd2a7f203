"""Connect only where one may: each name is looked up once, checked, and connected to at just the address that was checked."""

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

import httpcore2

from readout.errors import UnreadableInputError
from readout.ingest.web.fetch_budget import Budget

Lookup = Callable[[str, int], Sequence[str]]
_NAT64 = "64:ff9b::"


def look_up(host: str, port: int) -> list[str]:
    """Give the numeric addresses of a host, each once, in the system's order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))


def is_public(number: str) -> bool:
    """Tell an address that anybody may reach; one that wraps another is as public as that one."""
    found = ip_address(number)
    inner = _wrapped(found) if isinstance(found, IPv6Address) else None
    return is_public(str(inner)) if inner else found.is_global and not found.is_multicast


def _wrapped(found: IPv6Address) -> IPv4Address | None:
    """Give the IPv4 address in an IPv6 one: mapped, 6to4, Teredo, NAT64."""
    if found.exploded.startswith(ip_address(_NAT64).exploded[:29]):
        return IPv4Address(int(found) & 0xFFFF_FFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)


class Guard(httpcore2.NetworkBackend):
    """The way to the network: looks up, checks, connects to what was checked, and reads within a budget."""

    def __init__(self, budget: Budget, *, allow_private: bool, look_up: Lookup = look_up) -> None:
        self._budget = budget
        self._allow_private = allow_private
        self._look_up = look_up
        self._plain = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002 - httpcore's own
        socket_options: Iterable[Any] | None = None,  # noqa: ARG002 - httpcore's own
    ) -> httpcore2.NetworkStream:
        """Connect to the first address that answers; raises UnreadableInputError where one of them is private."""
        refusal: Exception | None = None
        for number in self._guarded_addresses(host, port):
            try:
                stream = self.connect(number, port, self._budget.within(timeout))
                return Bounded(stream, self._budget)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                refusal = error
        raise refusal or httpcore2.ConnectError(f"{host} has no address")

    def connect(self, number: str, port: int, timeout: float) -> httpcore2.NetworkStream:
        """Connect to a numeric address, which no further look-up can change."""
        return self._plain.connect_tcp(number, port, timeout, None, ())

    def _guarded_addresses(self, host: str, port: int) -> Sequence[str]:
        try:
            numbers = self._look_up(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore2.ConnectError(f"{host} is not known") from error
        if not self._allow_private and not all(is_public(number) for number in numbers):
            raise UnreadableInputError(f"leads to a private network ({host}), which is read with --allow-private alone")
        return numbers


class Bounded(httpcore2.NetworkStream):
    """A connection that gives no more bytes and takes no more time than the budget has left."""

    def __init__(self, stream: httpcore2.NetworkStream, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read some bytes, and count them."""
        part = self._stream.read(max_bytes, self._budget.within(timeout))
        self._budget.spend(len(part))
        return part

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all bytes."""
        self._stream.write(buffer, self._budget.within(timeout))

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Agree on encryption; the certificate is checked against the name, not the number. Where time is over, it is ended."""
        try:
            patience = self._budget.within(timeout)
        except UnreadableInputError:
            self.close()  # who asked has no hold of it yet
            raise
        return Bounded(self._stream.start_tls(ssl_context, server_hostname, patience), self._budget)

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401 - httpcore's own
        """Give what is known of the connection."""
        return self._stream.get_extra_info(info)
