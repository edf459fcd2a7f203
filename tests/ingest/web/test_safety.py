"""Nothing that a server does reaches a private network, takes our memory or our time; each refusal says why in plain words."""

import gzip
import socket
import ssl
import time
import zlib
from collections.abc import Sequence
from dataclasses import replace

import brotli
import httpcore2
import pytest

from readout.errors import UnreadableInputError
from readout.ingest.web.fetch_budget import Budget
from readout.ingest.web.fetching import Fetcher
from readout.ingest.web.guarded_connections import Bounded, Guard, is_public, look_up
from readout.settings import Web
from tests.ingest.server import Site, serving, talking
from tests.ingest.sources import PAGE

QUICK = Web(allow_private=True, pause=0, deadline=3, patience=2, tries=1, largest_page=100_000)


def reason(address: str, web: Web = QUICK) -> str:
    """Ask for an address that must be refused, and give the reason."""
    with Fetcher(web) as fetcher, pytest.raises(UnreadableInputError) as refused:
        fetcher.get(address)
    return str(refused.value)


class Recorder(Guard):
    """A guard that notes what it is told to connect to, and goes to a server on loopback instead."""

    def connect(self, number: str, port: int, timeout: float) -> httpcore2.NetworkStream:
        """Note the number."""
        self.reached = [*getattr(self, "reached", []), number]
        return super().connect("127.0.0.1", port, timeout)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0.0.0.0",  # noqa: S104 - to be refused
        "10.0.0.7", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255",
        "[::1]", "[::]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_however_they_are_written(host: str) -> None:
    """Loopback, private, link-local and reserved numbers are refused before anything is sent, in any spelling."""
    try:
        look_up(host.strip("[]"), 80)
    except OSError:
        pytest.skip("this system does not read this spelling as a number")
    said = reason(f"http://{host}/", replace(QUICK, allow_private=False))
    assert "private network" in said or "Invalid IPv4" in said


def test_a_name_that_leads_to_a_private_address_is_refused() -> None:
    """The name says nothing, its number does; one private number among others is enough."""
    for numbers in (["10.0.0.7"], ["203.0.113.9", "::1"], ["8.8.8.8", "192.168.0.9"]):
        fetcher = Fetcher(replace(QUICK, allow_private=False), look_up=lambda _h, _p, n=numbers: n)  # type: ignore[misc]
        with fetcher, pytest.raises(UnreadableInputError, match="private network"):
            fetcher.get("http://news.orvale.example/")


def test_a_redirect_to_a_private_address_is_refused() -> None:
    """Each hop is checked: a public site may not lead inside."""
    site = Site()
    with serving(site):
        site.pages["/"] = (302, {"Location": "http://10.0.0.7/admin"}, b"")
        site.pages["/robots.txt"] = (404, {}, b"")
        answers = {"news.orvale.example": ["93.184.215.14"]}
        strict = replace(QUICK, allow_private=False)
        fetcher = Fetcher(strict, look_up=lambda host, _: answers.get(host, ["10.0.0.7"]), guard=Recorder)
        with fetcher, pytest.raises(UnreadableInputError, match="private network"):
            fetcher.get(f"http://news.orvale.example:{site.port}/")
        assert site.paths() == ["/"]


def test_a_name_is_looked_up_once_between_check_and_use() -> None:
    """A name that is public when it is checked and private a moment later is reached at the number that was checked."""
    answers = [["93.184.215.14"], ["127.0.0.1"]]

    def rebinding(_host: str, _port: int) -> Sequence[str]:
        return answers.pop(0)

    with serving(Site()) as site:
        guard = Recorder(Budget(5, 10_000, time.monotonic), allow_private=False, look_up=rebinding)
        with httpcore2.ConnectionPool(network_backend=guard) as pool:
            pool.request("GET", f"http://news.orvale.example:{site.port}/")
    assert guard.reached == ["93.184.215.14"]
    assert answers == [["127.0.0.1"]]


