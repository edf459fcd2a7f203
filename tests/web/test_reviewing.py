"""Review: a person decides about a line, the story is told so from then on, and the decision can be taken back and carried away."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import readout
from readout.web.reviewing import HEADINGS, sections
from tests.web.conftest import Post

STORY = "s5e2d9c4ee86b"
PAGE = f"/stories/{STORY}/review"


def line_of(page: str, words: str) -> str:
    """Give the place of the line that says words."""
    lines: list[tuple[str, str]] = re.findall(r'<li id="([\w.]+)" data-line.*?>(.*?)</li>', page, re.DOTALL)
    return next(place for place, said in lines if words in said)


def said_in(page: str) -> str:
    """Give what the lines of the page say, without their pieces and what was decided."""
    return " | ".join(re.findall(r'<li id="[\w.]+" data-line.*?><p class="said"[^>]*>(.*?)</p>', page, re.DOTALL))


def test_every_line_of_the_story_may_be_judged(client: TestClient, database: Path) -> None:
    """The page has the sections of the brief, and a form that works without scripts for each of their lines."""
    with readout.open(database, read_only=True) as kept:
        briefs = [kept.show(story.id).stories[0] for story in kept.stories()]
    met = set[str]()
    for brief in briefs:
        page = client.get(f"/stories/{brief.id}/review").text
        shown = sections(brief)
        assert all(f">{heading}</h2>" in page for heading in ("Names", *(section.heading for section in shown)))
        assert re.findall(r'<li id="([\w.]+)" data-line', page) == [line.place for section in shown for line in section.lines]
        assert page.count("data-line") == page.count('value="not-worth"') >= 15
        met |= {section.heading for section in shown}
    assert met == {heading for _, heading in HEADINGS}


def test_a_line_that_is_not_worth_showing_goes_and_comes_back(client: TestClient, post: Post) -> None:
    """A verdict is applied at once, stands in the list of decisions with its author, and undone it is as if it had not been."""
    words = "losing 600,000 crowns"
    place = line_of(client.get(PAGE).text, words)
    assert post(PAGE, do="not-worth", on=place) == 303
    assert words not in said_in(client.get(PAGE).text)
    made = client.get("/api/v1/decisions").json()
    assert [(one["state"], one["decision"]["who"], one["decision"]["value"]) for one in made] == [
        ("applied", "reader", "not-worth")
    ]
    assert post(f"/decisions/{made[0]['decision']['id']}/undo", story=STORY) == 303
    assert words in said_in(client.get(PAGE).text)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"do": "headline", "on": "articles", "value": "Marovia answers by letter"}, "Marovia answers by letter"),
        ({"do": "rename", "on": "entities:Runa Ekholt", "value": "Minister Ekholt"}, "Minister Ekholt"),
        ({"do": "date", "on": "timeline:seized the ferry", "value": "2025-02-15"}, "2025-02-15"),
    ],
    ids=["headline", "name", "date"],
)
def test_a_decision_is_seen_in_the_brief(client: TestClient, post: Post, fields: dict[str, str], expected: str) -> None:
    """What was decided is what the story's own page says."""
    assert post(PAGE, **fields) == 303
    page = client.get(f"/stories/{STORY}").text
    assert expected in page
    assert "1 decision of a person</a> in it" in page


def test_two_statements_are_joined_by_words_of_the_other(client: TestClient, post: Post) -> None:
    """The other statement is named by what it says; the one that comes of the two has the pieces of both."""
    page = client.get(PAGE).text
    before = page.count('id="claims.')
    one, other = line_of(page, "losing 600,000 crowns"), "We will not pay one single crown of ransom."
    assert post(PAGE, do="join", on=one, to=other) == 303
    after = client.get(PAGE).text
    assert after.count('id="claims.') < before
    (joined,) = re.findall(r'<li id="claims[\w.]+" data-line[^\n]*decided</small>.*?</details></li>', after, re.DOTALL)
    assert "losing 600,000 crowns" in joined
    assert other.rstrip(".") in joined


def test_a_line_that_says_something_else_by_now_is_not_decided_about(post: Post) -> None:
    """Who looks at an older page is told so, and nothing is kept."""
    assert post(PAGE, do="wrong", on="claims.0", said="Nobody ever said this") == 400


@pytest.mark.parametrize(
    "fields", [{"do": "burn", "on": "claims.0"}, {"do": "split", "on": "claims.0"}, {"do": "wrong", "on": "claims.999"}]
)
def test_what_makes_no_decision_is_refused(client: TestClient, post: Post, fields: dict[str, str]) -> None:
    """An unknown act, no piece chosen, a line that is none."""
    assert post(PAGE, **fields) == 400
    assert client.get("/api/v1/decisions").json() == []


def test_decisions_are_carried_to_another_database(client: TestClient, post: Post, tmp_path: Path) -> None:
    """What the desk writes another database takes in, and tells its stories by."""
    assert post(PAGE, do="headline", on="articles", value="Marovia answers by letter") == 303
    lines = client.get("/decisions.jsonl").text
    file = tmp_path / "carried.jsonl"
    file.write_text(lines, encoding="utf-8")
    with readout.open(tmp_path / "other.db") as kept:
        assert kept.import_decisions(file).decisions == 1


def test_a_reviewer_has_a_name(client: TestClient, post: Post) -> None:
    """Where no names are asked at the door, one is written on the page and told beside what is decided from then on."""
    assert post("/who", who="Ann", story=STORY) == 303
    assert 'value="Ann"' in client.get(PAGE).text


def test_an_article_moves_to_a_named_story_and_comes_back(post: Post, database: Path) -> None:
    """It stands in the story that was chosen by its address; taken back, it is where it was."""
    with readout.open(database, read_only=True) as kept:
        other = next(one.id for one in kept.stories() if one.id != STORY)
        moved = kept.show(STORY).stories[0].articles[-1].id
        last = len(kept.show(STORY).stories[0].articles) - 1
        there = kept.show(other).stories[0].articles[0].id
    assert post(PAGE, do="move-article", on=f"articles.{last}", to=f"http://testserver/stories/{other}") == 303
    with readout.open(database, read_only=True) as kept:
        assert kept.story_of(moved) == kept.story_of(there)
        made = kept.decisions()[0].decision.id
    assert post(f"/decisions/{made}/undo") == 303
    with readout.open(database, read_only=True) as kept:
        assert kept.story_of(moved) == STORY
        assert kept.story_of(there) == other


def test_a_story_that_is_not_there_is_no_home(client: TestClient, post: Post) -> None:
    """An article moves nowhere where the other story is named wrongly."""
    assert post(PAGE, do="move-article", on="articles.0", to="snone") == 404
    assert client.get("/api/v1/decisions").json() == []


def test_spellings_become_somebody_else(client: TestClient, post: Post, database: Path) -> None:
    """Spellings that are chosen on the page are those of another name from then on."""
    with readout.open(database, read_only=True) as kept:
        entities = kept.show(STORY).stories[0].entities
    number = next(at for at, one in enumerate(entities) if len(one.variants) > 1)
    assert f'name="piece" value="entities.{number}.1"' in client.get(PAGE).text
    assert post(PAGE, do="split-name", piece=f"entities.{number}.1", value="Somebody Else") == 303
    assert [one["state"] for one in client.get("/api/v1/decisions").json()] == ["applied"]
    assert "Somebody Else" in client.get(PAGE).text


def test_nothing_is_laid_beside_itself(client: TestClient, post: Post) -> None:
    """A statement cannot be joined with itself."""
    assert post(PAGE, do="join", on="claims.0", to="claims.0") == 400
    assert client.get("/api/v1/decisions").json() == []
