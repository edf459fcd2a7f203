"""The article of a web page is found, with its headline, its lede and what the page states of itself."""

import pytest

from readout.clean import clean
from readout.errors import UnreadableInputError
from readout.model import Article, RawDocument, Role, When

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."
MORE = "The council promised help but named no day, and the farmers carried their grain over the hill to the next town."
LAST = "The river had not been so low since the old bridge was built, according to the keeper of the lock at Sandel."
LEDE = "Nobody in the valley can remember a spring as dry as this one, and the council has no answer."


def page(inner: str, head: str = "") -> Article:
    """Clean a page."""
    head = f"<title>Mill stands still - Orvale Post</title>{head}"
    source = f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{inner}</body></html>'
    return clean(RawDocument("a.html", "html", source, "0" * 64))


def article(*inner: str) -> Article:
    """Clean a page with an article of three paragraphs, the given elements standing after the first."""
    return page(
        f"<article><h1>Mill stands still as river falls</h1><p>{BODY}</p>{''.join(inner)}<p>{MORE}</p><p>{LAST}</p></article>"
    )


def roles(found: Article) -> dict[str, Role]:
    """Map the words of each block to its role."""
    return {found.text[block.start : block.end]: block.role for block in found.blocks}


def test_puts_the_headline_first() -> None:
    """The headline that the page shows stands in the text as its headline block."""
    found = article()
    assert found.headline == "Mill stands still as river falls"
    assert roles(found) == {"Mill stands still as river falls": "headline", BODY: "body", MORE: "body", LAST: "body"}


def test_keeps_headings() -> None:
    """A heading within the article is a heading."""
    assert roles(article("<h2>A dry spring</h2>"))["A dry spring"] == "heading"


def test_brings_back_the_lede() -> None:
    """A lede that stands outside the article's body is read."""
    found = page(
        f'<div class="top"><h1>Mill stands still as river falls</h1><div><p class="intro">{LEDE}</p></div></div>'
        f'<div class="body"><p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></div>'
    )
    assert roles(found)[LEDE] == "body"


def test_leaves_out_the_corners_of_the_page() -> None:
    """Menus, consent lines, share buttons and lists of other articles are not read."""
    found = article(
        '<div class="share"><a href="#">Share on Friendly</a></div>',
        '<div class="mostread"><b>Most read</b><ol><li>Keys of the lock are gone</li><li>Is your kettle dry?</li></ol></div>',
        '<p>READ MORE: <a href="/b">Ten walks along the dry river</a></p>',
    )
    read = "\n".join(text for text, role in roles(found).items() if role in {"headline", "heading", "body"})
    assert "kettle" not in read
    assert "Ten walks" not in read
    assert "Friendly" not in read


def test_reads_json_ld() -> None:
    """What a page states of itself in JSON-LD is its metadata."""
    stated = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Mill stands still as river falls", '
        '"datePublished": "2031-03-06T15:20:00+01:00", "dateModified": "2031-03-07", '
        '"author": [{"@type": "Person", "name": "Ada Miller"}], '
        '"publisher": {"@type": "Organization", "name": "Orvale Radio"}}</script>'
    )
    found = page(f"<article><h1>Mill stands still as river falls</h1><p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></article>", stated)
    assert found.published == When("2031-03-06T15:20", "minute", "metadata")
    assert found.updated == When("2031-03-07", "day", "metadata")
    assert (found.authors, found.outlet, found.language) == (("Ada Miller",), "Orvale Radio", "en")


def test_reads_meta_elements() -> None:
    """Meta elements are read where there is no JSON-LD, and broken JSON-LD is passed over."""
    head = (
        '<script type="application/ld+json">{broken</script><meta property="og:site_name" content="Orvale Radio">'
        '<meta property="article:published_time" content="2031-03-06"><meta name="author" content="Ada Miller and Bo Katz">'
    )
    found = page(f"<article><h1>Mill stands still</h1><p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></article>", head)
    assert (found.published, found.authors) == (When("2031-03-06", "day", "metadata"), ("Ada Miller", "Bo Katz"))


def test_reads_the_visible_date_and_byline() -> None:
    """Where nothing is stated for machines, the line under the headline tells."""
    found = article()
    assert found.published == When()
    byline = '<p class="by">By Ada Miller, Chief Reporter</p><p>Published: 7 March 2031 | Updated 08:15</p>'
    top = f"<h1>Mill stands still as river falls</h1>{byline}"
    found = page(f"<div>{top}<p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></div>")
    assert found.published == When("2031-03-07", "day", "text")
    assert found.authors == ("Ada Miller",)
    assert found.outlet == "Orvale Post"


def test_reads_pages_laid_out_with_tables() -> None:
    """The cells of a table that lays out the page are paragraphs."""
    found = page(
        '<table><tr><td class="menu"><a href="/">Front page</a> | <a href="/w">Water</a></td></tr>'
        "<tr><td><h2>Mill stands still</h2>"
        f"<p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></td></tr></table>"
    )
    assert {BODY, MORE, LAST} <= roles(found).keys()


@pytest.mark.parametrize("source", ["", "<html></html>", "<!-- nothing -->", "<nav><a href='/'>Home</a></nav>", "<", "\x00"])
def test_says_that_a_page_holds_no_article(source: str) -> None:
    """A page without an article is refused with a reason."""
    with pytest.raises(UnreadableInputError, match="no article"):
        clean(RawDocument("a.html", "html", source, "0" * 64))
