"""Attributions by rule alone, paragraph by paragraph."""

from readout.annotate.quotations.according import according, by_colon
from readout.annotate.quotations.draft import Draft
from readout.annotate.quotations.follow import with_followers
from readout.annotate.quotations.frames import drafts
from readout.annotate.quotations.outline import Paragraph, paragraphs
from readout.model import Article, Sentence


def attributions(article: Article, sentences: tuple[Sentence, ...]) -> list[Draft]:
    """Give the drafts of all paragraphs, in order of their contents."""
    outlines = paragraphs(article, sentences)
    return with_followers(outlines, [_of_paragraph(outline) for outline in outlines])


def _of_paragraph(paragraph: Paragraph) -> list[Draft]:
    """Read a paragraph's cues, then what is said according to somebody, then what a colon introduces."""
    found = drafts(paragraph)
    for draft in [*according(paragraph), *by_colon(paragraph)]:
        if not any(part.overlaps(other) for part in draft.content for earlier in found for other in earlier.content):
            found.append(draft)
    return found
