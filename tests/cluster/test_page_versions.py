"""Versions of one page are one article."""

import pytest

from readout.cluster import cluster
from readout.cluster.page_versions import newest
from readout.model import Annotations, When
from readout.settings import Settings
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article

FIRST = " ".join(TALKS[:5])
SECOND = " ".join((*TALKS[:4], TALKS[5]))
PAGE = "https://buoy.example/talks"


def pages(*members: Annotations) -> list[tuple[str, ...]]:
    """Give the ids of each page's versions, the newest last."""
    return [member.article.versions for member in newest(members)]


def test_one_address_with_another_text_is_a_revision() -> None:
    """The later text stands, the earlier one is kept whole with what changed."""
    (found,) = newest([article("a", FIRST, url=PAGE, headline="Talks"), article("b", SECOND, url=f"{PAGE}/#top")])
    (revision,) = found.article.revisions
    assert (found.article.id, revision.id, revision.headline, revision.text) == ("b", "a", "Talks", FIRST)
    assert [change.kind for change in revision.changes] == ["removed", "added"]


def test_each_version_tells_what_changed_to_the_next() -> None:
    """Of three versions the first two are kept, in order, each compared with the one after it."""
    third = " ".join(TALKS[:4])
    (found,) = newest([article(key, text, url=PAGE) for key, text in (("a", FIRST), ("b", SECOND), ("c", third))])
    assert [(revision.id, len(revision.changes)) for revision in found.article.revisions] == [("a", 2), ("b", 1)]


def test_one_file_read_again_is_a_revision() -> None:
    """A file that was edited is the same page."""
    assert pages(article("a", FIRST, input="talks.txt"), article("b", SECOND, input="talks.txt")) == [("a", "b")]


@pytest.mark.parametrize("place", ["-", "feed.jsonl#3"])
def test_rows_and_standard_input_are_no_page_of_their_own(place: str) -> None:
    """What comes in a feed's third row today is not what came there yesterday, even where texts are much alike."""
    assert pages(article("a", FIRST, input=place), article("b", SECOND, input=place)) == [("a",), ("b",)]


def test_one_outlets_headline_printed_again_within_days_is_a_revision() -> None:
    """Near-identical texts under one headline of one outlet, a day apart, are one page; a week apart or elsewhere they are not."""
    told = {"outlet": "The Buoy", "headline": "Talks broken off"}
    first = article("a", FIRST, "2031-05-01", **told)
    assert pages(first, article("b", SECOND, "2031-05-02", **told)) == [("a", "b")]
    assert pages(first, article("b", SECOND, "2031-05-09", **told)) == [("a",), ("b",)]
    assert pages(first, article("b", SECOND, "2031-05-02", **(told | {"outlet": "The Gull"}))) == [("a",), ("b",)]
    assert pages(first, article("b", " ".join((*SLIDE, *TALKS[:2])), "2031-05-02", **told)) == [("a",), ("b",)]


def test_an_address_used_for_another_article_is_another_article() -> None:
    """A text that shares neither wording nor headline is no version, and a front page's address names no article."""
    assert pages(article("a", FIRST, url=PAGE), article("b", " ".join(STRIKE), url=PAGE)) == [("a",), ("b",)]
    front = "https://buoy.example/"
    assert pages(article("a", FIRST, url=front), article("b", SECOND, url=front)) == [("a",), ("b",)]


def test_a_page_that_was_rewritten_under_its_headline_is_a_revision() -> None:
    """Live pages may keep no sentence; their address and headline stay."""
    told = {"url": PAGE, "headline": "Talks broken off"}
    assert pages(article("a", FIRST, **told), article("b", " ".join(SLIDE), **told)) == [("a", "b")]


def test_what_two_outlets_keep_under_one_name_stays_apart() -> None:
    """Files of one name that name two outlets are two articles."""
    named = [article(key, text, input="1.txt", outlet=key) for key, text in (("a", FIRST), ("b", SECOND))]
    assert pages(*named) == [("a",), ("b",)]


def test_a_stated_time_goes_before_the_order_of_arrival() -> None:
    """A version that states a later update is newer, though it came first; a day says nothing about its own hours."""
    later = article("a", FIRST, "2031-05-01", url=PAGE, updated=When("2031-05-03", "day", "text"))
    assert pages(later, article("b", SECOND, "2031-05-01", url=PAGE)) == [("b", "a")]
    hour = article("a", FIRST, url=PAGE, updated=When("2031-05-01T10:00", "minute", "text"))
    assert pages(hour, article("b", SECOND, "2031-05-01", url=PAGE)) == [("a", "b")]


@pytest.mark.parametrize("damaged", ["", "Subscribe to read on.", "404"])
def test_a_damaged_fetch_takes_nothing_away(damaged: str) -> None:
    """A page that came back without its text does not replace what was read before."""
    assert ("a",) in pages(article("a", FIRST, url=PAGE), article("b", damaged, url=PAGE))


def test_a_version_without_a_day_takes_that_of_the_page() -> None:
    """The day that the earlier version stated holds for the page, marked as inferred."""
    (found,) = newest([article("a", FIRST, "2031-05-01", url=PAGE), article("b", SECOND, url=PAGE)])
    assert found.article.published == When("2031-05-01", "day", "inferred")


def test_a_page_counts_once_in_its_story() -> None:
    """The story holds the newest version alone, as an origin of its own."""
    told = [article("a", FIRST, "2031-05-01", url=PAGE), article("b", SECOND, "2031-05-01", url=PAGE)]
    (story,) = cluster(told, Settings())
    assert [(member.article.id, member.article.origin.role) for member in story.members] == [("b", "independent")]
