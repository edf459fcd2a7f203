"""What changes something: watches, what was seen, and articles that are added."""

import re
import time
from pathlib import Path

from starlette.testclient import TestClient

import readout
from readout.web.desk import application
from readout.web.desk_state import Desk
from tests.web.conftest import NAMES, Post

TRAM = 'Trams in Orsund stood still on Tuesday. Driver Odo Brill said: "We were told nothing."'


def test_a_search_is_watched_seen_and_forgotten(client: TestClient, post: Post, database: Path) -> None:
    """A watch counts what came since it was last looked at, and goes when it is watched no more."""
    assert post("/watches", q="outlet:HRV ferry", name="Ferries") == 303
    assert "Ferries" in client.get("/watches").text
    with readout.open(database) as kept:
        kept.add([{"text": f"The ferry is late again. {TRAM}", "outlet": "HRV World"}])
    assert "1 new" in client.get("/watches").text
    assert 'class="hit fresh"' in client.get("/watches/1").text
    assert post("/watches/1/seen") == 303
    assert "1 new" not in client.get("/watches").text
    assert post(f"/watches/{'9' * 30}/forget") == 303
    assert post("/watches/1/forget") == 303
    assert "Nothing is watched" in client.get("/watches").text


def test_a_watch_needs_something_to_look_for(client: TestClient, post: Post) -> None:
    """An empty search is refused in a sentence."""
    assert post("/watches", q="  ") == 400
    assert client.get("/watches/1").status_code == 404


def test_what_is_given_is_read_beside_the_readers(database: Path) -> None:
    """A pasted text and a file are read in a process of their own; what cannot be read is named with its reason."""
    with TestClient(application(Desk(database, NAMES)), follow_redirects=False) as client:
        token = re.findall(r'name="token" value="(\w+)"', client.get("/add").text)[0]
        files = [("files", ("../../evil.txt", b"The mayor spoke to the dockers.")), ("files", ("odd.bin", b"\x00\x01"))]
        answer = client.post("/add", data={"token": token, "text": TRAM, "outlet": "The Buoy"}, files=files)
        assert answer.status_code == 303
        for _ in range(300):
            page = client.get("/add").text
            if "Done" in page or "Failed" in page:
                break
            time.sleep(0.2)
        assert "2 new articles" in page
        assert "odd.bin" in page
        assert "Trams in Orsund" in client.get("/search?q=trams+orsund").text.replace("<mark>", "").replace("</mark>", "")


def test_nothing_given_and_odd_addresses_are_refused(post: Post) -> None:
    """There has to be something, and an address has to be one of the web."""
    assert post("/add") == 400
    assert post("/add", addresses="file:///etc/passwd") == 400


def test_what_is_new_since_the_last_visit_is_marked(database: Path) -> None:
    """After a while away a story shows what has changed since it was last looked at, and the list says that it has."""
    now = int(time.time())
    with readout.open(database) as kept:
        name = kept.stories()[0].id
        kept.visit("reader", name, now - 100_000)
        kept.remove(kept.show(name).stories[0].articles[-1].id)
    client = TestClient(application(Desk(database, NAMES)))
    assert ">changed</small>" in client.get("/").text
    assert "New since you looked" in client.get(f"/stories/{name}").text
    assert ">changed</small>" not in client.get("/").text
    assert "New since you looked" in client.get(f"/stories/{name}").text
