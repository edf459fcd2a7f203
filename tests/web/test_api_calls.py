"""The API: what it gives fits its own description, lists turn page by page, and what has not changed is not sent again."""

import json
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

PATHS = {
    "stories": "/stories?most=2", "story": "/stories/s5e2", "news": "/stories/s5e2/news?since=2025-03-07",
    "article": "/articles/06bfc1488d6b", "search": "/search?q=ferry", "lines": "/lines?q=who:Marovia&kind=position",
    "headings": "/headings/outlet", "party": "/parties/Marovia", "said": "/parties/Marovia/said", "calendar": "/calendar",
}  # fmt: skip


@pytest.fixture
def described(client: TestClient) -> Any:  # noqa: ANN401 (JSON)
    """Give the API's own description."""
    return client.get("/api/v1/openapi.json").json()


@pytest.mark.parametrize("name", sorted(PATHS))
def test_an_answer_fits_its_description(client: TestClient, described: Any, name: str) -> None:  # noqa: ANN401 (JSON)
    """What each address gives is of the shape that OpenAPI names for it."""
    answer = client.get(f"/api/v1{PATHS[name]}")
    assert answer.status_code == 200
    found = next(path["get"] for path in described["paths"].values() if path["get"]["operationId"] == name)
    shape = found["responses"]["200"]["content"]["application/json"]["schema"]
    jsonschema.validate(answer.json(), {**shape, "components": described["components"]})
    assert answer.json()


def test_pages_follow_on_each_other(client: TestClient) -> None:
    """Every story comes once, whatever the order, and the last page names no next."""
    for order in ("newest", "told", "changed"):
        seen: list[str] = []
        after = ""
        while True:
            page = client.get("/api/v1/stories", params={"most": 1, "order": order, "after": after}).json()
            seen += [story["id"] for story in page["stories"]]
            after = page["after"]
            if not after:
                break
        assert len(seen) == len(set(seen)) == 3


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    """The tag of an answer brings 304 as long as the answer is the same."""
    tag = client.get("/api/v1/stories").headers["etag"]
    again = client.get("/api/v1/stories", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/stories?most=0",
        "/stories?order=best",
        "/search?q=from:soon",
        "/search?q=" + "+".join(f"word{number}" for number in range(33)),
        "/search?q=" + "a" * 401,
        "/search?skip=x",
        "/headings/x",
        "/stories/s5e2/news?since=1",
    ],
)
def test_what_makes_no_sense_is_said(client: TestClient, path: str) -> None:
    """A wrong question is answered with a sentence, as JSON."""
    answer = client.get(f"/api/v1{path}")
    assert answer.status_code == 400
    assert json.loads(answer.text)["error"]


@pytest.mark.parametrize("order", ["newest", "told", "changed"])
def test_a_place_that_no_page_named_is_no_fault(client: TestClient, order: str) -> None:
    """Numbers beyond SQLite's integers ask for the beginning of what they can mean."""
    assert client.get("/api/v1/stories", params={"order": order, "after": "9" * 30 + "~x"}).status_code == 200


def test_a_story_is_the_contracts(client: TestClient) -> None:
    """A story's evidence is what stands in its articles."""
    story = client.get("/api/v1/stories/s5e2").json()
    texts = {article["id"]: article["text"] for article in story["articles"]}
    evidence = [piece for claim in story["claims"] for piece in claim["evidence"]]
    assert evidence
    assert all(texts[piece["article"]][piece["start"] : piece["end"]] == piece["text"] for piece in evidence)
