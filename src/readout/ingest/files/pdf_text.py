"""Write the text of a PDF on standard input to standard output: `python -m readout.ingest.files.pdf_text`."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

from readout.ingest.files.pdf import DAMAGED, LOCKED, SECONDS

_MEMORY = 1 << 30
_PASSWORD = 4
"""PDFium's number for a password that is asked for."""
_WIDE = 1.3
"""Times the usual distance of lines from which a distance parts paragraphs; 1.2 to 1.6 give the same on printed pages."""
_LARGER = 1.15
"""Times the height of the line before from which a line is of another size, as a heading is."""
_HYPHEN = "\u00ad"
_PARTED = "\x02\ufffe"
"""What PDFium writes where a hyphen at a line's end parts a word; the next line follows at once."""
_ENDS = (".", "!", "?", ":", "”", '"', "’")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its upper and lower edge; the page's origin is at its foot."""

    text: str
    top: float
    foot: float

    @property
    def height(self) -> float:
        """Give the height of its first letter's box."""
        return self.top - self.foot


def main() -> int:
    """Read, write, and give the status that tells what is wrong."""
    _limit_reading_of_pdf()
    import pypdfium2  # after the limits

    try:
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        paragraphs = list(_paragraphs_of_pdf(line for page in document for line in [*_lines(page.get_textpage()), None]))
    except pypdfium2.PdfiumError as error:
        return LOCKED if getattr(error, "err_code", None) == _PASSWORD else DAMAGED
    sys.stdout.buffer.write("\n\n".join(paragraphs).encode("utf-8", "replace"))
    return 0


def _limit_reading_of_pdf() -> None:
    try:
        import resource  # Unix alone has it
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _lines(page: Any) -> Iterator[Line]:  # noqa: ANN401 - pypdfium2 is an extra, without types here
    """Give the lines of a page's text; letters are counted as PDFium counts them, which its text as a whole does not tell."""
    from pypdfium2.raw import FPDFText_GetUnicode  # after the limits

    text, first = "", 0
    for at in range(page.count_chars() + 1):
        letter = chr(FPDFText_GetUnicode(page, at)) if at < page.count_chars() else "\n"
        if letter not in "\r\n" + _PARTED:
            first = first if text.strip() else at
            text += letter
            continue
        if text.strip():
            box = page.get_charbox(first, loose=True)
            yield Line(text.strip() + (_HYPHEN if letter in _PARTED else ""), box[3], box[1])
        text = ""


def _paragraphs_of_pdf(lines: Iterator[Line | None]) -> Iterator[str]:
    """Join lines that follow one another closely; None stands for a page's end, over which an unfinished sentence goes on."""
    known = list(lines)
    usual = _usual_step(known)
    text, last = "", None
    for line in known:
        if line is None:
            last = None
            continue
        if text and _parts(text, last, line, usual):
            yield text
            text = ""
        text = _joined(text, line.text)
        last = line
    if text:
        yield text


def _usual_step(lines: list[Line | None]) -> float:
    steps = [one.top - other.top for one, other in pairwise(lines) if one and other and one.top > other.top]
    return median(steps) if steps else 0.0


def _parts(text: str, last: Line | None, line: Line, usual: float) -> bool:
    """Tell whether a line begins a paragraph."""
    if last is None or line.top >= last.top:
        return text.endswith(_ENDS)
    size = max(line.height, last.height) / (min(line.height, last.height) or 1.0)
    return last.top - line.top > _WIDE * usual or size > _LARGER


def _joined(text: str, line: str) -> str:
    """Put a line after the text before it; a hyphen that only parts a word goes."""
    if text.endswith(_HYPHEN):
        return text[:-1] + line
    return text + ("" if not text or text.endswith("-") else " ") + line


if __name__ == "__main__":
    sys.exit(main())
