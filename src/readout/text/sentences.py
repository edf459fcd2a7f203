"""Sentences by rule: every stop is a candidate, and what stands on both sides decides."""

import re
from typing import NamedTuple

from readout.language import lexicon
from readout.model import Span
from readout.text.paragraphs import paragraphs

_STOP = re.compile(
    r"(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*(?:(?<=[\"'”’»)\]])[.!?…]+[\"'”’»)\]]*)?(?:\s?\[\d{1,3}\])*)(?P<gap>\s*)"
)
_BEFORE = re.compile(r"[^\s\"'“”„‘’«»()\[\],;:—–]+$")
_NEXT_WORD = re.compile(r"[\w.]*[\w]")
_JOINED = re.compile(r"(?:[A-Z][a-z]+|[IA])\b")
_SMALL_START = re.compile(r"[a-z]{1,4}[A-Z][a-z]+|https?://|www\.")
"""Names like "iPhone" and addresses begin sentences in small letters."""
_PAUSE = re.compile(r"\.{2,}|…+")
_OPENERS = "\"'“„‘«([-–—•*·▪■►→¿¡#$€£@"
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]*\s+){1,3}(?:said|says|asked|asks|added|adds|wrote|writes|told|replied|tweeted|exclaimed|shouted|cried|demanded|wondered)\b"
    r"|(?:said|asked|replied|wrote|tweeted)\s+[A-Z]"
)
_ENUMERATOR = re.compile(r"(?:\d{1,2}|[a-zA-Z]|[ivxIVX]{1,4})")
_BULLET = re.compile(r"(?:(?<!\s)\s++)?[•▪■►●◦‣]\s+")
_LONGEST_NEXT = 60
_LONGEST = 2000
"""Code points; the longest sentence of EWT and GUM has 771, and work on one sentence grows with its square."""


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Cut `text[start:end]` into sentences without surrounding space; a paragraph's end always ends one."""
    return [
        piece
        for paragraph in paragraphs(text, start, end)
        for sentence in _sentences_within(text, paragraph)
        for piece in _bounded(text, sentence)
    ]


def _sentences_within(text: str, paragraph: Span) -> list[Span]:
    found: list[Span] = []
    at = paragraph.start
    for cut in _cuts(text, paragraph):
        if cut.end > at:
            found.append(Span(at, cut.end))
        at = max(at, cut.next_start)
    return [*found, Span(at, paragraph.end)]


def _bounded(text: str, sentence: Span) -> list[Span]:
    """Cut what is too long to be a sentence (a list of numbers, a text without stops) at a space near each limit."""
    found: list[Span] = []
    at = sentence.start
    while sentence.end - at > _LONGEST:
        space = text.rfind(" ", at + _LONGEST // 2, at + _LONGEST)
        cut = space if space > 0 else at + _LONGEST
        found.append(Span(at, cut))
        at = cut + (space > 0)
    return [*found, Span(at, sentence.end)]


class _Cut(NamedTuple):
    """Where a sentence ends and the next begins."""

    end: int
    next_start: int


def _cuts(text: str, paragraph: Span) -> list[_Cut]:
    """List where sentences end, in order of the text; a bullet belongs to none."""
    cuts = [_Cut(*gap.span()) for gap in _BULLET.finditer(text, paragraph.start, paragraph.end)]
    first = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.end() < paragraph.end and _ends(text, stop, Span(first, paragraph.end)):
            first = stop.end()
            cuts.append(_Cut(stop.start("gap"), first))
    return sorted(cuts)


def _ends(text: str, stop: re.Match[str], rest: Span) -> bool:
    """Tell whether a sentence that began at `rest.start` ends at this stop."""
    following = text[stop.end() : min(rest.end, stop.end() + _LONGEST_NEXT)]
    before = _word_before(text, stop, rest.start)
    if not stop["gap"]:
        return _lost_space(before, stop, following)
    if (following[0].islower() and not _SMALL_START.match(following)) or _pending(text, stop, rest.start):
        return False
    if not (following[0].isalnum() or following[0] in _OPENERS):
        return False
    if stop.start("stop") - len(before) == rest.start and _ENUMERATOR.fullmatch(before) and stop["stop"] == ".":
        return False
    if stop["close"]:
        return not (stop["stop"][-1] in "!?" and _ATTRIBUTION.match(following)) and not _opens_again(stop["close"], following)
    return stop["stop"] != "." or _plain_stop_ends_sentence(before, following)


def _word_before(text: str, stop: re.Match[str], least: int) -> str:
    found = _BEFORE.search(text[max(least, stop.start() - _LONGEST_NEXT) : stop.start()])
    return found.group() if found else ""


def _pending(text: str, stop: re.Match[str], least: int) -> bool:
    """Tell whether a speaker only pauses at this ellipsis: no sentence ends with "and" or "the"."""
    words = text[max(least, stop.start() - _LONGEST_NEXT) : stop.start()].split()
    return bool(_PAUSE.fullmatch(stop["stop"]) and words and words[-1].casefold() in lexicon().words("bounds", "pending"))


def _lost_space(before: str, stop: re.Match[str], following: str) -> bool:
    """Tell whether a space was lost between two sentences, as in `response.The`."""
    return (
        len(before) > 1
        and before.isalpha()
        and (before[1:].islower() or before.isupper())
        and bool(_JOINED.match(following))
        and (not _is(before.casefold(), "title") and stop["stop"] in {".", "!", "?"})
    )


def _opens_again(close: str, following: str) -> bool:
    """Tell whether what closed was a bracketed remark within the sentence."""
    return close == ")" and following[0] in ",;"


def _plain_stop_ends_sentence(before: str, following: str) -> bool:
    """Weigh a bare full stop by the word that it stands at, behind a hyphen in it ("then-Sen."), and by what follows."""
    word = before.casefold().rpartition("-")[2]
    found = _NEXT_WORD.match(following)
    after = found.group() if found else ""
    starts = after.casefold() in lexicon().words("bounds", "starter")
    if _is(word, "title"):
        return False
    if len(before) == 1 and before.isalpha():
        return before == "I" and starts if before.isupper() else not (after[:1].isupper() or following[0].isdigit())
    if _is(word, "month", "reference"):
        return not following[0].isdigit() and (word in {"no", "art", "mar", "dec"} or starts)
    if _is(word, "inner"):
        return False
    if _is(word, "closing") or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return starts or (following[0] in '"“„‘«' and not following.lstrip(_OPENERS)[:1].islower())
    return True


def _is(word: str, *classes: str) -> bool:
    """Tell whether a word carries a stop of its own, of the classes named."""
    return word in lexicon().words("abbreviations", *classes)
