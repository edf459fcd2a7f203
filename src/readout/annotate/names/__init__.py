"""Find the names of an article, what they name, the roles beside them, and each one's fullest form."""

from collections.abc import Sequence

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import Name
from readout.annotate.names.names_by_bearer import one_name_each
from readout.annotate.names.proposed_names import proposed
from readout.model import Article, Mention, Sentence

__all__ = ["NAMES", "names"]


def names(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Name]) -> tuple[Mention, ...]:
    """Give the mentions of named persons, organisations, places and others, in order of the text, of what the encoder proposes."""
    return one_name_each(article, sentences, proposed(article, sentences, found))


def _read(page: Page) -> tuple[Mention, ...]:
    return names(page.article, page.sentences, page.encoding.names)


NAMES = Annotator("names", 16, ("sentences",), "mentions", _read)
