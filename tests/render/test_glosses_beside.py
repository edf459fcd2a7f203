"""What stands beside a line of the words in it that point elsewhere."""

from dataclasses import replace

from readout.model import Brief, Gloss, Readout, SummarySentence
from readout.render.glosses_beside import beside
from readout.render.html_page import to_html
from readout.render.markdown import to_markdown
from tests.render.builders import article, readout, words

TEXT = "Ada Quist leads the Pier Committee. She told the committee that she would stay."


def glossed() -> Brief:
    """Give a brief of one line whose words point to somebody and something told before."""
    home = article("a", TEXT)
    line = words(home, "She told the committee that she would stay.")
    name, body = words(home, "Ada Quist"), words(home, "the Pier Committee")
    glosses = (
        Gloss(words(home, "She"), "Ada Quist", name),
        Gloss(words(home, "the committee"), "the Pier Committee", body),
        Gloss(words(home, "she"), "Ada Quist", name),
    )
    (story,) = readout().stories
    return replace(
        story,
        articles=(home,),
        summary=(SummarySentence(line.text, (line,)),),
        glosses=glosses,
        claims=(),
        quotations=(),
        discrepancies=(),
        updates=(),
        gaps=(),
        positions=(),
        timeline=(),
        upcoming=(),
        questions=(),
    )


def names(text: str, heading: str = "") -> list[str]:
    """Give what stands beside the brief's line, as it is shown and under a name."""
    brief = glossed()
    return [one.name for one in beside(brief, brief.summary[0].evidence, text, heading)]


def test_each_meaning_is_told_once() -> None:
    """Two words for one person have one gloss."""
    assert names(glossed().summary[0].text) == ["Ada Quist", "the Pier Committee"]


def test_what_the_line_or_its_heading_tells_is_not_told_again() -> None:
    """Any word of a person's name tells him; of a thing all that the gloss adds has to be told."""
    assert names("She told the committee that she would stay.", "Ada Quist") == ["the Pier Committee"]
    assert names("[Ada] She told the Pier committee that she would stay.") == []


def test_words_outside_the_line_have_no_gloss() -> None:
    """A line has the glosses of its own words alone."""
    brief = glossed()
    assert beside(brief, [words(brief.articles[0], "leads")], "leads") == []


def test_markdown_tells_what_is_meant_and_where() -> None:
    """The gloss stands behind the line, with the place that tells it."""
    assert "(She: Ada Quist `[1:0-9]`; the committee: the Pier Committee `[1:16-34]`)" in to_markdown(Readout((glossed(),)))


def test_the_page_leads_to_the_words_that_tell_it() -> None:
    """Beside the line the gloss is muted; the opened line leads to its words, which are marked."""
    brief = glossed()
    page = to_html(Readout((brief,)))
    assert '<small class="note gloss">She: <span class="name" dir="auto">Ada Quist</span></small>' in page
    assert f'<p class="term">She: <a href="#{brief.articles[0].id}-0-9">' in page
    assert f'<a id="{brief.articles[0].id}-0-9"' in page
