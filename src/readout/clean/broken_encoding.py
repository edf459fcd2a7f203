"""Letters that were decoded with a wrong table somewhere before they came here: "itâ€™s" for “it’s”."""

import re
from dataclasses import replace

from readout.model import RawDocument

_MAY_BE_BROKEN = re.compile("[ÂÃâ]")
"""What the first byte of UTF-8's punctuation and accented letters is in Windows' and Latin tables; rare in English."""


def mended(document: RawDocument) -> RawDocument:
    """Give a document with its text and headline as they were written, where they show that they were decoded wrongly."""
    headline = document.metadata.headline
    return replace(
        document,
        text=_mended_text(document.text),
        metadata=replace(document.metadata, headline=_mended_text(headline) if headline else headline),
    )


def _mended_text(text: str) -> str:
    if not _MAY_BE_BROKEN.search(text):
        return text
    from ftfy import fix_encoding

    return fix_encoding(text)
