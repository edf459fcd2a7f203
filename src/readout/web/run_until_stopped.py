"""Run the desk until it is stopped."""

import ipaddress
import socket
import threading
import webbrowser
from collections.abc import Sequence
from pathlib import Path

import uvicorn

import readout
from readout.errors import ReadoutError
from readout.settings import Settings
from readout.web.desk import application
from readout.web.desk_state import Desk
from readout.web.sessions import Sessions, passwords

OURS = frozenset({"localhost", "127.0.0.1", "[::1]"})
PATIENCE = 5
"""Seconds that requests in hand get when the desk is stopped."""


def serve(database: Path, where: tuple[str, int], names: Sequence[str], password_file: Path | None, *, opened: bool) -> None:
    """Serve the stories of a file, which is made where there is none, at a host and port; with `opened`, in a browser.

    Raises ReadoutError where others than this machine could come and no passwords are asked, or where the place is taken.
    """
    host, port = where
    known = passwords(password_file)
    if not known and not _is_here(host):
        raise ReadoutError(f"{host} lets others in; name them with --password-file, or leave --host out")
    readout.open(database).close()
    shown = f"[{host}]" if ":" in host else host
    desk = Desk(database, OURS | {shown.lower(), *(name.lower() for name in names)}, Settings(), Sessions(known))
    config = uvicorn.Config(
        application(desk), host=host, port=port, log_level="warning", access_log=False, server_header=False,
        timeout_graceful_shutdown=PATIENCE, limit_concurrency=400,
    )  # fmt: skip
    place = _socket_to_run_at(config)
    if opened:
        threading.Timer(0.5, webbrowser.open, (f"http://{shown}:{port}/",)).start()
    uvicorn.Server(config).run(sockets=[place])


def _socket_to_run_at(config: uvicorn.Config) -> socket.socket:
    """Take the place, as TCP by name: only then asyncio sends at once, and does not wait 40 ms for an acknowledgement."""
    family = socket.AF_INET6 if ":" in config.host else socket.AF_INET
    place = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        place.bind((config.host, config.port))
    except OSError as error:
        place.close()
        raise ReadoutError(f"{config.host}:{config.port} cannot be had ({error.strerror}); choose another --port") from error
    return place


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
