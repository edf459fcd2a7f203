"""The packaged word lists by which noun phrases and states are told."""

from functools import cache
from importlib.resources import files


@cache
def words_of(kind: str) -> frozenset[str]:
    """Give the words of one class of `phrases.tsv`."""
    return frozenset(word for name, words in _rows("phrases.tsv") if name == kind for word in words.split())


@cache
def states() -> dict[str, str]:
    """Give what became of those counted by each word for it ("wounded" stands for "injured")."""
    return {word: state for state, words in _rows("states.tsv") for word in words.split()}


def _rows(name: str) -> list[tuple[str, str]]:
    lines = files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()
    return [(kind, words) for kind, words in (line.split("\t") for line in lines) if not kind.startswith("#")]
