"""Read one article: its sentences, names, quotations, times, quantities and moves."""

from readout.annotate.moves import moves
from readout.annotate.names import names
from readout.annotate.quantities import quantities
from readout.annotate.quotations import quotations
from readout.annotate.reading import read
from readout.annotate.times import times
from readout.model import Annotations, Article
from readout.settings import Settings

__all__ = ["annotate"]


def annotate(article: Article, settings: Settings) -> Annotations:
    """Find in one article everything that the later rooms need; the same article and settings give the same findings."""
    del settings
    sentences = read(article)
    mentions = names(article, sentences)
    said = quotations(article, sentences, mentions)
    when = times(article, sentences)
    acts = moves(article, sentences, mentions, said, when)
    return Annotations(article, sentences, mentions, said, when, quantities(article, sentences), acts)
