"""Find who is said to have said what: source, cue and content, direct, indirect and mixed."""

from readout.annotate.quotations.assemble import assemble
from readout.annotate.quotations.rules import attributions
from readout.model import Article, Mention, Quotation, Sentence

__all__ = ["quotations"]


def quotations(article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]) -> tuple[Quotation, ...]:
    """Give the quotations of an article in order of the text, their sources named as the article names them most fully."""
    return assemble(article, sentences, mentions, attributions(article, sentences))