@pytest.mark.parametrize("number", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are_public(number: str) -> None:
    """What anybody may reach is not refused."""
    assert is_public(number)


@pytest.mark.parametrize("address", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/1", "data:text/html,x"])
def test_other_schemes_are_refused(address: str) -> None:
    """Only http and https are read, named by a person or by a redirect."""
    assert "not read" in reason(address)
    with serving(Site()) as site:
        site.pages["/"] = (302, {"Location": address}, b"")
        assert "not read" in reason(site.address + "/")
    assert "without a host" in reason("http:///a")


def test_redirects_in_a_circle_end() -> None:
    """Five redirects are followed, a sixth is not."""
    with serving(Site()) as site:
        for number in range(9):
            site.pages[f"/{number}"] = (301, {"Location": f"/{number + 1}"}, b"")
        site.page("/5", PAGE)
        with Fetcher(QUICK) as fetcher:
            assert fetcher.get(site.address + "/0").address == site.address + "/5"
        site.pages["/5"] = (301, {"Location": "/0"}, b"")
        assert "more than 5 times" in reason(site.address + "/0")


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "gzip, gzip", "gzip, gzip, gzip"])
def test_bombs_are_cut_off(coding: str) -> None:
    """A body that expands beyond the limit is refused within it: gzip, deflate, brotli, and one in another."""
    body = b" " * 30_000_000
    for name in coding.split(", "):
        body = gzip.compress(body) if name == "gzip" else brotli.compress(body, quality=1) if name == "br" else zlib.compress(body)
    with serving(Site()) as site:
        address = site.page("/", body, Content_Encoding=coding)
        said = reason(address)
    assert "larger than" in said or "bombs" in said


def test_a_damaged_encoding_says_so() -> None:
    """A body that is not what its head says is refused."""
    with serving(Site()) as site:
        assert "damaged" in reason(site.page("/", b"no gzip at all", Content_Encoding="gzip"))
        assert "not asked for" in reason(site.page("/x", b"x", Content_Encoding="zstd"))


def test_an_endless_page_is_cut_off() -> None:
    """A server that never stops sending is left at the limit."""

    def talk(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.sendall(b"<p>more</p>" * 1000)

    with talking(talk) as address:
        assert "larger than" in reason(address) or "bytes" in reason(address)


def test_a_slow_drip_ends_at_the_deadline() -> None:
    """A byte every tenth of a second keeps no reader for longer than the deadline in all, in the head or in the body."""

    def in_the_head(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            connection.sendall(b"x")
            time.sleep(0.1)

    def in_the_body(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while True:
            connection.sendall(b"x")
            time.sleep(0.1)

    for talk in (in_the_head, in_the_body):
        with talking(talk) as address:
            began = time.monotonic()
            assert "in time" in reason(address, replace(QUICK, deadline=1))
            assert time.monotonic() - began < 8


class Noted(httpcore2.NetworkStream):
    """A connection that notes whether it was ended."""

    ended = False

    def close(self) -> None:
        """Note it."""
        self.ended = True


def test_a_connection_whose_time_is_over_before_it_is_encrypted_is_ended() -> None:
    """It is closed, and not left to be found by the collector."""
    clock, connection = iter((0.0, 9.0)), Noted()
    with pytest.raises(UnreadableInputError, match="in time"):
        Bounded(connection, Budget(1, 1000, lambda: next(clock))).start_tls(ssl.create_default_context())
    assert connection.ended


def test_a_silent_server_is_left() -> None:
    """A server that says nothing is left after the patience for one answer."""
    with talking(lambda _: time.sleep(5)) as address:
        assert "in time" in reason(address, replace(QUICK, patience=0.5))


def test_a_flood_of_fields_is_refused() -> None:
    """A head of megabytes, in one field or in thousands, is no head."""

    def many(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"".join(b"X-%d: y\r\n" % number for number in range(1000)))

    def long(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nX: ")
        while True:
            connection.sendall(b"y" * 10_000)

    def early(connection: socket.socket) -> None:
        while True:
            connection.sendall(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000)

    for talk in (many, long, early):
        with talking(talk) as address:
            assert reason(address)


def test_what_is_no_http_says_so() -> None:
    """A server of another kind is a failure, not a fault of ours."""
    with talking(lambda connection: connection.sendall(b"220 mail.orvale.example ready\r\n")) as address:
        assert "does not speak" in reason(address)


def test_names_and_passwords_are_not_sent() -> None:
    """A name and a password in an address go nowhere."""
    with serving(Site()) as site:
        site.page("/", PAGE)
        with Fetcher(QUICK) as fetcher:
            assert "secret" not in fetcher.get(f"http://odo:secret@127.0.0.1:{site.port}/").address
        assert all("authorization" not in fields for _, fields in site.asked)
