"""Traits of what happened or was said on a day."""

import pytest

from readout.brief.entry_traits import Told, traits_of
from readout.brief.event_clauses import predicate_at_time
from readout.brief.passage_likeness import Headlines, titles_of, weights_of
from readout.model import Annotations, Article, Block, Origin, Span, Story, When
from tests.language.parsed import parsed

LEFT = "Quist left the harbour of Ostrow on Friday."
DAY = When("2031-03-07", "day", "text")


def member(text: str, headline: str) -> Annotations:
    """Annotate an article of one sentence."""
    blocks = (Block(0, len(text), "body"),)
    home = Article("a", "a", None, "a", headline, (), (), "en", DAY, text, "a", blocks, Origin("a", "independent"))
    return Annotations(home, (parsed(text).sentence,))


def traits(text: str, headline: str = "A barge sinks", when: When = DAY, time: str = "Friday") -> dict[str, float]:
    """Give the traits of a sentence under a headline."""
    found, start = member(text, headline), text.index(time)
    tree, span = parsed(text).tree, Span(start, start + len(time))
    line = Told(found, found.sentences[0], tree, predicate_at_time(tree, span), Span(0, len(text)), span, when)
    return traits_of(line, Headlines.of(titles_of(Story("s", (found,))), weights_of(Story("s", (found,)))), "event")


def test_what_a_headline_tells_is_near() -> None:
    """Words of the headline bring a line near, none leave it at nought."""
    assert traits(LEFT)["headline"] == 0 < traits(LEFT, "Quist leaves Ostrow")["headline"] <= 1


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        (LEFT, "simple"),
        (LEFT, "day"),
        ("Quist said that Orren left the harbour on Friday.", "reported"),
        ("Quist sang when Orren left the harbour on Friday.", "apart"),
        ("Quist left “the harbour” on Friday.", "quotes"),
    ],
)
def test_the_words_tell_how_it_is_told(text: str, trait: str) -> None:
    """In the simple past, of a day, reported, dated by another clause, in quoted words."""
    assert traits(text)[trait] == 1


def test_a_year_is_no_day() -> None:
    """How fine the time is counts."""
    found = traits("Quist left the harbour in 2019.", when=When("2019", "year", "text"), time="2019")
    assert (found["year"], found["day"]) == (1, 0)
