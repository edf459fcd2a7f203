"""Find who is said to have said what: source, cue and content, direct, indirect and mixed."""

from collections.abc import Sequence

from readout.annotate.encoder import Attribution
from readout.annotate.quotations.assemble import assemble
from readout.annotate.quotations.combined import combined
from readout.annotate.quotations.outline import paragraphs
from readout.annotate.quotations.phrases import completed
from readout.annotate.quotations.rules import attributions
from readout.model import Article, Mention, Quotation, Sentence

__all__ = ["quotations"]


def quotations(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    found: Sequence[Attribution] | None = None,
) -> tuple[Quotation, ...]:
    """Give the quotations of an article in order of the text, their sources named as the article names them most fully.

    `found` is what the encoder proposes; without it the rules read alone.
    """
    drafts = attributions(article, sentences)
    if found is not None:
        passages = [passage for paragraph in paragraphs(article, sentences) for passage in paragraph.passages]
        drafts = combined(article.text, passages, [completed(article, sentences, one) for one in found], drafts)
    return assemble(article, sentences, mentions, drafts)
