"""Tokens in the sense of Universal Dependencies for English (EWT and GUM): clitics and hyphens split, abbreviations whole."""

import re
import unicodedata
from bisect import bisect_left

from readout.language import lexicon
from readout.model import Span
from readout.text.folding import without_silent

_PREFIXES = "non|e|re|anti|pre|co|pro|mid|cross|post|over|semi|counter|ex|sub|multi|mini|un|neo|socio|inter|micro|intra|ultra"
_TOKEN = re.compile(
    rf"""
      (?P<plain>[a-z]+(?=[ ,]))
    | (?P<address>(?:https?://|www\.)[^\s<>"”]*[\w/=&\#-]|[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+|[a-zA-Z0-9][\w-]{{0,62}}(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co\.uk|info|de)\b(?:/[^\s<>"”]*[\w/])?)
    | (?P<handle>@\w+|\#[^\W\d]\w*)
    | (?P<letters>(?:[A-Za-z]\.){{2,}}(?:[A-Z]\b)?|[A-Z][a-z]?\.(?:[A-Z][a-z]?\.)+)
    | (?P<date>\d+(?:[/:]\d+){{1,4}})
    | (?P<telephone>\d{{3}}-(?:\d{{3}}-)?\d{{4}}(?!\w))
    | (?P<unit>\d{{1,12}}(?:[.,:]\d+){{0,4}}(?=(?:am|pm|km|kg|cm|mm|mg|ml|mph|ft|lbs?|bn|mn|tn|m|k)\b))
    | (?P<number>(?:(?<!\w)[.])?(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:[.]\d+)*(?:st|nd|rd|th|['’]?s)?(?!\w|[.]\d))
    | (?P<prefixed>(?i:(?:{_PREFIXES})-)(?=[^\W\d_])[^\W_]+)
    | (?P<names>[A-Z](?:&[A-Z])+\b|[A-Z]{{2,}}&[A-Z]\b)
    | (?P<irish>(?:O|D|d|L|l)['’](?=[A-Z])[^\W\d_]+)
    | (?P<word>[^\W_]+(?:[.](?=[^\W\d_]{{2}})(?<=[^\W_]{{2}}[.])[^\W_]+)?)
    | (?P<clitic>['’](?:s|m|d|re|ve|ll|em|til|cause)\b|['’]\d\ds?\b)
    | (?P<run>\.{{2,}}|…+|-{{2,}}|[!?]{{2,}}|''|``|<<|>>|_{{2,}}|\*{{2,}}|={{2,}})
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)
_CUT_FURTHER = frozenset({"plain", "word", "prefixed"})
"""A plain word is a word of small letters before a space or a comma: four of five, told without trying all that a word may be."""
_NEGATION_TAIL = re.compile(r"['’]t\b", re.IGNORECASE)
_DAMAGED_STOP = re.compile(r"[a-z]{2}\.[A-Z][a-z]")


def tokens(text: str, start: int, end: int) -> list[Span]:
    """Split `text[start:end]` into tokens; every character that is neither space nor silent lies in exactly one.

    A silent character (a joiner, a mark of direction, an accent by itself) lies within a word or in no token at all.
    """
    near = max(0, start - _CONTEXT)
    heard = without_silent(text[near : end + _CONTEXT])
    if heard is None:
        return _split_token(text, start, end)
    places = heard.places
    first, last = (bisect_left(places, at - near) for at in (start, end))
    found = (Span(near + places[one.start], near + places[one.end - 1] + 1) for one in _split_token(heard.text, first, last))
    return [Span(one.start, _accented(text, one.end, end)) for one in found]


_CONTEXT = 8
"""Characters around a piece of text that its first and last tokens are told by."""


def _accented(text: str, at: int, end: int) -> int:
    """Give the place behind the accents that stand on the letter before it."""
    while at < end and unicodedata.combining(text[at]):
        at += 1
    return at


def _split_token(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    at = start
    while match := _TOKEN.search(text, at, end):
        pieces = _token_pieces(text, match, end)
        found += pieces
        at = pieces[-1].end
    return found


def _token_pieces(text: str, match: re.Match[str], end: int) -> list[Span]:
    """Cut one match further: fused words, negations, and the stop of an abbreviation."""
    start, stop = match.span()
    if match.lastgroup not in _CUT_FURTHER:
        return [Span(start, stop)]
    whole = match.group()
    if "." in whole:
        return _tokens_at_inner_stop(text, match)
    if whole.casefold() in lexicon().words("contractions"):
        cut = int(lexicon().table("contractions")[whole.casefold()])
        return [Span(start, start + cut), Span(start + cut, stop)]
    if whole[-1] in "nN" and len(whole) > 1 and (tail := _NEGATION_TAIL.match(text, stop, end)):
        return [Span(start, stop - 1), Span(stop - 1, tail.end())]
    if text[stop : stop + 1] == "." and stop < end and _keeps_stop_in_token(text, start, stop, end):
        return [Span(start, stop + 1)]
    return [Span(start, stop)]


def _tokens_at_inner_stop(text: str, match: re.Match[str]) -> list[Span]:
    """Keep `e.on` whole but part two sentences that lost their space."""
    start, stop = match.span()
    cut = text.index(".", start)
    if _DAMAGED_STOP.search(match.group()):
        return [Span(start, cut), Span(cut, cut + 1), Span(cut + 1, stop)]
    return [Span(start, stop)]


def _keeps_stop_in_token(text: str, start: int, stop: int, end: int) -> bool:
    """Tell whether the stop after a word is its own."""
    word = text[start:stop]
    after = text[stop + 1 : min(end, stop + 4)]
    if len(word) == 1 and word.isalpha():
        return word.isupper() and word != "I" and after[:1].isspace() and after.strip()[:1].isupper()
    folded = word.casefold()
    if folded not in lexicon().words("abbreviations"):
        return False
    borne_out = after[:1].isspace() and after.strip()[:1].isalnum()
    return folded not in lexicon().words("abbreviations", "ambiguous") or (word[0].isupper() and borne_out)
