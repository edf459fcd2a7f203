"""The page is one file that needs nothing else, and nothing of an article acts in it."""

import re
from html.parser import HTMLParser

from readout.model import Block, Readout
from readout.render import render
from readout.render.marks import pieces
from readout.settings import Settings
from tests.render.builders import FIRST, article, readout, words

WRITTEN = render(readout(), "html", Settings())


class Reader(HTMLParser):
    """Collects ids, links and the text of each article."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.unclosed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag carries."""
        given = dict(attrs)
        self.ids += [given["id"] or ""] if "id" in given else []
        self.links += [given["href"] or ""] if "href" in given else []
        if tag not in {"meta", "br", "link"}:
            self.unclosed.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        assert self.unclosed.pop() == tag


def test_every_place_leads_somewhere() -> None:
    """Each link of the page points at an id of the page, and no id stands twice."""
    reader = Reader()
    reader.feed(WRITTEN)
    assert not reader.unclosed
    assert len(reader.ids) == len(set(reader.ids))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)


def test_words_of_an_article_never_act() -> None:
    """Markup inside an article's text is shown as text."""
    assert "<b>Sign in</b>" not in WRITTEN
    assert "&lt;b&gt;Sign in&lt;/b&gt;" in WRITTEN


def test_the_page_asks_nothing_of_the_network() -> None:
    """No address is loaded, and the policy forbids that one be."""
    assert not re.search(r'(?:src|href)="(?!#)', WRITTEN)
    assert "default-src 'none'" in WRITTEN


def test_evidence_is_marked_in_its_context() -> None:
    """The words stand marked between the words around them."""
    assert "said <mark>the harbour will close</mark>. &lt;b&gt;" in WRITTEN


def test_pieces_give_the_text_back() -> None:
    """Cutting a block at the borders of evidence loses no character."""
    home = article("one.txt", FIRST)
    found = [words(home, "On Monday Mayor"), words(home, "Mayor Ida Quist said")]
    cut = pieces(home, Block(0, len(FIRST), "body"), found)
    assert "".join(piece.text for piece in cut) == FIRST
    assert [piece.text for piece in cut if piece.marked] == ["On Monday ", "Mayor", " Ida Quist said"]


def test_a_page_without_stories_says_so() -> None:
    """An empty readout is a page too."""
    assert "No article could be read." in render(Readout(()), "html", Settings())
