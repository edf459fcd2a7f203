"""Find the names of an article, what they name, the roles beside them, and each one's fullest form."""

from collections.abc import Sequence

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import Name
from readout.annotate.names.bearers import one_name_each
from readout.annotate.names.candidates import candidates
from readout.annotate.names.proposed import proposed
from readout.model import Article, Mention, Sentence

__all__ = ["NAMES", "names"]


def names(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Name] | None = None) -> tuple[Mention, ...]:
    """Give the mentions of named persons, organisations, places and others, in order of the text.

    `found` is what the encoder proposes; without it the rules propose alone.
    """
    chosen = candidates(article, sentences) if found is None else proposed(article, sentences, found)
    return one_name_each(article, sentences, chosen)


def _read(page: Page) -> tuple[Mention, ...]:
    return names(page.article, page.sentences, page.encoding.names)


NAMES = Annotator("names", 3, ("sentences",), "mentions", _read)
