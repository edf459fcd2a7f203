"""The stories of a database for an assistant: tools by the Model Context Protocol whose every answer can be cited."""

from importlib.util import find_spec
from pathlib import Path

import readout
from readout.errors import MissingExtraError

__all__ = ["serve"]


def serve(database: Path) -> None:
    """Answer an assistant over standard input and output until it leaves.

    Raises MissingExtraError where the protocol's package is not installed, ReadoutError where there is no such file.
    """
    if find_spec("mcp") is None:
        raise MissingExtraError("readout mcp needs mcp, which is not installed; pip install 'readout[mcp]'")
    readout.open(database, create=False).close()
    from readout.assistant.tools import server

    server(database).run("stdio")
