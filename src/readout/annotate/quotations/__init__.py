"""Find who is said to have said what: source, cue and content, direct, indirect and mixed."""

from collections.abc import Sequence

from readout.annotate.annotator import Annotator, Page
from readout.annotate.encoder import Attribution
from readout.annotate.quotations.assembled_quotations import assemble, in_order
from readout.annotate.quotations.combined_attributions import combined
from readout.annotate.quotations.completed_spans import completed
from readout.annotate.quotations.content_parts import gathered
from readout.annotate.quotations.inner_reports import with_inner
from readout.annotate.quotations.layout_attributions import fixed
from readout.annotate.quotations.paragraph_outline import paragraphs
from readout.annotate.quotations.said_last import closing
from readout.annotate.quotations.second_acts import without_second_acts
from readout.annotate.quotations.source_names import sources
from readout.annotate.quotations.uncued_quotations import with_followers
from readout.model import Article, Mention, Quotation, Sentence

__all__ = ["QUOTATIONS", "quotations"]


def quotations(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], found: Sequence[Attribution]
) -> tuple[Quotation, ...]:
    """Give the quotations of an article in order of the text, their sources named as the article names them most fully.

    `found` is what the encoder proposes.
    """
    outlines = paragraphs(article, sentences)
    passages = [passage for outline in outlines for passage in outline.passages]
    proposed = [completed(article, sentences, gathered(sentences, passages, one)) for one in found]
    proposed = [without_second_acts(article.text, sentences, passages, one) for one in proposed]
    told = combined(article.text, passages, proposed, fixed(article, outlines, sentences))
    told = with_inner(article.text, sentences, passages, told)
    drafts = in_order(with_followers(outlines, closing(sentences, told)))
    return assemble(
        article, sentences, drafts, sources(article, sentences, mentions, drafts, [one.inner for one in passages]), passages
    )


def _read(page: Page) -> tuple[Quotation, ...]:
    return quotations(page.article, page.sentences, page.mentions, page.encoding.attributions)


QUOTATIONS = Annotator("quotations", 18, ("sentences", "mentions"), "quotations", _read)
