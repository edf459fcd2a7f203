"""Traits of what happened on a day."""

import pytest

from readout.brief.entry_traits import Surroundings, Told, traits_of
from readout.brief.event_clauses import predicate_at_time
from readout.model import Annotations, Article, Block, Origin, Span, Story, When
from tests.language.parsed import parsed

LEFT = "Quist left the harbour of Ostrow on Friday."
DAY = When("2031-03-07", "day", "text")


def member(name: str, text: str) -> Annotations:
    """Annotate an article of one sentence."""
    blocks = (Block(0, len(text), "body"),)
    home = Article(name, name, None, name, None, (), (), "en", DAY, text, name, blocks, Origin(name, "independent"))
    return Annotations(home, (parsed(text).sentence,))


def traits(text: str, *others: str, when: When = DAY, time: str = "Friday") -> dict[str, float]:
    """Give the traits of a sentence among those of other articles."""
    members = (member("a", text), *(member(f"b{at}", other) for at, other in enumerate(others)))
    sentence, start = parsed(text), text.index(time)
    span = Span(start, start + len(time))
    verb = predicate_at_time(sentence.tree, span)
    return traits_of(Told(members[0], sentence.tree, verb, Span(0, len(text)), span, when), Surroundings.of(Story("s", members)))


def test_what_others_tell_is_near_and_by_a_known_name() -> None:
    """One word of a name is known where another origin has it, and what another tells is nearer than what none does."""
    lone, told = traits(LEFT, "A barge sank."), traits(LEFT, "On Friday Ida Quist left Ostrow.")
    assert (lone["known name"], told["known name"]) == (0, 1)
    assert 0 == lone["nearness"] < told["nearness"] <= 1


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        (LEFT, "outright"),
        (LEFT, "simple"),
        ("Quist said that Orren left the harbour on Friday.", "reported"),
        ("Quist was in the harbour on Friday.", "state"),
        ("Quist planned on Friday to leave.", "planned"),
    ],
)
def test_the_predicate_tells_how_it_is_told(text: str, trait: str) -> None:
    """Outright in the simple past, reported, a state, a plan."""
    assert traits(text)[trait] == 1


def test_a_year_that_is_written_is_noted() -> None:
    """A year is no day, and figures write a time out."""
    found = traits("Quist left the harbour in 2019.", when=When("2019", "year", "text"), time="2019")
    assert (found["year"], found["written"], traits(LEFT)["year"], traits(LEFT)["written"]) == (1, 1, 0, 0)
