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


def test_reads_microdata() -> None:
    """What elements of the page are marked with is read where neither JSON-LD nor meta elements say it."""
    found = article(
        '<span itemprop="author" itemscope><a itemprop="name">Ada Miller</a> writes for us</span>',
        '<time itemprop="datePublished" datetime="2031-03-06T10:00">today</time>',
        '<meta itemprop="dateModified" content="2031-03-07">',
    )
    assert found.authors == ("Ada Miller",)
    assert (found.published.value, found.updated.value) == ("2031-03-06T10:00", "2031-03-07")


def test_reads_pages_laid_out_with_tables() -> None:
    """The cells of a table that lays out the page are paragraphs."""
    found = page(
        '<table><tr><td class="menu"><a href="/">Front page</a> | <a href="/w">Water</a></td></tr>'
        "<tr><td><h2>Mill stands still</h2>"
        f"<p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></td></tr></table>"
    )
    assert {BODY, MORE, LAST} <= roles(found).keys()


def test_reads_each_section_in_its_own_box() -> None:
    """Paragraphs in boxes that a template calls the same are one text, wherever the boxes stand."""
    boxes = "".join(f'<div class="row"><div class="column"><p>{text}</p></div></div>' for text in (BODY, MORE, LAST, LEDE))
    found = roles(page(f'<h1>Mill stands still</h1><div class="column"><p>{BODY}</p><p>{MORE}</p></div>{boxes}'))
    assert {BODY, MORE, LAST, LEDE} <= found.keys()


def test_reads_the_items_of_a_list_in_the_text() -> None:
    """An item that stands between paragraphs is read like one."""
    items = [
        f"Well {number} of the county, which the keeper measured on Monday, holds {number} feet of water." for number in range(4)
    ]
    found = article("<ol>" + "".join(f"<li><div>{item}</div></li>" for item in items) + "</ol>")
    assert all(item in found.text for item in items)


def test_reads_paragraphs_under_an_outer_element_named_after_a_corner() -> None:
    """What holds most of the text is no corner, whatever its name says."""
    inner = f"<p>{BODY}</p><p>{MORE}</p><div><p>{LEDE}</p></div><p>{LAST}</p>"
    found = page(f'<div class="with-sidebar share-on"><form><article><h1>Mill stands still</h1>{inner}</article></form></div>')
    assert roles(found)[LEDE] == "body"


def test_reads_what_a_page_calls_its_lede() -> None:
    """A lede whose class says so is read though the page shows no headline above it."""
    found = page(
        f'<div class="top"><p class="standfirst">{LEDE}</p></div><article><p>{BODY}</p><p>{MORE}</p><p>{LAST}</p></article>'
    )
    assert roles(found)[LEDE] == "body"


def test_reads_the_text_that_a_page_states_to_programs() -> None:
    """Where a script would write the article into the page, the text in JSON-LD is the article."""
    paragraphs = [BODY, MORE, LAST, LEDE]
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    stated = f'{{"@type": "NewsArticle", "headline": "Mill stands still", "articleBody": "{body}"}}'
    stated = f'<script type="application/ld+json">{stated}</script>'
    found = page("<div id='app'><p>Please wait for the page of the Orvale Post to load its words.</p></div>", stated)
    assert set(paragraphs) <= roles(found).keys()


def test_reads_a_table_of_results() -> None:
    """A row of figures is the article's, not a menu."""
    row = "| Sandel | 12 | 7 | 40 % |"
    found = clean(RawDocument("a.txt", "text", f"{BODY}\n\n{row}\n\n{MORE}\n\n{LAST}", "0" * 64))
    assert roles(found)[row] in {"body", "heading"}


@pytest.mark.parametrize("source", ["", "<html></html>", "<!-- nothing -->", "<nav><a href='/'>Home</a></nav>", "<", "\x00"])
def test_says_that_a_page_holds_no_article(source: str) -> None:
    """A page without an article is refused with a reason."""
    with pytest.raises(UnreadableInputError, match="no article"):
        clean(RawDocument("a.html", "html", source, "0" * 64))
