"""What a person's name, a byline and a job line look like; who wrote an article is taken from them."""

import re
from functools import cache

from readout.clean.furniture_wording import words
from readout.language import lexicon
from readout.text import any_of

_PART = r"(?:[A-ZÀ-ÞŠŽČĆĐŁŚŹŻĘĄŘŤŇĎ][\w’'-]+|[A-Z]\.(?:[A-Z]\.)*)"
_PARTICLE = r"(?:(?:de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ten|ter|zu|bin|ibn|al|el|af|y|e|Mc|Mac|O[’'])\s|al-|el-)"
NAME = rf"{_PART}(?:\s{_PARTICLE}{{0,2}}{_PART}){{1,3}}"
_JOIN = r"(?:(?:(?<!\s)\s++)?,\s*(?:(?:and|und|et|y)\s*)?|(?<!\s)\s++(?:and|und|et|y|e|en|og|och|&)\s+|(?:(?<!\s)\s++)?/\s*)"
_BY = (
    r"(?:by:?|von|par|por|door|di|av|af|autor:|text:|(?:story|written|reported|analysis) by|"
    r"from our (?:own )?correspondent(?: in [A-Z]\w+)?)"
)
_BYLINE = re.compile(rf"(?i:{_BY})\s+(?P<names>{NAME}(?:{_JOIN}{NAME})*)")
_ALONE = re.compile(NAME)
_LONGEST_BYLINE = 160
_MOST_WORDS = 22
_LONGEST_JOB = 200
_JOB_WITHIN = 9
_SPOKE = re.compile(r"\b(?:said|told|says|asked|added)\b|[\"“”«»]")


def authors_in(text: str) -> tuple[str, ...]:
    """Give the names in a byline ("By A B and C D, Outlet"), none where the line is no byline."""
    if len(text) > _LONGEST_BYLINE or text.endswith((".", "!", "?")) or len(text.split()) > _MOST_WORDS:
        return ()
    found = _BYLINE.match(text)
    if not found:
        return ()
    return tuple(part for part in re.split(_JOIN, found["names"], flags=re.IGNORECASE) if part and _ALONE.fullmatch(part))


def is_name(text: str) -> bool:
    """Tell whether the text has the form of one person's name and is nothing more."""
    return bool(_ALONE.fullmatch(text)) and len(text) <= _LONGEST_NAME and not text.isupper() and not _POSSESSIVE.search(text)


_LONGEST_NAME = 40
_POSSESSIVE = re.compile(r"[’']s\b")


def names_alone(text: str) -> tuple[str, ...]:
    """Give the names in a line of bare names with their papers ("A B, Paper and C D"), none where it is something else."""
    if len(text) > _LONGEST_BYLINE or re.search(r"[.!?:;]$", text) or text.isupper():
        return ()
    parts = [part.strip(" \u200b") for part in re.split(r",\s+and\s+|,|(?<!\s)\s++(?:and|&|in)\s+|;|\|", text)]
    if not all(part and _capitalised(part) for part in parts):
        return ()
    return tuple(part for part in parts if is_name(part) and len(part.split()) <= _NAME_WORDS)


_NAME_WORDS = 3


def _capitalised(part: str) -> bool:
    return (
        all(word[0].isupper() or word[0] == "(" or word in lexicon().words("name-parts", "particle") for word in part.split())
        and len(part.split()) <= _PART_WORDS
    )


_PART_WORDS = 6


def is_job(text: str) -> bool:
    """Tell whether a line describes somebody's post at a paper ("Political correspondent for ..., based in ...")."""
    return len(text) <= _LONGEST_JOB and not _SPOKE.search(text) and names_job(text, _JOB_WITHIN)


def names_job(text: str, within: int) -> bool:
    """Tell whether one of the first words of a line is a writer's post."""
    return bool(_jobs().search(" ".join(re.findall(r"[\w’'-]+", text.casefold())[:within])))


@cache
def _jobs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words('jobs', 'words'))})\b")
