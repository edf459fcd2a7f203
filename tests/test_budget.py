"""No article and no story costs more than its budget, and what is left out is said."""

import itertools
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.sentence_cutting import read
from readout.budget import MOST_WORDS_OF_SENTENCE, of_article, of_story
from readout.model import Annotations, Block, Quantity, Span, Story
from tests.cluster.builders import STRIKE, article


def holding(name: str, quantities: int) -> Annotations:
    """Build an article with so many quantities."""
    found = tuple(Quantity(Span(at, at + 1), "cardinal", 1.0, 1.0) for at in range(quantities))
    return replace(article(name, "".join(STRIKE)), quantities=found)


def test_an_article_keeps_the_first_of_what_it_holds() -> None:
    """Of quantities beyond the most the first are kept, and a note says so, once however often it is asked."""
    found = of_article(holding("a", 1000))
    assert len(found.quantities) == 400
    assert found.article.notes == ("only its first 400 quantities are compared: it holds very many",)
    assert of_article(replace(found, quantities=holding("a", 1000).quantities)).article.notes == found.article.notes


def test_an_article_within_its_budget_stays_as_it_is() -> None:
    """Nothing is copied or noted where nothing is left out."""
    found = holding("a", 400)
    assert of_article(found) is found


@given(st.lists(st.integers(0, 400), min_size=1, max_size=30))
def test_a_story_keeps_within_its_budget(counts: list[int]) -> None:
    """Together the articles keep so many at most, the small ones all of theirs, and only those that lose any have a note."""
    members = tuple(holding(str(number), count) for number, count in enumerate(counts))
    kept = of_story(Story("s", members)).members
    assert sum(len(member.quantities) for member in kept) <= max(1500, len(counts))
    assert all(
        bool(one.article.notes) == (len(one.quantities) < len(other.quantities)) for one, other in zip(kept, members, strict=True)
    )


def test_a_sentence_without_end_is_cut() -> None:
    """What has more words than any sentence is read piece by piece, each word in one of them."""
    text = "a, " * 450
    made = article("a", text, blocks=(Block(0, len(text), "body"),)).article
    pieces = read(made)
    assert max(len(piece.tokens) for piece in pieces) == MOST_WORDS_OF_SENTENCE
    assert sum(len(piece.tokens) for piece in pieces) == 900
    assert all(one.end <= other.start for one, other in itertools.pairwise(pieces))
