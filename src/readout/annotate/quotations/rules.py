"""Attributions by rule alone, paragraph by paragraph."""

from collections.abc import Iterator
from itertools import pairwise

from readout.annotate.quotations.according import according, announced, by_colon
from readout.annotate.quotations.cued import drafts
from readout.annotate.quotations.draft import Draft
from readout.annotate.quotations.follow import with_followers
from readout.annotate.quotations.outline import Paragraph
from readout.annotate.quotations.posts import post, signed_below


def attributions(text: str, outlines: list[Paragraph]) -> list[Draft]:
    """Give the drafts of all paragraphs, in order of their contents."""
    found = [_of_paragraph(text, outline) for outline in outlines]
    for number, (outline, following) in enumerate(pairwise(outlines)):
        found[number + 1] += _free(found[number + 1], announced(outline, following))
        found[number] += _free(found[number], filter(None, [signed_below(text, outline, following)]))
    return with_followers(outlines, found)


def _of_paragraph(text: str, paragraph: Paragraph) -> list[Draft]:
    """Read a signed post, or a paragraph's cues, then what is said according to somebody, then what a colon introduces."""
    signed = post(text, paragraph)
    if signed is not None:
        return [signed]
    found = drafts(paragraph)
    found += _free(found, according(paragraph))
    return found + list(_free(found, by_colon(paragraph)))


def _free(found: list[Draft], further: Iterator[Draft]) -> list[Draft]:
    """Keep the drafts whose content nobody has yet."""
    return [
        draft
        for draft in further
        if not any(part.overlaps(other) for part in draft.content for earlier in found for other in earlier.content)
    ]
