"""Find who is said to have said what: source, cue and content, direct, indirect and mixed."""

from collections.abc import Sequence

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import Attribution
from readout.annotate.quotations.assemble import assemble, in_order
from readout.annotate.quotations.combined import combined
from readout.annotate.quotations.outline import paragraphs
from readout.annotate.quotations.parts import gathered
from readout.annotate.quotations.phrases import completed
from readout.annotate.quotations.rules import attributions
from readout.annotate.quotations.speakers import sources
from readout.model import Article, Mention, Quotation, Sentence

__all__ = ["QUOTATIONS", "quotations"]


def quotations(
    article: Article,
    sentences: tuple[Sentence, ...],
    mentions: tuple[Mention, ...],
    found: Sequence[Attribution] | None = None,
) -> tuple[Quotation, ...]:
    """Give the quotations of an article in order of the text, their sources named as the article names them most fully.

    `found` is what the encoder proposes; without it the rules read alone.
    """
    outlines = paragraphs(article, sentences)
    passages = [passage for outline in outlines for passage in outline.passages]
    drafts = attributions(article.text, outlines)
    if found is not None:
        drafts = combined(
            article.text, passages, [completed(article, sentences, gathered(sentences, passages, one)) for one in found], drafts
        )
    return assemble(article, sentences, drafts, sources(article, sentences, mentions, in_order(drafts)), passages)


def _read(page: Page) -> tuple[Quotation, ...]:
    return quotations(page.article, page.sentences, page.mentions, page.encoding.attributions)


QUOTATIONS = Annotator("quotations", 3, ("sentences", "mentions"), "quotations", _read)
