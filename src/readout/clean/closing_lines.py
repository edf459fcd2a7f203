"""Judge what stands below the last paragraph: signs of desks and agencies, and notes on who wrote the article."""

import re
from collections.abc import Sequence

from readout.clean.author_names import NAME, authors_in, names_alone
from readout.clean.furniture_wording import words
from readout.clean.line_shapes import signs_off
from readout.clean.text_lines import Line
from readout.model import Role

_NOTE = re.compile(rf"[•*\s]*(?P<name>{NAME}),?\s(?:is|was|are|covers|reports|writes|has|contributes|teaches|works|serves|can)\b")
_POST = re.compile(rf"[•*\s]*(?P<name>{NAME})(?:, .{{3,60}},)? (?:is|was) (?:an?|the|[\w’']+[’']s)\b")
_LONGEST_NOTE = 300
_NOTE_WITHIN = 14
_LAST_LINES = 3
_QUOTED = re.compile(r"[\"“”]")


def judge_closing(lines: Sequence[Line], roles: list[Role | None]) -> None:
    """Fill in the roles of signs and author notes at the end."""
    authors = _authors(lines, roles)
    last = max((at for at, line in enumerate(lines) if line.prose and roles[at] is None), default=len(lines))
    for at in range(last + 1, len(lines)):
        if roles[at] is None and signs_off(lines[at]):
            roles[at] = "credit"
    for at in [at for at, role in enumerate(roles) if role is None][-_LAST_LINES:]:
        if at and _is_closing_note(lines, at, authors):
            roles[at] = "byline"


def _authors(lines: Sequence[Line], roles: list[Role | None]) -> frozenset[str]:
    bylines = [line.bare for line, role in zip(lines, roles, strict=True) if role == "byline"]
    return frozenset(name for text in bylines for name in authors_in(text) or names_alone(text))


def _is_closing_note(lines: Sequence[Line], at: int, authors: frozenset[str]) -> bool:
    """Tell a note on an author: one named in the byline, or one with a writer's post whom the article never mentions."""
    text = lines[at].text
    if len(text) > _LONGEST_NOTE or _QUOTED.search(text):
        return False
    found = _NOTE.match(text)
    if found and found["name"] in authors:
        return True
    found = _POST.match(text)
    if not found or not _has_post(text):
        return False
    surname = found["name"].split()[-1]
    return not any(surname in line.text for place, line in enumerate(lines) if place != at)


def _has_post(text: str) -> bool:
    opening = " ".join(re.findall(r"[\w’'-]+", text.casefold())[:_NOTE_WITHIN])
    return any(re.search(rf"\b{re.escape(job)}\b", opening) for job in words("jobs", "words"))
