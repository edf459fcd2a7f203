"""Where an article says that it has its text, a part of it or a statement from: each with the words that say so."""

import re
from collections.abc import Iterable, Iterator, Sequence

from readout.clean.agencies import agencies_in, agency_of, is_agency
from readout.clean.bylines import agencies_signed, is_beside, signs
from readout.clean.outlets import is_outlet, outlet_in
from readout.clean.told_newsrooms import passages_in, told_by_short_names, told_in
from readout.model import Block, Credit, CreditKind, Span

_LONGEST_SIGN = 60
"""Code points; a longer credit names people too."""
_A_PART = re.compile(r"contribut|additional|further|supplement|compiled|based on|\bwith\b|\bmit\b|\bavec\b|\bcon\b", re.IGNORECASE)
_HAT_TIP = re.compile(r"\(?(?:h/t/?|hat[ -]tip)\b\s?:?\s*(?:to )?(?P<name>[^()]{2,40}?)\s*\.?\)?", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"\((?:additional |further )?(?:reporting|writing)(?: and writing)? by [^()]{3,300}?;"
    r" ?(?:[\w ]{0,20})(?:editing|writing|reporting) by ",
    re.IGNORECASE,
)
"""How Reuters closes a report. In the 840 articles of PolNeAR's training part it stands in 9, all of them marked as Reuters'."""
_RIGHTS = re.compile(
    r"copyright|©|\(c\)|\b(?:originally|first) (?:published|appeared|posted)\b|\brepublished from\b|\breprinted from\b",
    re.IGNORECASE,
)
_LONGEST_NOTE = 300


def credits_in(text: str, blocks: Sequence[Block]) -> tuple[Credit, ...]:
    """Give the credits of an article, in order of the text."""
    found = [credit for block in blocks for credit in _credits_of_block(text[block.start : block.end], block)]
    found += [Credit(name, "told", Span(start, end)) for name, start, end in told_by_short_names(text, blocks)]
    found += [Credit(name, "passage", Span(start, end)) for name, start, end in passages_in(text, blocks)]
    return tuple(sorted(found, key=lambda credit: credit.span.start if credit.span else 0))


def credits_beside(outlet: str | None, authors: Iterable[str]) -> tuple[Credit, ...]:
    """Give the credits that stand beside the text: an agency as the outlet or as an author."""
    published, named = agency_of(outlet), [name for author in authors if (name := agency_of(author))]
    return (*([Credit(published, "credit")] if published else []), *(Credit(name, "byline") for name in named))


def credited(credits_: Iterable[Credit]) -> tuple[str, ...]:
    """Name the agencies that the text or a part of it is credited to, each once, and no outlet, nor who was thanked or told."""
    names = (credit.newsroom for credit in credits_ if credit.kind not in {"tip", "told", "passage"})
    return tuple(dict.fromkeys(name for name in names if is_agency(name) or not is_outlet(name)))


def _credits_of_block(line: str, block: Block) -> Iterator[Credit]:
    """Give the credits in the line of a block, by its role."""
    whole = Span(block.start, block.end)
    if block.role == "dateline":
        yield from _credits_of(agencies_in(line, unknown="(" in line), "dateline", whole)
    elif block.role == "byline":
        yield from _credits_of(agencies_signed(line), "contribution" if is_beside(line) else "byline", whole)
    elif block.role == "credit":
        yield from _credits_of(_credited(line), _kind_of_credit(line), whole)
    elif block.role == "chrome" and _RIGHTS.search(line) and len(line) <= _LONGEST_NOTE:
        yield from _credits_of(agencies_in(line) or filter(None, [outlet_in(line)]), "copyright", whole)
    elif block.role == "body":
        found = ((name, Span(block.start + start, block.start + end)) for name, start, end in told_in(line))
        yield from (Credit(name, "told", span) for name, span in found)


def _credits_of(names: Iterable[str], kind: CreditKind, span: Span) -> Iterator[Credit]:
    return (Credit(name, kind, span) for name in names)


def _kind_of_credit(line: str) -> CreditKind:
    if _SIGN_OFF.search(line):
        return "byline"
    if _HAT_TIP.fullmatch(line):
        return "tip"
    return "contribution" if _A_PART.search(line) else "credit"


def _credited(line: str) -> list[str]:
    tip = _HAT_TIP.fullmatch(line)
    if tip:
        return agencies_in(tip["name"]) or [tip["name"].strip()]
    if _SIGN_OFF.search(line):
        return ["Reuters"]
    return agencies_in(line, unknown=len(line) <= _LONGEST_SIGN) or (agencies_signed(line) if signs(line) else [])
