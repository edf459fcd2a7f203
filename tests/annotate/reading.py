"""Articles as the encoder reads them, for tests of what is found in them."""

import re

from readout.annotate import annotate
from readout.model import Annotations, Article, Block, When
from readout.settings import Settings


def article_of(text: str) -> Article:
    """Build an article of body blocks, one a line."""
    blocks = tuple(Block(match.start(), match.end(), "body") for match in re.finditer(r"\S(?:.*\S)?", text))
    return Article("a", "a.txt", None, None, None, (), (), "en", When(), text, "", blocks)


def annotated(text: str) -> Annotations:
    """Read a text with all that is found in it."""
    return annotate(article_of(text), Settings())
