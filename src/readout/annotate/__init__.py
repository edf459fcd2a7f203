"""Read one article: its sentences, names, quotations, times, quantities and moves."""

from functools import partial

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import encode
from readout.annotate.moves import MOVES
from readout.annotate.names import NAMES
from readout.annotate.quantities import QUANTITIES
from readout.annotate.quotations import QUOTATIONS
from readout.annotate.sentence_cutting import SENTENCES, read
from readout.annotate.times import TIMES
from readout.budget import of_article
from readout.errors import Spare, unspared
from readout.language import lexicon_at_hand
from readout.model import Annotations, Article
from readout.settings import Settings

__all__ = ["ANNOTATORS", "Annotator", "Page", "annotate"]

ANNOTATORS = (SENTENCES, NAMES, QUOTATIONS, TIMES, MOVES, QUANTITIES)
"""The order of work: each finds what it needs on the page already."""


def annotate(
    article: Article, settings: Settings, annotators: tuple[Annotator, ...] = ANNOTATORS, spare: Spare = unspared
) -> Annotations:
    """Find in one article everything that the later rooms need; the same article and settings give the same findings."""
    language = lexicon_at_hand(article.language)
    cut = read(article)
    words = [[(token.start, token.end) for token in sentence.tokens] for sentence in cut]
    page = Page(Annotations(article, cut), encode(article.text, words, settings.encoder_threads), language)
    for annotator in annotators:
        page = spare(annotator.name, partial(annotator.annotate, page), page)
    return of_article(page.found)
