"""Main text is scored by what must and must not stand in it."""

import gzip
import json
from pathlib import Path

from evaluation.html import Score, compare, predict, score, set_aside

PAGE = """<!DOCTYPE html><html><head><title>Mill stands still - Orvale Post</title></head><body>
<nav><a href="/">Home</a> <a href="/water">Water</a></nav>
<article><h1>Mill stands still as the river falls</h1>
<p>The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said.</p>
<p>Read more: Ten walks along the dry river</p>
<p>The council promised help but named no day, and the farmers carried their grain over the hill to the next town.</p>
<p>The river had not been so low since the old bridge was built, according to the keeper of the lock at Sandel.</p>
</article></body></html>"""


def test_predicts_the_main_text_of_each_page(tmp_path: Path) -> None:
    """Every page gives a row under its file name, packed or not, and a page without an article gives no text."""
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "c.html").write_text("<html><body></body></html>")
    rows = predict(tmp_path)
    assert [row["id"] for row in rows] == ["a.html", "b.html.gz", "c.html"]
    assert rows[0]["text"] == rows[1]["text"]
    assert rows[2]["text"] == ""


def test_counts_the_pieces() -> None:
    """Each wanted and unwanted piece counts once."""
    truth = {"x": {"file": "a", "with": ["one", "two"], "without": ["three", "four"]}}
    found = score({"a": "one and three"}, truth)
    assert found == Score(inside=1, missing=1, extra=1, outside=1)
    assert (found.precision, found.recall, found.f1) == (0.5, 0.5, 0.5)


def test_compares_with_trafilatura(tmp_path: Path) -> None:
    """Both are scored on the same pages, and a teaser within the article is ours to hide."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.html").write_text(PAGE)
    truth = {"x": {"file": "a.html", "with": ["the miller said", "Mill stands still"], "without": ["Ten walks", "Home"]}}
    (tmp_path / "truth.json").write_text(json.dumps(truth))
    assert compare(tmp_path)["readout"] == Score(inside=2, missing=0, extra=0, outside=2)
    assert compare(tmp_path)["trafilatura"].inside >= 1


def test_sets_half_of_the_pages_aside() -> None:
    """The same half is drawn each time, and it is no half of the names' order."""
    truth = {str(at): {"file": f"{at:02}.html"} for at in range(20)}
    aside = set_aside(truth)
    assert len(aside) == len(truth) // 2
    assert aside == set_aside(dict(reversed(truth.items())))
    assert set(aside) not in ({str(at) for at in range(10)}, {str(at) for at in range(10, 20)})
