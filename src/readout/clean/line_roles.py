"""Give every line of a text its role, by its words, its shape, its place and its neighbours; in doubt it is body."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from readout.clean.author_names import NAME, authors_in, is_job, is_name, names_alone, names_job
from readout.clean.doubled_lines import judge_doubles
from readout.clean.furniture_wording import is_label, wording
from readout.clean.line_shapes import (
    credits_agency,
    credits_picture,
    is_bar,
    is_boxed,
    is_busy,
    is_glued,
    is_menu,
    is_shouted,
    is_sign,
    signs_off,
)
from readout.clean.opening_lines import judge_opening
from readout.clean.publication_dates import is_labelled
from readout.clean.text_lines import Line
from readout.model import Role

Verdicts: TypeAlias = list[Role | None]
_NOTE = re.compile(rf"[•*\s]*(?P<name>{NAME}),?\s(?:is|was|are|covers|reports|writes|has|contributes|teaches|works|serves|can)\b")
_POST = re.compile(rf"[•*\s]*(?P<name>{NAME})(?:, .{{3,60}},)? (?:is|was) (?:an?|the|[\w’']+[’']s)\b")
_LONGEST_NOTE = 300
_NOTE_WITHIN = 14
_LAST_LINES = 3
_QUOTED = re.compile(r"[\"“”]")


def roles_of(lines: Sequence[Line], headline: str | None = None, authors: Sequence[str] = ()) -> list[Role]:
    """Judge the lines of one text; `headline` and `authors` are what is known from beside the text, if anything."""
    roles: Verdicts = [_alone(line) for line in lines]
    judge_doubles(lines, roles)
    _judge_cards(lines, roles)
    judge_opening(lines, roles, headline, authors)
    _judge_shouts(lines, roles)
    _judge_groups(lines, roles)
    _judge_teasers(lines, roles)
    judge_closing(lines, roles)
    _judge_headings(lines, roles)
    return [role or "body" for role in roles]


def _alone(line: Line) -> Role | None:
    """Judge a line by itself: what it says and how it is built."""
    if is_sign(line) or is_bar(line):
        return "chrome"
    if credits_agency(line) or wording("credit").fits(line):
        return "credit"
    if credits_picture(line) or wording("caption").fits(line):
        return "caption"
    if wording("chrome").fits(line) or is_menu(line) or is_boxed(line) or is_glued(line) or is_busy(line):
        return "chrome"
    return "dateline" if wording("dateline").fits(line) or is_labelled(line.text) else None


def _judge_cards(lines: Sequence[Line], roles: Verdicts) -> None:
    """Find author cards: a name, then a post, wherever they stand."""
    for at, line in enumerate(lines[:-1]):
        if roles[at] or not is_name(line.bare):
            continue
        if roles[at + 1] is None and is_job(lines[at + 1].bare):
            roles[at] = roles[at + 1] = "byline"


def _judge_shouts(lines: Sequence[Line], roles: Verdicts) -> None:
    """Take shouted lines between paragraphs for the headlines of other articles, unless the whole text shouts."""
    if sum(line.text.isupper() for line in lines) * 3 > len(lines):
        return
    for at, line in enumerate(lines):
        if at and roles[at] is None and is_shouted(line):
            roles[at] = "chrome"


def _judge_groups(lines: Sequence[Line], roles: Verdicts) -> None:
    """Let short lines follow the furniture that they are printed together with, without a blank line between."""
    for group in _groups(lines):
        kinds = {roles[at] for at in group}
        if "caption" in kinds and len(group) <= _CAPTION_GROUP and all(len(lines[at].text) <= _CAPTION_LINE for at in group):
            _fill(roles, group, "caption")
        elif "chrome" in kinds and all(roles[at] or (len(lines[at].text) <= _GROUP_LINE and not lines[at].stopped) for at in group):
            _fill(roles, group, "chrome")


_CAPTION_GROUP = 3
_CAPTION_LINE = 250
_GROUP_LINE = 100


def _groups(lines: Sequence[Line]) -> list[range]:
    """Give the runs of lines between blank ones; none where the text has hardly any blank lines."""
    starts = [at for at, line in enumerate(lines) if line.apart]
    if not lines or len(starts) * 2 < len(lines):
        return []
    return [range(start, end) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True) if end - start > 1]


def _fill(roles: Verdicts, group: range, role: Role) -> None:
    for at in group:
        roles[at] = roles[at] or role


def _judge_teasers(lines: Sequence[Line], roles: Verdicts) -> None:
    """Take the short lines under a label such as "Most read" for a list of other articles."""
    last = max((at for at, line in enumerate(lines) if line.prose and roles[at] is None), default=-1)
    for label, line in enumerate(lines):
        if roles[label] not in {None, "chrome"} or not is_label(line) or line.heading:
            continue
        if label <= last and roles[label] is None:
            continue
        roles[label] = "chrome"
        for at in range(label + 1, len(lines)):
            listed = not lines[at].stopped and not lines[at].prose and (at > last or lines[at].bulleted or not lines[at].apart)
            if roles[at] not in {None, "chrome"} or not listed:
                break
            roles[at] = "chrome"


def _judge_headings(lines: Sequence[Line], roles: Verdicts) -> None:
    """Take short lines without a stop between paragraphs for headings of the article."""
    read = [at for at, role in enumerate(roles) if role in {None, "headline"}]
    last = read[-1] if read else 0
    if (
        len(read) > 1
        and _could_have_role_of_heading(lines[last])
        and len(lines[last].text.split()) <= _LAST_WORDS
        and lines[read[-2]].stopped
    ):
        roles[last] = "heading"
    for place, at in enumerate(read):
        line = lines[at]
        if roles[at] is None and (line.heading or (0 < place < len(read) - 1 and _is_heading(line, lines[read[place + 1]]))):
            roles[at] = "heading"


def _is_heading(line: Line, following: Line) -> bool:
    longer = len(following.text) > len(line.text)
    return (
        _could_have_role_of_heading(line)
        and longer
        and (following.stopped or following.prose or len(following.text) >= _LONG_ENOUGH)
    )


def _could_have_role_of_heading(line: Line) -> bool:
    return (
        len(line.text) <= _LONGEST_HEADING
        and len(line.text.split()) <= _HEADING_WORDS
        and (not line.stopped or line.text.endswith("?"))
        and line.text[-1] not in ":;,-–—"
        and not line.text[0].islower()
        and not line.bulleted
    )


_LONG_ENOUGH = 80
_LAST_WORDS = 8
"""Words of a heading whose section was cut off."""
_LONGEST_HEADING = 110
_HEADING_WORDS = 16


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
    if not found or not names_job(text, _NOTE_WITHIN):
        return False
    surname = found["name"].split()[-1]
    return not any(surname in line.text for place, line in enumerate(lines) if place != at)
