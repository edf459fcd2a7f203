"""What an article states of itself in its text: headline, date, outlet, authors, agencies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readout.clean.agencies import is_agency
from readout.clean.author_names import authors_in, is_name, names_alone
from readout.clean.bylines import names_signed, signs
from readout.clean.credits import credits_in
from readout.clean.outlets import looks_like_outlet, outlet_in
from readout.clean.publication_dates import stamp_in, stated_date
from readout.model import Block, Credit, Role, When


@dataclass(frozen=True, slots=True)
class Statements:
    """What the text says of the article that it is."""

    headline: str | None
    published: When | None
    updated: When | None
    outlet: str | None
    authors: tuple[str, ...]
    credits: tuple[Credit, ...]


def statements_in(text: str, blocks: Sequence[Block]) -> Statements:
    """Gather what the blocks around the article say of it; the article's own words are not asked."""
    return Statements(
        headline=next(_texts(text, blocks, "headline"), None),
        published=_stated_publication(text, blocks),
        updated=_updated(text, blocks),
        outlet=_stated_outlet(text, blocks),
        authors=_stated_authors(text, blocks),
        credits=credits_in(text, blocks),
    )


def _texts(text: str, blocks: Sequence[Block], *roles: Role) -> Iterator[str]:
    return (text[block.start : block.end] for block in blocks if block.role in roles)


def _stated_publication(text: str, blocks: Sequence[Block]) -> When | None:
    """Take the first date that stands for itself; a date of change only says that there was an earlier one."""
    for block in blocks:
        if block.role != "dateline":
            continue
        line = text[block.start : block.end]
        stamp = stamp_in(line)
        if stamp and stamp.published:
            return stamp.published
        before_words = (
            stated_date(line, "text") if _shares_its_line(text, block) and not line.casefold().startswith("updated") else None
        )
        if before_words:
            return before_words
    return None


def _updated(text: str, blocks: Sequence[Block]) -> When | None:
    """Take the first date of a change that stands for itself."""
    stamps = (stamp_in(line) for line in _texts(text, blocks, "dateline"))
    return next((stamp.updated for stamp in stamps if stamp and stamp.updated), None)


def _shares_its_line(text: str, block: Block) -> bool:
    following = text[block.end :].lstrip(" \t")[:1]
    return bool(following) and not following.isspace()


def _stated_outlet(text: str, blocks: Sequence[Block]) -> str | None:
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


def _stated_authors(text: str, blocks: Sequence[Block]) -> tuple[str, ...]:
    """Take the names of bylines and author cards, each once, in order of the text."""
    found: dict[str, None] = {}
    for line in _texts(text, blocks, "byline", "dateline"):
        names = names_signed(line) or authors_in(line) or names_alone(line) or ((line,) if is_name(line) else ())
        found.update(dict.fromkeys(name.title() if name.isupper() else name for name in names))
    return tuple(name for name in found if not looks_like_outlet(name) and not signs(name))
