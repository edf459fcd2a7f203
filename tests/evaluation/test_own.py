"""The corpus of our own is read as it is marked, and what is marked stands in the text."""

import re
from pathlib import Path

from evaluation.own import HOME, Mark, articles

MARKED = """# dues-1
event: dues
outlet: Orsund Ledger

Dues rise

[said Odo Brill|The dues will rise by [NUM 12 %|12 percent]], [PER|Odo Brill] said.
"""


def test_marks_nest(tmp_path: Path) -> None:
    """A mark inside another keeps its own place, and the text is left without brackets."""
    path = tmp_path / "articles.txt"
    path.write_text(MARKED, encoding="utf-8")
    (article,) = articles(path)
    assert article.text == "Dues rise\n\nThe dues will rise by 12 percent, Odo Brill said.\n"
    assert article.about == {"event": "dues", "outlet": "Orsund Ledger"}
    assert article.marks[0] == Mark(("dues-1", 33, 43), "NUM", "12 %")
    assert [article.text[mark.place[1] : mark.place[2]] for mark in article.marks] == [
        "12 percent",
        "The dues will rise by 12 percent",
        "Odo Brill",
    ]


def test_every_mark_is_of_a_known_kind() -> None:
    """A slip of the pen in the corpus is found here and not in a figure."""
    kinds = {mark.kind for article in articles() for mark in article.marks}
    assert kinds >= {"PER", "ORG", "LOC", "DATE", "TIME", "DUR", "NUM", "said"}
    assert all(re.fullmatch("PER|ORG|LOC|DATE|TIME|DUR|NUM|[a-z]+", kind) for kind in kinds)


def test_no_line_of_the_corpus_is_left_unread() -> None:
    """All twelve articles are there, each with its head."""
    assert [len(article.about) for article in articles()] == [4] * 12
    assert len(list((HOME / "pages").iterdir())) == 3
