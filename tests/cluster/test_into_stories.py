"""Stories from articles: what belongs together, in which order, under which name."""

import random
from dataclasses import replace

import pytest

from readout.cluster import cluster
from readout.model import Annotations, Sentence, Story
from readout.settings import Settings
from readout.text import sentences
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article, retold

EVENTS = {"talks": TALKS, "strike": STRIKE, "slide": SLIDE}


def told(days: tuple[str | None, ...] = (None,) * 5) -> list[Annotations]:
    """Tell each of the three events in five articles."""
    return [article(f"{event}-{at}", retold(facts, at), day) for event, facts in EVENTS.items() for at, day in enumerate(days)]


def read(member: Annotations) -> Annotations:
    """Find the sentences of an article."""
    spans = sentences(member.article.text, 0, len(member.article.text))
    return replace(member, sentences=tuple(Sentence(span.start, span.end, "body", 0, ()) for span in spans))


def grouped(stories: tuple[Story, ...]) -> set[frozenset[str]]:
    """Give the ids of each story."""
    return {frozenset(member.article.id for member in story.members) for story in stories}


@pytest.mark.parametrize("event", EVENTS)
def test_five_articles_on_one_event_are_one_story(event: str) -> None:
    """Articles without any date that are read together and tell of one event land in one story."""
    members = [member for member in told() if member.article.id.startswith(event)]
    assert grouped(cluster(members, Settings())) == {frozenset(f"{event}-{at}" for at in range(5))}


@pytest.mark.parametrize("days", [(None,) * 5, ("2031-05-01", "2031-05-02", None, "2031-05-01", None)])
def test_three_events_are_three_stories(days: tuple[str | None, ...]) -> None:
    """Three events told in five articles each are three stories, dated or not."""
    assert grouped(cluster(told(days), Settings())) == {frozenset(f"{event}-{at}" for at in range(5)) for event in EVENTS}


def test_the_order_of_reading_changes_nothing() -> None:
    """The same articles in another order give the same stories to the last field."""
    members = told(("2031-05-01", "2031-05-02", None, "2031-05-01", "2031-05-03T08:00"))
    expected = cluster(members, Settings())
    for seed in range(3):
        random.Random(seed).shuffle(members)  # noqa: S311 an order, not a secret
        assert cluster(members, Settings()) == expected


def test_a_story_is_named_after_its_first_article() -> None:
    """The id of a story is an s and the id of the article that was published first."""
    members = [
        article("b", retold(TALKS, 0), "2031-05-02"),
        article("a", retold(TALKS, 1), "2031-05-01"),
        article("c", retold(TALKS, 2)),
    ]
    (story,) = cluster(members, Settings())
    assert story.id == "sa"
    assert [member.article.id for member in story.members][:2] == ["a", "b"]


def test_stories_come_in_order_of_their_first_article() -> None:
    """The story that was first published comes first, undated ones last."""
    members = [
        article("1", retold(STRIKE, 0)),
        article("2", retold(SLIDE, 0), "2031-05-02"),
        article("3", retold(TALKS, 0), "2031-05-01"),
    ]
    assert [story.id for story in cluster(members, Settings())] == ["s3", "s2", "s1"]


def test_an_article_that_comes_twice_counts_once() -> None:
    """Adding the same article again adds no member."""
    (story,) = cluster([article("a", retold(TALKS, 0)), article("a", retold(TALKS, 0))], Settings())
    assert len(story.members) == 1


def test_a_copy_says_whose_text_it_carries() -> None:
    """Every member says which text it derives from."""
    text = " ".join(TALKS)
    (story,) = cluster([article("a", text, "2031-05-01"), article("b", text, "2031-05-02")], Settings())
    assert [(member.article.origin.group, member.article.origin.role) for member in story.members] == [
        ("a", "original"),
        ("a", "copy"),
    ]


def test_an_undated_copy_takes_the_day_of_its_twin() -> None:
    """A day that the story tells is set, and marked as inferred."""
    text = " ".join(TALKS)
    (story,) = cluster([read(article("a", text, "2031-05-01")), read(article("b", text))], Settings())
    days = {member.article.id: member.article.published for member in story.members}
    assert (days["b"].value, days["b"].basis) == ("2031-05-01", "inferred")


def test_nothing_gives_no_stories() -> None:
    """No articles, no stories; an empty article is a story of its own."""
    assert cluster([], Settings()) == ()
    assert grouped(cluster([article("a", ""), article("b", "")], Settings())) == {frozenset({"a"}), frozenset({"b"})}
