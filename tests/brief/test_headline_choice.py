"""The headline of a story's page."""

from dataclasses import replace

import numpy as np
import pytest

from readout.brief.headline_choice import headline_of, headline_traits
from readout.brief.passage_likeness import terms
from readout.brief.sentence_odds import _weights_of_uses
from readout.model import Annotations, Article, Block, Sentence, Story, When

LEAD = "The lock of Ostrow was closed on Monday after a barge had struck its gate, the harbour office said."


def member(name: str, headline: str | None, day: str) -> Annotations:
    """Tell of the lock under a headline, on a day."""
    when = When(day, "day", "metadata") if day else When()
    article = Article(name, name, None, None, headline, (), (), "en", when, LEAD, name, (Block(0, len(LEAD), "body"),))
    return Annotations(article, (Sentence(0, len(LEAD), "body", 0, ()),))


def chosen(*given: tuple[str | None, str]) -> str:
    """Choose among headlines of days."""
    return headline_of(Story("s", tuple(member(f"a{at}", headline, day) for at, (headline, day) in enumerate(given))))


@pytest.mark.parametrize(
    "worse",
    [
        "Why was the lock of Ostrow closed?",
        "Lock of Ostrow closed after barge struck its gate (video)",
        "Mayor of Ostrow to open a fair",
    ],
)
def test_what_tells_the_story_heads_it(worse: str) -> None:
    """A question, what is in brackets and what another thing is about head nothing where a plain headline tells what happened."""
    plain = "Lock of Ostrow closed after barge struck its gate"
    assert chosen((worse, "2031-05-05"), (plain, "2031-05-05")) == plain


def test_the_later_of_two_like_headlines_is_taken() -> None:
    """What later articles may have overtaken stands behind."""
    early, late = (
        ("Barge strikes gate, lock of Ostrow closed", "2031-05-05"),
        ("Barge struck gate, lock of Ostrow closed", "2031-05-07"),
    )
    assert chosen(early, late) == late[0]


def test_without_headlines_an_opening_is_taken() -> None:
    """Where no article has a headline the first sentence stands there, within the length."""
    assert chosen((None, "2031-05-05")).startswith("The lock of Ostrow was closed on Monday")


def test_traits_count_what_a_person_would_look_at() -> None:
    """Of three articles two are later; half of the words stand in the openings."""
    days = ["2031-05-05", "2031-05-06", "2031-05-07"]
    traits = headline_traits("Will Ostrow: reopen?", member("a", None, days[0]), days[0], days, [terms("Ostrow fair")])
    assert traits["overtaken"] == 2 / 3
    assert (traits["asks"], traits["colon"], traits["brackets"]) == (1, 1, 0)


@pytest.mark.parametrize(
    "sold",
    [
        "BREAKING: Lock closed: barge struck it",
        "Breaking news: Lock closed: barge struck it",
        "Lock closed: barge struck it (+video)",
    ],
)
def test_labels_are_no_part_of_a_headline(sold: str) -> None:
    """What an outlet sells a headline with is left off; a colon of its own stays."""
    assert chosen((sold, "2031-05-05")) == "Lock closed: barge struck it"


def test_the_headline_of_a_report_is_taken_before_that_of_a_comment() -> None:
    """What its sentences mean tells that an article comments; nothing of the headline does."""
    odds = np.array(_weights_of_uses()["comment"].weights, np.float64)
    likest = np.rint(odds / np.abs(odds).max() * 127).astype(np.int8)
    comment, report = (
        member(name, f"Lock of Ostrow closed {name} barge struck its gate", "2031-05-05") for name in ("since", "after")
    )
    told = (
        replace(one, sentences=(replace(one.sentences[0], vector=vector.tobytes()),))
        for one, vector in ((comment, likest), (report, -likest))
    )
    assert headline_of(Story("s", tuple(told))) == report.article.headline
