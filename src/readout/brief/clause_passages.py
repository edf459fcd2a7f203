"""Pieces of a sentence that can stand alone: cut at the borders of clauses, always words that stand together in the article."""

import re

from readout.model import Article, Span

_BORDER = re.compile(
    r"(?:(?<!\s)\s++)?[;—–]\s*|(?<!\s)\s++-\s+|,\s+(?=(?:and|but|while|who|which|where|whose|as|after|before|because|saying|adding|including|according|with|so|though|although|in|on|also)\b)|\.\.\.\s+"
)
_OPENING = re.compile(
    r"(?:(?:and|but|however|meanwhile|moreover|nevertheless|instead|also|in addition|then|so|yet)\b,?\s+|(?:earlier|later),\s+)+",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?:who|which|where|whose)\b", re.IGNORECASE)
_QUOTES = '"“”„«»'
_LONGEST = 220
_SHORTEST = 40


def passage(article: Article, sentence: Span, focus: Span, *, whole: bool = True) -> Span:
    """Give the piece of the sentence around `focus`: all of it where short and `whole`, else the clauses that hold the focus."""
    text = article.text
    if whole and len(sentence) <= _LONGEST:
        return _bare_passage(text, sentence)
    start, end = sentence.start, sentence.end
    for border in _BORDER.finditer(text, sentence.start, sentence.end):
        relative = _RELATIVE.match(text, border.end()) is not None
        if border.end() <= focus.start and focus.end - border.end() >= _SHORTEST and _even(text, border.end(), end):
            start = start if relative else border.end()
        elif border.start() >= focus.end and border.start() - start >= _SHORTEST and _even(text, start, border.start()):
            end = border.start()
            break
    return _bare_passage(text, Span(start, end))


def _bare_passage(text: str, span: Span) -> Span:
    """Take off an opening connective, surrounding space and commas, and quotation marks that have lost their partner."""
    start, end = span.start, span.end
    opening = _OPENING.match(text, start, end)
    start = opening.end() if opening and end - opening.end() >= _SHORTEST else start
    while start < end and (text[start].isspace() or text[start] in ",;:—–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    if not _even(text, start, end):
        if text[start] in _QUOTES:
            start += 1
        elif text[end - 1] in _QUOTES:
            end -= 1
    return Span(start, end)


def _even(text: str, start: int, end: int) -> bool:
    """Tell whether every quotation mark between has its partner there."""
    piece = text[start:end]
    return piece.count('"') % 2 == 0 and piece.count("“") + piece.count("„") == piece.count("”")
