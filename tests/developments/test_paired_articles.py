"""Articles and stories of two looks find one another."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readout.developments.paired_articles import pair_articles, pair_stories
from readout.model import Revision, When
from tests.developments.builders import article, look

ONE, TWO = article("one.txt", "Ships sail."), article("two.txt", "Ships sink.")


def test_an_address_pairs_a_rewritten_page() -> None:
    """Two texts of one address under two names are one page."""
    old, new = article("a.txt", "Ships sail.", "https://b.example/1"), article("b.txt", "Ships sink.", "https://b.example/1")
    pairs = pair_articles((old,), (new,))
    assert (dict(pairs.same), dict(pairs.rewritten)) == ({}, {old.id: new})


def test_an_earlier_version_pairs_with_its_page() -> None:
    """An article that is now an earlier version of another is that one, rewritten."""
    earlier = Revision(ONE.id, ONE.input, None, When(), ONE.sha256, ONE.text, ())
    now = replace(article("three.txt", "Ships sink again."), revisions=(earlier,))
    assert pair_articles((ONE,), (now,)).rewritten == {ONE.id: now}


def test_a_story_goes_to_the_one_it_shares_most_with() -> None:
    """Where a story splits, the larger share continues it."""
    three = article("three.txt", "Ships return.")
    before = (look(ONE, TWO, three).brief,)
    now = (replace(look(ONE).brief, id="s1"), replace(look(TWO, three).brief, id="s2"))
    assert pair_stories(before, now) == {1: 0}


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=4), st.lists(st.sampled_from(["a", "b", "c"]), max_size=4))
def test_no_article_answers_twice(before: list[str], now: list[str]) -> None:
    """However names repeat, each later article answers to one earlier at most."""
    old = [article(name, f"{name} {at}") for at, name in enumerate(before)]
    new = [article(name, f"{name} {at}") for at, name in enumerate(now)]
    pairs = pair_articles(old, new)
    taken = [one.id for one in (*pairs.same.values(), *pairs.rewritten.values())]
    assert len(taken) == len(set(taken))
