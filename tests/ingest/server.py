"""A web server on loopback for tests: pages from a table, faults on request, and what was asked of it."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Given = tuple[int, Mapping[str, str], bytes]
"""A status, the fields of a head, a body."""


@dataclass
class Site:
    """A site: what its paths give, or what is called for them, and the requests that came."""

    pages: dict[str, Given | Callable[[Mapping[str, str]], Given]] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        """Give the address of its first page."""
        return f"http://127.0.0.1:{self.port}"

    def page(self, path: str, body: str | bytes, kind: str = "text/html; charset=utf-8", **fields: str) -> str:
        """Lay out a page, and give its address."""
        content = body.encode() if isinstance(body, str) else body
        said = {name.replace("_", "-"): value for name, value in fields.items()}
        self.pages[path] = (200, {"Content-Type": kind, **said}, content)
        return self.address + path

    def paths(self) -> list[str]:
        """Give the paths that were asked for, without those of robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve a site while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Give what the table says, or what it calls gives."""
            fields = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append((self.path, fields))
            given = site.pages.get(self.path, site.pages.get(self.path.partition("?")[0], (404, {}, b"gone")))
            status, said, body = given(fields) if callable(given) else given
            self.send_response(status)
            for name, value in said.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def talking(talk: Callable[[socket.socket], None]) -> Iterator[str]:
    """Serve raw bytes: each connection is handed to `talk`; gives the address."""
    listener = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def serve() -> None:
        while not ended.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection:
                try:
                    if b"GET /robots.txt" in connection.recv(65_536):
                        connection.sendall(b"HTTP/1.1 404 Gone\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                    else:
                        talk(connection)
                except OSError:
                    continue

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        ended.set()
        listener.close()
