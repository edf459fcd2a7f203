"""The desk over one file, on a port of its own, for as long as a test looks at it."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from readout.web.desk import application
from readout.web.desk_state import Desk


@contextmanager
def served(file: Path) -> Iterator[str]:
    """Let the desk run and give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(application(Desk(file, frozenset({"127.0.0.1"}))), port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()
