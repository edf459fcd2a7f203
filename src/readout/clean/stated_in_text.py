"""What an article states of itself in its text: headline, date, outlet, authors, agencies."""

import re
from collections.abc import Iterator, Sequence

from readout.clean.agencies import is_agency
from readout.clean.author_names import authors_in, is_name, names_alone
from readout.clean.bylines import names_signed, signs
from readout.clean.outlets import looks_like_outlet, outlet_in
from readout.clean.publication_dates import stamp_in, stated_date
from readout.model import Block, Role, When


def stated_headline(text: str, blocks: Sequence[Block]) -> str | None:
    """Take the first line that was judged to be one."""
    return next(_texts(text, blocks, "headline"), None)


def _texts(text: str, blocks: Sequence[Block], *roles: Role) -> Iterator[str]:
    return (text[block.start : block.end] for block in blocks if block.role in roles)


def stated_publication(text: str, blocks: Sequence[Block]) -> When | None:
    """Take the first date that stands for itself; a date of change only says that there was an earlier one."""
    for block in blocks:
        if block.role != "dateline":
            continue
        line = text[block.start : block.end]
        stamp = stamp_in(line)
        if stamp and stamp.published:
            return stamp.published
        following = text[block.end :].lstrip(" \t")[:1]
        shared = following and not following.isspace() and not line.casefold().startswith("updated")
        if before_words := stated_date(line, "text") if shared else None:
            return before_words
    return None


def stated_update(text: str, blocks: Sequence[Block]) -> When | None:
    """Take the first date of a change that stands for itself."""
    stamps = (stamp_in(line) for line in _texts(text, blocks, "dateline"))
    return next((stamp.updated for stamp in stamps if stamp and stamp.updated), None)


def stated_outlet(text: str, blocks: Sequence[Block]) -> str | None:
    """Take the name that furniture gives the site, then what stands in a byline or dateline, then a paper's name at the top."""
    named = [outlet_in(line) for line in _texts(text, blocks, "chrome")]
    parts = [part.strip() for line in _texts(text, blocks, "byline", "dateline") for part in re.split(r"[(),|]| and ", line)]
    named += [outlet_in(part) for part in parts if not is_agency(part)]
    above = [text[block.start : block.end] for block in blocks[:_TOP] if block.role == "chrome"]
    papers = [re.split(r"\s+[-–—|·>»]\s+|\s{2,}", line)[0] for line in above]
    return next((name for name in named if name), None) or next(
        (_cased(paper) for paper in papers if looks_like_outlet(paper)), None
    )


_TOP = 6


def _cased(paper: str) -> str:
    """Write a name in capitals as names are written, its small words small."""
    small = re.sub(r"\b(?:Of|The|And|De|Del|La|Le)\b", lambda word: word.group().lower(), paper.title())
    return small[0].upper() + small[1:] if paper.isupper() else paper


def stated_authors(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Take the names of bylines and author cards, each once, in order of the text."""
    found: dict[str, None] = {}
    for line in _texts(text, blocks, "byline", "dateline"):
        names = names_signed(line) or authors_in(line) or names_alone(line) or ((line,) if is_name(line) else ())
        found.update(dict.fromkeys(name.title() if name.isupper() else name for name in names))
    return tuple(name for name in found if not looks_like_outlet(name) and not signs(name))
