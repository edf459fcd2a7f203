"""Read one article: its sentences, names, quotations, times, quantities and moves."""

from readout.annotate.encoder import encode
from readout.annotate.moves import moves
from readout.annotate.names import names
from readout.annotate.quantities import quantities
from readout.annotate.quotations import quotations
from readout.annotate.reading import encoded, read
from readout.annotate.times import times
from readout.model import Annotations, Article
from readout.settings import Settings

__all__ = ["annotate"]


def annotate(article: Article, settings: Settings) -> Annotations:
    """Find in one article everything that the later rooms need; the same article and settings give the same findings."""
    cut = read(article)
    words = [[(token.start, token.end) for token in sentence.tokens] for sentence in cut]
    encoding = encode(article.text, words, settings.encoder_threads)
    sentences = encoded(cut, encoding)
    mentions = names(article, sentences, encoding.names)
    said = quotations(article, sentences, mentions, encoding.attributions)
    when = times(article, sentences)
    acts = moves(article, sentences, mentions, said, when)
    return Annotations(article, sentences, mentions, said, when, quantities(article, sentences), acts)
