"""Lines that say who wrote an article where newsrooms and posts stand beside the names, or in their place."""

import re

from readout.clean.agencies import agencies_in, is_agency
from readout.clean.author_names import is_name
from readout.clean.outlets import is_newsroom, is_outlet, looks_like_outlet

_LEAD = re.compile(r"^(?:by|from)\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:(?<!\s)\s++)?(?:,|/|;|\||\band\b|&|\bwith\b|\bin\b)\s*")
_POST = re.compile(
    r"(?:(?<!\s)\s++)?\b(?:(?:staff|news|wire|senior|chief|special|political|national|foreign)\s+){0,4}(?:writer|reporter|correspondent|editor|staff)s?$",
    re.IGNORECASE,
)
_WIRES = re.compile(r"\b(?:news |press )?agencies\b|\b(?:news )?wires?\b(?: services?\b| reports?\b)?", re.IGNORECASE)
_BESIDE = re.compile(r"\b(?:and|with|&)\s+(?:the\s+)?(?:news |press )?(?:agencies|wires?)\b", re.IGNORECASE)
_LONGEST = 120
WIRES = "agencies"
"""The newsroom of a text that agencies sign without being named."""


def signs(text: str) -> bool:
    """Tell whether a line names nothing but who wrote: people, newsrooms and posts, and not people alone."""
    kinds = _kinds(text)
    return bool(kinds) and all(kinds) and any(kind in {"agency", "post"} for kind in kinds)


def names_signed(text: str) -> tuple[str, ...]:
    """Give the people whom such a line names."""
    parts = zip(_parts_of_byline(text), _kinds(text), strict=True) if signs(text) else ()
    return tuple(part for part, kind in parts if kind == "name")


def agencies_signed(text: str) -> list[str]:
    """Give the agencies that a byline names; those that it does not name count as one."""
    return agencies_in(text) or ([WIRES] if _WIRES.search(text) else [])


def is_beside(text: str) -> bool:
    """Tell whether agencies stand behind the people who wrote ("A B and agencies"): a part of the text is theirs."""
    return bool(_BESIDE.search(text)) and "name" in _kinds(text)


def _parts_of_byline(text: str) -> list[str]:
    bare = _LEAD.sub("", text)
    return [part for part in _BETWEEN.split(bare) if part] if len(text) <= _LONGEST and text[-1] not in ".!?:" else []


def _kinds(text: str) -> list[str | None]:
    return [_kind_in_byline(part) for part in _parts_of_byline(text)]


def _kind_in_byline(part: str) -> str | None:
    whose = _POST.sub("", part).strip()
    if not whose or _WIRES.fullmatch(whose) or (whose != part and (is_newsroom(whose) or len(whose.split()) == 1)):
        return "post"
    if is_agency(whose):
        return "agency"
    if is_outlet(whose) or looks_like_outlet(whose):
        return "outlet"
    return "name" if whose == part and is_name(part) else None
