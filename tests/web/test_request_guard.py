"""Who may ask, by which name, how much and how fast; and that nothing is changed by a page of another site."""

import socket
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from readout.errors import ReadoutError
from readout.web.desk import application
from readout.web.desk_state import Desk
from readout.web.request_guard import Buckets, Limits
from readout.web.run_until_stopped import _socket_to_run_at, serve
from readout.web.sessions import Sessions, passwords
from tests.web.conftest import NAMES, Post


@pytest.mark.parametrize("host", ["evil.example", "testserver.evil.example", "", "[::1"])
def test_another_name_is_not_answered(client: TestClient, host: str) -> None:
    """A name that was rebound to this machine gets nothing."""
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("header", [{"origin": "http://evil.example"}, {"sec-fetch-site": "cross-site"}])
def test_another_site_changes_nothing(client: TestClient, post: Post, header: dict[str, str]) -> None:
    """A form that another site sends is refused before it is read."""
    assert client.post("/watches", data={"q": "dues"}, headers=header).status_code == 403
    assert post("/watches", q="dues") == 303


def test_a_form_brings_its_pages_token(client: TestClient) -> None:
    """Without the token of this very session nothing is changed."""
    assert client.post("/watches", data={"q": "dues"}).status_code == 403
    assert client.post("/watches", data={"q": "dues", "token": "0" * 64}).status_code == 403
    assert "Nothing is watched" in client.get("/watches").text


def test_too_much_at_once_is_refused(database: Path) -> None:
    """A body that is larger than it may be is refused, whether it says so or not."""
    small = TestClient(application(Desk(database, NAMES, limits=Limits(body=1000))), raise_server_exceptions=False)
    assert small.post("/add", content=b"x" * 2000).status_code == 413
    assert small.post("/add", content=iter([b"x" * 600] * 4)).status_code >= 400


def test_too_fast_is_refused() -> None:
    """An address has its bucket, which fills with time; changes have one of their own."""
    now = [0.0]
    buckets = Buckets(Limits(requests=2, changes=1, reserve=1), lambda: now[0])
    assert [buckets.take("a", changes=False) for _ in range(3)] == [True, True, False]
    assert buckets.take("b", changes=False)
    assert buckets.take("a", changes=True)
    now[0] = 0.5
    assert buckets.take("a", changes=False)


def test_every_answer_is_sealed(client: TestClient) -> None:
    """Pages, files and errors all carry the policy, and a session's cookie is for us alone."""
    for path in ("/", "/static/desk.css", "/nope", "/api/v1/stories"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
    client.cookies.clear()
    given = client.get("/").headers["set-cookie"]
    assert "HttpOnly" in given
    assert "SameSite=Strict" in given


def test_where_names_are_asked_nobody_else_reads(database: Path) -> None:
    """Without a name pages lead to the door and the API says 401; with it they open, and the cookie of another key does not."""
    client = TestClient(application(Desk(database, NAMES, sessions=Sessions({"ada": "rope"}))), follow_redirects=False)
    assert client.get("/").headers["location"] == "/login"
    assert client.get("/api/v1/stories").status_code == 401
    assert client.post("/login", data={"who": "ada", "password": "no"}).status_code == 403
    assert client.post("/login", data={"who": "ada", "password": "rope"}).status_code == 303
    assert "ada: leave" in client.get("/").text
    assert client.get("/api/v1/stories").status_code == 200
    client.cookies.clear()
    assert client.get("/api/v1/stories", auth=("ada", "rope")).status_code == 200
    other = Sessions({"ada": "rope"})
    client.cookies.set("readout", other.write(other.begin("ada", 4_000_000_000)))
    assert client.get("/api/v1/stories").status_code == 401


def test_others_are_let_in_with_passwords_alone(tmp_path: Path) -> None:
    """A place that others reach needs a file of passwords that its owner alone reads."""
    with pytest.raises(ReadoutError, match="--password-file"):
        serve(tmp_path / "a.db", ("0.0.0.0", 8300), (), None, opened=False)  # noqa: S104 (refused)
    file = tmp_path / "people.txt"
    file.write_text("ada:rope\n", encoding="utf-8")
    file.chmod(0o644)
    with pytest.raises(ReadoutError, match="chmod 600"):
        passwords(file)
    file.chmod(0o600)
    assert passwords(file) == {"ada": "rope"}
    file.write_text("ada\n", encoding="utf-8")
    with pytest.raises(ReadoutError, match="name:password"):
        passwords(file)


def test_an_answer_is_sent_at_once() -> None:
    """The place is one of TCP by name; where it is not, each answer waits 40 ms for the asker's acknowledgement."""
    with _socket_to_run_at(uvicorn.Config("none", host="127.0.0.1", port=0)) as place:
        assert place.proto == socket.IPPROTO_TCP
