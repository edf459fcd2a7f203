"""Search finds articles by their words, best first, with the hits marked."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readout.store import Store, open_store
from tests.store.builders import fill


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Give a store of three articles."""
    with open_store(tmp_path_factory.mktemp("index") / "news.db") as opened:
        fill(
            opened,
            ferry='The ferry to Orsund sank. The "Ferry Line" regrets it\nSubscribe to our tram newsletter',
            tram="Tram drivers of Orsund strike; the ferries run, and the mayor talks about many other things at length",
            dam="The Älvdal dam held",
        )
        yield opened


def found(store: Store, *phrases: str) -> list[str | None]:
    """Give the headlines of the hits."""
    return [hit.headline for hit in store.index.search(phrases)]


def test_every_word_has_to_stand_in_the_article(store: Store) -> None:
    """Two words find the articles that hold both, in any form of the word, the one that is more about it first."""
    assert found(store, "ferry", "orsund") == ["On ferry", "On tram"]
    assert found(store, "ferry", "strike") == ["On tram"]


def test_a_phrase_has_to_stand_as_it_is(store: Store) -> None:
    """Words in one argument stand side by side."""
    assert found(store, "ferry line") == ["On ferry"]
    assert found(store, "line ferry") == []


def test_accents_and_case_do_not_matter(store: Store) -> None:
    """A word is found however it is typed."""
    assert found(store, "ALVDAL") == ["On dam"]


def test_a_star_stands_for_any_ending(store: Store) -> None:
    """A beginning with a star finds the whole word."""
    assert found(store, "Älv*") == ["On dam"]
    assert found(store, "Älv") == []


def test_furniture_is_not_searched(store: Store) -> None:
    """What surrounds the article is not found."""
    assert found(store, "newsletter") == []


def test_hits_are_told_from_other_words(store: Store) -> None:
    """Every second piece of an excerpt is a hit."""
    (hit,) = store.index.search(["regrets"])
    assert hit.words[1::2] == ("regrets",)
    assert "".join(hit.words).endswith('The "Ferry Line" regrets it')


@given(st.lists(st.text(max_size=20), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_search_fails(store: Store, phrases: list[str]) -> None:
    """Whatever is typed is a search, and never a fault of its language."""
    store.index.search([phrase.encode("utf-8", "replace").decode() for phrase in phrases])
