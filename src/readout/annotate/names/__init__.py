"""Find the names of an article, what they name, the roles beside them, and each one's fullest form."""

from readout.annotate.names.bearers import one_name_each
from readout.annotate.names.candidates import candidates
from readout.model import Article, Mention, Sentence

__all__ = ["names"]


def names(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """Give the mentions of named persons, organisations, places and others, in order of the text."""
    return one_name_each(article, sentences, candidates(article, sentences))
