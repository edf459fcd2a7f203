"""Phrases cut where they may end."""

import pytest

from readout.brief.glosses.whole_phrases import whole_phrase
from readout.language import Tree
from tests.annotate.reading import annotated


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("Ada Quist praised the harbour report on the old pier.", "report", "the harbour report on the old pier"),
        ("Ada Quist signed a deal to end the strike.", "deal", "a deal to end the strike"),
        ("Ada Quist praised a plan of hers.", "plan", None),
        ("Ada Quist met the crew of the ferry and of the tug that sank near the old pier of the harbour town.", "crew", None),
        ("Ada Quist opened the pier.", "pier", None),
    ],
)
def test_a_phrase_ends_where_it_is_whole(text: str, noun: str, expected: str | None) -> None:
    """What is joined is not parted, and a pronoun or nothing tells no more than the noun."""
    member = annotated(text)
    tree = Tree.of(member.sentences[0].tokens)
    at = next(place for place, token in enumerate(tree.tokens) if text[token.start : token.end] == noun)
    span = whole_phrase(tree, at)
    assert (text[span.start : span.end] if span else None) == expected
