"""The word lists by which noun phrases and states are told."""

from collections.abc import Mapping

from readout.language import lexicon


def words_of(kind: str) -> frozenset[str]:
    """Give the words that stand beside counts, of one class."""
    return lexicon().words("counting", kind)


def states() -> Mapping[str, str]:
    """Give what became of those counted by each word for it ("wounded" stands for "injured")."""
    return lexicon().table("states")
