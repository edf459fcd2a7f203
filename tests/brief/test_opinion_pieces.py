"""What is filed or signed as an opinion is one."""

from dataclasses import replace

import numpy as np
import pytest

from readout.brief.opinion_pieces import is_opinion
from readout.brief.sentence_odds import _weights_of_uses
from tests.annotate.reading import annotated


@pytest.mark.parametrize(
    ("outlet", "url", "text", "opinion"),
    [
        ("Skarne Post Opinion", None, "The gate must go.", True),
        (None, "https://post.example/op-ed/the-gate", "The gate must go.", True),
        (None, None, "Ida Quist\nOpinion columnist\n\nThe gate must go.", True),
        (None, None, "The gate must go. The views expressed in this column are her own.", True),
        ("Skarne Post", "https://post.example/news/the-gate", "I say it must go, Quist's opinion ran.", False),
    ],
)
def test_a_page_tells_that_it_is_an_opinion(outlet: str | None, url: str | None, text: str, opinion: bool) -> None:  # noqa: FBT001
    """Its outlet's name, its address or a line of it says so; the word alone in its text does not."""
    member = annotated("The gate must go.")
    assert is_opinion(replace(member, article=replace(member.article, outlet=outlet, url=url, text=text))) == opinion


@pytest.mark.parametrize(
    ("headline", "opinion"),
    [("OPINION: The gate must go", True), ("Opinion | The gate must go", True), ("Opinions differ on the gate", False)],
)
def test_a_headline_is_marked_as_an_opinion(headline: str, opinion: bool) -> None:  # noqa: FBT001
    """A mark before the headline says so; the word in it does not."""
    member = annotated("The gate must go.")
    assert is_opinion(replace(member, article=replace(member.article, headline=headline))) == opinion


def test_what_mostly_comments_is_an_opinion() -> None:
    """Where no line says so, what its sentences mean does."""
    odds = np.array(_weights_of_uses()["comment"].weights, np.float64)
    likest = np.rint(odds / np.abs(odds).max() * 127).astype(np.int8)
    member = annotated("The gate must go.")
    comment, report = (
        replace(member, sentences=(replace(member.sentences[0], vector=vector.tobytes()),)) for vector in (likest, -likest)
    )
    assert is_opinion(comment)
    assert not is_opinion(report)
