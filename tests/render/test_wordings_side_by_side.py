"""The wordings of one statement side by side, and what sets each apart."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from readout.model import Article, Evidence
from readout.render.excerpts import Shown, numbered
from readout.render.wordings_side_by_side import longest, renderings, retold
from tests.render.builders import article, readout, words

TOLD = readout().stories[0]


def laid(*texts: str) -> tuple[list[Evidence], dict[str, Shown]]:
    """Build an article of each text, and evidence that is all of it."""
    homes: list[Article] = [article(f"{number}.txt", text) for number, text in enumerate(texts)]
    homes = [replace(home, id=f"{number:012}") for number, home in enumerate(homes)]
    return [words(home, home.text) for home in homes], numbered(replace(TOLD, articles=tuple(homes)))


def apart(*texts: str) -> list[list[str]]:
    """Give for each wording of the texts the runs that stand apart."""
    return [[text for text, marked in rendering.runs if marked] for rendering in renderings(*laid(*texts))]


def test_two_wordings_differ_in_what_the_other_lacks() -> None:
    """Of two, every word that one alone has stands apart, neighbours in one run."""
    assert apart("The harbour will shut on Monday", "the harbour will be closed on Tuesday.") == [
        ["shut", "Monday"],
        ["be closed", "Tuesday"],
    ]


def test_of_many_wordings_the_rarer_words_stand_apart() -> None:
    """What more than half of the wordings hold is common to them."""
    assert apart("shut on Monday", "closed on Monday", "shut on Tuesday") == [[], ["closed"], ["Tuesday"]]


def test_even_sides_both_stand_apart() -> None:
    """Two against two: neither is the common one."""
    found = apart("we shut on Monday", "they shut on Monday", "we close on Tuesday", "they close on Tuesday")
    assert [runs[-1] for runs in found] == ["Monday", "Monday", "Tuesday", "Tuesday"]


def test_one_wording_is_shown_once_with_all_its_places() -> None:
    """Copies that differ in case, accents and marks only are one wording."""
    (found,) = renderings(*laid("The harbour “shuts”", 'the harbour "shuts".'))
    assert [place.shown.number for place in found.places] == [1, 2]
    assert found.runs == (("The harbour “shuts”", False),)


@given(st.lists(st.text("ab é\u05d0“.\n", min_size=1), min_size=1, max_size=5))
def test_no_word_is_lost(texts: list[str]) -> None:
    """The runs of a wording joined are its words, character by character, and each wording has a place."""
    for rendering in renderings(*laid(*texts)):
        assert "".join(text for text, _ in rendering.runs) == rendering.places[0].evidence.text


def test_an_article_is_heard_once() -> None:
    """Of several pieces of one article the longest stands for it."""
    home = TOLD.articles[0]
    assert longest([words(home, "harbour"), words(home, "the harbour will close")]) == [words(home, "the harbour will close")]


def test_what_is_told_in_one_wording_is_not_retold() -> None:
    """Only a claim whose articles word it differently is set side by side, that of most origins first."""
    one = TOLD.claims[0]
    more = replace(one, id="c2", origins=3)
    same = replace(one, id="c3", evidence=one.evidence[:1])
    alone = replace(one, id="c4", articles=one.articles[:1])
    found = retold(replace(TOLD, claims=(one, more, same, alone)))
    assert [claim.id for claim in found] == ["c2", "c1"]
