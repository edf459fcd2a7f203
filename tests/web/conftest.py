"""A desk over the demo's stories, read once."""

import re
import shutil
from collections.abc import Callable, Iterator
from importlib.resources import as_file
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import readout
from readout.demo import corpus
from readout.web.desk import application
from readout.web.desk_state import Desk

NAMES = frozenset({"testserver"})
Post = Callable[..., int]


@pytest.fixture(scope="session")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep the demo's stories in a file."""
    file = tmp_path_factory.mktemp("desk") / "news.db"
    with as_file(corpus()) as folder, readout.open(file) as kept:
        kept.add([str(gold.parent) for gold in sorted(folder.glob("*/gold.json"))])
    return file


@pytest.fixture
def database(read: Path, tmp_path: Path) -> Path:
    """Give a copy that a test may change."""
    return Path(shutil.copy(read, tmp_path / "news.db"))


@pytest.fixture
def client(database: Path) -> Iterator[TestClient]:
    """Ask the desk."""
    with TestClient(application(Desk(database, NAMES)), follow_redirects=False) as asking:
        yield asking


@pytest.fixture
def post(client: TestClient) -> Post:
    """Give a function that fills in a form of the desk's own page and gives the status of the answer."""

    def send(path: str, **fields: str) -> int:
        token = re.search(r'name="token" value="(\w+)"', client.get("/watches").text)
        assert token
        return client.post(path, data={"token": token[1], **fields}).status_code

    return send
