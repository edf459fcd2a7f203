"""The page is one file that needs nothing else, and nothing of an article acts in it."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from readout.model import Brief, Change, Origin, Readout, Revision, Span, SummarySentence, When
from readout.render import render
from readout.settings import Settings
from tests.render.builders import article, in_like_words, readout, words

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
        if tag not in {"meta", "br", "link", "input"}:
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


def test_what_sets_a_wording_apart_is_marked_in_it() -> None:
    """Where a claim is worded in two ways, the words that one lacks are underlined in the other."""
    assert "<mark>the harbour will <u>close</u></mark>" in WRITTEN
    assert "<mark>the harbour will <u>shut</u></mark>" in WRITTEN


def test_a_claim_says_how_it_was_joined_and_counted() -> None:
    """The reasons of a claim stand under it, with the origin that each article counts as."""
    told = readout().stories[0]
    written = page_of(replace(told, claims=(replace(told.claims[0], reasons=("both name the harbour",)),)))
    assert "<li>both name the harbour</li>" in written
    assert '<span class="name">The Buoy</span>: an origin of its own here</li>' in written


def test_a_party_s_move_is_told_with_its_words() -> None:
    """A cell of the matrix names the move and shows the words, before it is opened."""
    assert re.search(r'<span class="act">pledged</span>\s*<span class="gist" dir="auto">the harbour will close</span>', WRITTEN)


def test_what_was_said_stands_apart_from_what_happened() -> None:
    """A statement is listed as said, under the words that time it where no date is known."""
    told = readout().stories[0]
    said = replace(told.timeline[0], kind="statement", when=When(), timed_by=words(told.articles[0], "On Monday"))
    written = page_of(replace(told, timeline=(*told.timeline, said)))
    assert written.index("<h3>Happened</h3>") < written.index("<h3>Said</h3>") < written.index("<time>On Monday</time>")
    assert "<h3>Said</h3>" not in WRITTEN


def test_what_came_to_pass_is_not_to_come() -> None:
    """An announced entry whose day is over when the last article was printed stands in no list of what is to come."""
    told = readout().stories[0]
    passed = replace(told.upcoming[0], state="confirmed")
    assert "<h3>To come</h3>" not in page_of(replace(told, upcoming=(passed,)))


def test_an_article_leads_to_its_address() -> None:
    """An address of the web is a link; anything else that stands for one is not."""
    told = readout().stories[0]
    for url, shown in (("https://buoy.example/harbour", True), ("javascript:alert(1)", False), (None, False)):
        written = page_of(replace(told, articles=(replace(told.articles[0], url=url), *told.articles[1:])))
        assert ('rel="noopener noreferrer"' in written) == shown


def test_a_speaker_stands_with_the_office() -> None:
    """Beside a speaker's name stands the office that an article gave."""
    assert '<span class="office" dir="auto">mayor</span>' in WRITTEN


def test_an_earlier_version_shows_what_changed() -> None:
    """Under a revised article stand the words that went and those that came."""
    told = readout().stories[0]
    home = told.articles[0]
    change = Change("altered", Span(0, 9), Span(0, 7))
    earlier = Revision("r", "old.txt", None, When(), "", "Open sea.", (change,))
    written = page_of(replace(told, articles=(replace(home, revisions=(earlier,)), told.articles[1])))
    assert "altered: <del>Open sea.</del> <ins>Harbour</ins>" in written


def test_articles_of_one_origin_are_held_together() -> None:
    """Outlets that share an origin stand in one group at the head of the brief."""
    told = readout().stories[0]
    copies = tuple(replace(article, origin=Origin("g", "copy")) for article in told.articles)
    assert "<small>one origin</small>" in page_of(replace(told, articles=copies))
    assert "<small>one origin</small>" not in WRITTEN


def test_a_page_without_stories_says_so() -> None:
    """An empty readout is a page too."""
    assert "No article could be read." in render(Readout(()), "html", Settings())


HOSTILE = (
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\" onclick='alert(1)' {{ 7 * 7 }} {% raw %}",
    "\u202egnisrever\u202c and a<!-- b",
    "w" * 5000,
)


def test_hostile_words_stay_text() -> None:
    """Whatever an article, an outlet or a headline holds, the page keeps its own tags and shows the words."""
    told = readout().stories[0]
    for hostile in HOSTILE:
        home = article(f"{hostile}.txt", f"{hostile} is what it says", hostile)
        summary = (SummarySentence(home.text, (words(home, home.text),)),)
        written = page_of(replace(told, headline=hostile, articles=(*told.articles, home), summary=summary))
        assert written.count("<script>") == written.count("</script>") == 1
        assert written.count("<style>") == written.count("</style>") == 1
        assert "<img" not in written
        assert ("{{ 7 * 7 }}" in written) == ("{{" in hostile)
        reader = Reader()
        reader.feed(written)
        assert not reader.unclosed


def test_thousands_of_findings_make_a_page() -> None:
    """A sentence for every word of a long article is written, folded, and each leads to its place."""
    told = readout().stories[0]
    home = article("long.txt", " ".join(f"word{number}" for number in range(2000)))
    summary = tuple(SummarySentence(word, (words(home, f"{word} "),)) for word in home.text.split()[:-1])
    reader = Reader()
    reader.feed(page_of(replace(told, articles=(*told.articles, home), summary=summary)))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)


def test_the_policy_lets_only_our_own_style_and_script_run() -> None:
    """The digests in the policy are those of the one style and the one script on the page."""
    for tag in ("style", "script"):
        (held,) = re.findall(f"<{tag}>(.*?)</{tag}>", WRITTEN, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(held.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in WRITTEN


def test_a_single_source_is_not_shown_as_agreed() -> None:
    """A claim of one origin stands under its speaker, marked as such, and in no list of what is agreed."""
    told = readout().stories[0]
    alone = replace(in_like_words(told), origins=1, status="single-source")
    written = page_of(replace(told, claims=(alone,)))
    assert "Agreed by independent accounts" not in written
    assert "single source" in written


def test_long_sections_fold() -> None:
    """The first lines of a long section stand open and the rest is told by its number."""
    told = readout().stories[0]
    said = [f"Gate{at} pier{at} lock{at} at {at + 200}" for at in range(30)]
    home, other = (article(f"{name}.txt", ". ".join([name, *said])) for name in ("three", "four"))
    both = [(words(home, one), words(other, one)) for one in said]
    claims = tuple(
        replace(in_like_words(told), id=f"c{at}", text=pair[0].text, holder=None, quotations=(), evidence=pair)
        for at, pair in enumerate(both)
    )
    told = replace(told, articles=(*told.articles, home, other))
    assert "<summary>18 more</summary>" in page_of(replace(told, claims=claims))


def page_of(brief: Brief) -> str:
    """Write one brief as a page."""
    return render(Readout((brief,)), "html", Settings())


def test_what_does_not_read_alone_is_not_on_the_page() -> None:
    """An entry that leans on the words around it stands in the JSON alone."""
    told = readout().stories[0]
    torn = replace(told.timeline[0], text="they spoke of that", stands_alone=False)
    assert "they spoke of that" not in page_of(replace(told, timeline=(torn,)))
