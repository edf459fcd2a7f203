"""Words that a name signs behind a dash: posts as pages embed them, and readers' or witnesses' lines."""

import re

from readout.annotate.quotations.paragraph_outline import Paragraph
from readout.annotate.quotations.quotation_draft import Draft
from readout.model import Span

_SIGNED = re.compile(
    r"^(?P<words>.{6,}?)(?:(?<!\s)\s++)?(?:https?://\S+\s*)?(?P<dash>[—–―]|--)\s*(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,5}\s?)(?P<rest>\s*\(@\w+\).{0,40}|,[^.!?]{0,60})?\s*$",
    re.DOTALL,
)


def post(text: str, paragraph: Paragraph) -> Draft | None:
    """Read a whole paragraph as words with their signature, if a handle or quotation marks bear that out."""
    shown = text[paragraph.span.start : paragraph.span.end]
    signed = _SIGNED.match(shown)
    if signed is None:
        return None
    said = _within(paragraph.span.start + signed.start("words"), paragraph.span.start + signed.end("words"), paragraph)
    if said is None and "(@" not in (signed["rest"] or ""):
        return None
    start = paragraph.span.start
    name = Span(start + signed.start("name"), start + signed.start("name") + len(signed["name"].rstrip()))
    dash = Span(start + signed.start("dash"), start + signed.end("dash"))
    content = said or Span(start + signed.start("words"), start + signed.end("words"))
    return Draft(name, dash, (content,), verbatim=True)


def _within(start: int, end: int, paragraph: Paragraph) -> Span | None:
    """Give the passage in marks that fills the range."""
    for passage in paragraph.passages:
        if passage.outer.start <= start and end <= passage.outer.end + 1:
            return passage.inner
    return None
