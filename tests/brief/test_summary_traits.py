"""What is seen of a sentence that may stand in a summary."""

from dataclasses import replace

import numpy as np

from readout.brief.passage_likeness import terms
from readout.brief.summary_traits import Alike, ToldClaim, ToldSentence, summary_traits
from readout.model import When
from tests.annotate.reading import annotated, article_of

TEXT = "A storm sank four boats of the Skarne fishing fleet on Sunday. The boats are old."


def test_what_origins_tell_and_how_is_seen() -> None:
    """Each first sentence is backed by the other article; where a sentence stands, and that it tells of the past, is seen."""
    members = [annotated(TEXT), annotated(TEXT.replace("four", "five"))]
    told = [
        ToldSentence(member, sentence, number, terms(member.article.text[sentence.start : sentence.end]))
        for member in members
        for number, sentence in enumerate(member.sentences)
    ]
    alike, backed = np.eye(len(told)), np.zeros((len(told), len(told)))
    backed[0, 2] = backed[2, 0] = 1.0
    seen = summary_traits(told, Alike(alike, alike), backed, [ToldClaim(4, (0, 2))], [terms("Storm sinks boats")])
    assert seen["backed"].tolist() == [1.0, 0.0, 1.0, 0.0]
    assert seen["early"].tolist() == [1.0, 0.5, 1.0, 0.5]
    assert seen["past"].tolist() == [1.0, 0.0, 1.0, 0.0]
    assert seen["claimed"].tolist() == [2.0, 0.0, 2.0, 0.0]
    assert seen["headline"][0] > seen["headline"][1] > 0
    assert seen["shared"][1] > 0.5
    assert set(seen["quotes"].tolist()) == {0.0}


def test_of_nothing_nothing_is_seen() -> None:
    """Without sentences there is no trait."""
    assert summary_traits((), Alike(np.zeros((0, 0)), np.zeros((0, 0))), np.zeros((0, 0)), (), ()) == {}


def test_what_later_days_may_have_overtaken_is_seen() -> None:
    """Of two articles one was printed on a later day."""
    early, late = (
        replace(annotated(TEXT), article=replace(article_of(TEXT), id=day, published=When(day, "day")))
        for day in ("2031-03-02", "2031-03-03")
    )
    told = [ToldSentence(member, member.sentences[0], 0, terms(TEXT)) for member in (early, late)]
    alike = np.eye(2)
    assert summary_traits(told, Alike(alike, alike), np.zeros((2, 2)), [], [])["later"].tolist() == [0.5, 0.0]
