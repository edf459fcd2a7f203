"""Check that the demo corpus and its gold agree to the letter."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from readout.demo import corpus

STORIES = ("ferry-talks", "tram-strike", "valley-landslide")
OUTLETS = 5


def gold_of(story: str) -> dict[str, Any]:
    """Read the gold of one story."""
    gold: dict[str, Any] = json.loads(corpus().joinpath(story, "gold.json").read_text(encoding="utf-8"))
    return gold


def text_of(story: str, file: str) -> str:
    """Read an article's text as gold names it; of a page, what is left without its tags."""
    name, _, row = file.partition("#")
    text = corpus().joinpath(story, name).read_bytes().decode("utf-8")
    if row:
        return str(json.loads(text.splitlines()[int(row) - 1])["text"])
    return without_tags(text) if name.endswith((".html", ".htm")) else text


def without_tags(page: str) -> str:
    """Strip a page to the text of its body."""
    page = re.sub(r"(?s)<(script|style|head)\b.*?</\1>|<!--.*?-->", " ", page)
    return html.unescape(re.sub(r"<[^>]+>", "", page))


def snippets(node: object, article: str | None = None) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every piece of gold that has a span, with the article that it lies in."""
    if isinstance(node, dict):
        article = node.get("article", article)
        if "span" in node and article:
            yield article, node
        for value in node.values():
            yield from snippets(value, article)
    elif isinstance(node, list):
        for value in node:
            yield from snippets(value, article)


@pytest.mark.parametrize("story", STORIES)
def test_every_span_holds_its_text(story: str) -> None:
    """Every span of the gold, cut from its article, is the text that the gold gives."""
    gold = gold_of(story)
    texts = {key: text_of(story, article["file"]) for key, article in gold["articles"].items()}
    spans = [(texts[key], item) for key, item in snippets(gold) if item["span"]]
    assert [text[item["span"][0] : item["span"][1]] for text, item in spans] == [item["text"] for _, item in spans]
    assert spans


@pytest.mark.parametrize("story", STORIES)
def test_pages_hold_the_words_of_the_gold(story: str) -> None:
    """The words that the gold gives without a span stand in their page, and only pages have such words."""
    gold = gold_of(story)
    files = {key: article["file"] for key, article in gold["articles"].items()}
    for key, item in snippets(gold):
        if item["span"] is None:
            assert files[key].endswith((".html", ".htm"))
            found = text_of(story, files[key]).count(item["text"])
            assert found == 1 or 0 <= item.get("occurrence", found) < found


@pytest.mark.parametrize("story", STORIES)
def test_furniture_stands_in_the_article(story: str) -> None:
    """Every line that the gold calls furniture, caption or heading stands in its article."""
    for article in gold_of(story)["articles"].values():
        text = text_of(story, article["file"])
        assert [line for role in ("chrome", "captions", "headings") for line in article[role] if line not in text] == []


@pytest.mark.parametrize("story", STORIES)
def test_each_story_is_told_by_five_articles(story: str) -> None:
    """Every story has five articles, and every file of its folder is named by the gold."""
    articles = gold_of(story)["articles"].values()
    named = {article["file"].partition("#")[0] for article in articles}
    assert len({article["file"] for article in articles}) == OUTLETS
    assert {path.name for path in corpus().joinpath(story).iterdir()} == named | {"gold.json"}


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize("part", ["statements", "discrepancies", "not_discrepancies"])
def test_ids_are_unique(story: str, part: str) -> None:
    """No two items of one part of the gold share an id."""
    ids = [item["id"] for item in gold_of(story)[part]]
    assert ids
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("story", STORIES)
def test_one_article_is_a_copy_of_another(story: str) -> None:
    """Two articles of every story come from one agency, and one of them is marked as the other's near-duplicate."""
    articles = gold_of(story)["articles"]
    copies = [
        (article["near_duplicate_of"], article["syndicated_from"]) for article in articles.values() if article["near_duplicate_of"]
    ]
    assert [articles[original]["syndicated_from"] for original, _ in copies] == [agency for _, agency in copies]
    assert len(copies) == 1


@pytest.mark.parametrize("story", STORIES)
def test_nested_statements_lie_inside_the_one_that_reports_them(story: str) -> None:
    """A statement nested in another is made of words of that other one."""
    statements = {item["id"]: item for item in gold_of(story)["statements"]}
    for item in statements.values():
        if item["nested_in"]:
            outer = " ".join(piece["text"] for piece in statements[item["nested_in"]]["content"])
            assert all(piece["text"] in outer for piece in item["content"])
