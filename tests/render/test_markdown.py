"""In markdown every line ends in the places that it rests on."""

from dataclasses import replace

from readout.model import Change, Derivation, Issue, Origin, Readout, Revision, Span, When
from readout.render import render
from readout.settings import Settings
from tests.render.builders import FIRST, in_like_words, readout, words

WRITTEN = render(readout(), "markdown", Settings())


def test_every_statement_leads_to_its_places() -> None:
    """A claim names the article and the offsets of each of its renderings."""
    at = FIRST.index("the harbour will close")
    told = readout().stories[0]
    written = render(Readout((replace(told, claims=(in_like_words(told),)),), ()), "markdown", Settings())
    assert f"`[1:{at}-{at + 22}]` `[2:" in written


def test_places_of_one_article_stand_together() -> None:
    """Several places of one article are one reference, so that a line is not drowned in them."""
    told = readout().stories[0]
    one = told.articles[0]
    summary = replace(told.summary[0], evidence=(words(one, "Harbour"), words(one, "harbour")))
    assert "`[1:0-7 53-60]`" in render(Readout((replace(told, summary=(summary,)),)), "markdown", Settings())


def test_a_position_is_told_with_its_words() -> None:
    """A party's move is followed by the words that it rests on, and by no quotation marks of ours."""
    assert "  - **Ida Quist**: the harbour will close `[1:" in WRITTEN


def test_a_point_that_stands_alone_names_itself() -> None:
    """Beside the main issues, a point of one party is told in its words, with no name of its issue cut from them."""
    told = readout().stories[0]
    alone = replace(told.positions[0], issue=Issue("i1", "the harbour", main=False))
    written = render(Readout((replace(told, positions=(alone,)),)), "markdown", Settings())
    assert "- By party\n  - **Ida Quist**: the harbour will close" in written


def test_a_question_stands_on_one_line_with_its_values() -> None:
    """What is asked is followed by each value, whose it is, and its places."""
    at = FIRST.index("Monday")
    assert "- the harbour closes … (accounts differ): **Monday** (Ida Quist) `[1:" in WRITTEN
    assert f"`[1:{at}-{at + 6}]`; **Tuesday** (Ida Quist) `[2:" in WRITTEN


def test_sides_of_a_discrepancy_stand_with_their_outlets() -> None:
    """Each value of a discrepancy is followed by who gives it."""
    assert "  - **Monday** (1 origin)\n    - [1] The Buoy: Monday" in WRITTEN


def test_an_article_without_outlet_goes_by_its_file() -> None:
    """Where no outlet is known the file's name stands in."""
    assert "[2] two.txt" in WRITTEN


def test_the_reason_of_an_origin_stands_under_the_article() -> None:
    """An article's origin is said with its reason, and so is that of sentences that have another."""
    told = readout().stories[0]
    article = told.articles[0]
    parts = tuple(Derivation(start, start + 5, Origin("newsroom:NSP", "copy", "has it from NSP")) for start in (0, 18))
    written = render(
        Readout((replace(told, articles=(replace(article, derivations=parts), told.articles[1])),)), "markdown", Settings()
    )
    assert "  - independent: its own words\n  - 2 sentences copy: has it from NSP `[1:0-5 18-23]`\n" in written


def test_what_a_page_said_before_stands_under_the_article() -> None:
    """Each earlier version is followed by what became of its sentences."""
    told = readout().stories[0]
    article = told.articles[0]
    before = "The harbour stays open. It rains."
    now = Span(article.text.index("On Monday"), article.text.index(" <b>"))
    changes = (Change("altered", Span(0, 23), now), Change("removed", Span(24, 33), None))
    revised = replace(article, revisions=(Revision("r", "old.txt", None, When("2031-05-04", "day", "text"), "", before, changes),))
    written = render(Readout((replace(told, articles=(revised, told.articles[1])),)), "markdown", Settings())
    assert "  - earlier version of 2031-05-04, `old.txt`: 2 changes\n" in written
    assert "    - altered: The harbour stays open. → On Monday Mayor Ida Quist said the harbour will close.\n" in written
    assert "    - removed: It rains.\n" in written


def test_failures_close_the_brief() -> None:
    """What could not be read is told, with the reason."""
    assert WRITTEN.endswith("- `three.pdf` (ingest): a PDF file; give its text\n")


def test_nothing_read_is_said_plainly() -> None:
    """A readout without stories says so."""
    assert render(Readout(()), "markdown", Settings()) == "No article could be read.\n"


def test_signs_of_markdown_and_of_direction_do_not_act() -> None:
    """A headline cannot open a list, an entity or a right-to-left run."""
    told = readout().stories[0]
    hostile = replace(told, headline="1. &lt; \u202eabc")
    assert render(Readout((hostile,)), "markdown", Settings()).startswith("# 1\\. \\&lt; abc\n")
