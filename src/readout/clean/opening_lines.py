"""Judge what stands above the first paragraph: the paper's name, headline, bylines and dates."""

import re
from collections.abc import Sequence

from readout.clean.agencies import agencies_in
from readout.clean.author_names import authors_in, names_alone
from readout.clean.bylines import signs
from readout.clean.inline_credits import opening_edge
from readout.clean.outlets import is_outlet, looks_like_outlet
from readout.clean.publication_dates import stamp_in
from readout.clean.text_lines import Line
from readout.model import Role
from readout.text import fold, words

_LONGEST_HEADLINE = 200
_MOST_WORDS = 30
_NO_HEADLINE = re.compile(r"(?:story |key )?(?:highlights|points)\b|from our\b", re.IGNORECASE)
_DEEPEST = 25
"""Lines; an opening that is longer has no first paragraph to stand above."""


_NOTES = 3
"""Lines at the end, which may tell who the authors are."""


def judge_opening(lines: Sequence[Line], roles: list[Role | None], headline: str | None, authors: Sequence[str]) -> None:
    """Fill in the roles of the lines above the first paragraph, and of bylines and dates wherever they are unmistakable.

    `headline` and `authors` are what is known from beside the text.
    """
    first = next((at for at, line in enumerate(lines) if line.prose and roles[at] is None), len(lines))
    known = _same_as(lines[: first + 1], headline)
    if known is not None:
        roles[known] = "headline"
    if first == len(lines) or first > _DEEPEST:
        first = 0
    rest = frozenset(word for line in lines[first : max(first + _NOTES, len(lines) - _NOTES)] for word in words(line.text))
    for at in range(first):
        if roles[at] in {None, "chrome"}:
            roles[at] = _stated_in_opening(lines[at], rest) or roles[at]
        elif roles[at] == "caption" and lines[at].text.startswith("By ") and signs(lines[at].text):
            roles[at] = "byline"
    for at in range(first, len(lines)):
        line = lines[at]
        named = len(line.text) <= _LONGEST_BYLINE and not line.stopped and line.text.startswith(tuple(authors))
        if roles[at] is None and (named or authors_in(line.text)):
            roles[at] = "byline"
    _find_lone_date(lines, roles)
    _choose_headline(lines, roles, first)


_LONGEST_BYLINE = 60


def _find_lone_date(lines: Sequence[Line], roles: list[Role | None]) -> None:
    """Take the one date on a line of its own near the top, below a lede, for the article's; several make a chronicle."""
    numbers = range(len(lines))
    near, later = (
        (at for at in part if roles[at] is None and stamp_in(lines[at].text)) for part in (numbers[:_TOP], numbers[_TOP:])
    )
    dated = list(near)
    if len(dated) == 1 and "dateline" not in roles and next(later, None) is None:
        roles[dated[0]] = "dateline"


_TOP = 8


def _stated_in_opening(line: Line, rest: frozenset[str]) -> Role | None:
    """Tell a date, a byline, or names that the article does not speak of."""
    if stamp_in(line.text):
        return "dateline"
    if authors_in(line.text) or signs(line.text):
        return "byline"
    if is_outlet(line.text):
        return "chrome"
    names = names_alone(line.text)
    if names and not looks_like_outlet(line.text) and not any(fold(name.split()[-1]) in rest for name in names):
        return "byline"
    return None


def _choose_headline(lines: Sequence[Line], roles: list[Role | None], first: int) -> None:
    """Take the first line that can be one, after the paper's own name where that stands above it."""
    open_lines = [at for at in range(first) if roles[at] is None and _can_be_headline(lines[at])]
    if len(open_lines) > 1 and looks_like_outlet(lines[open_lines[0]].text):
        roles[open_lines.pop(0)] = "chrome"
    if open_lines and "headline" not in roles:
        roles[open_lines[0]] = "headline"


def _can_be_headline(line: Line) -> bool:
    """Tell whether a line above the first paragraph can be the headline."""
    return (
        len(line.text) <= _LONGEST_HEADLINE
        and 1 < len(line.text.split()) <= _MOST_WORDS
        and (not line.stopped or line.text[-1] in "?!\"'”’»")
        and line.text[-1] not in ":;,"
        and not line.text[0].islower()
        and not _NO_HEADLINE.match(line.text)
        and not line.bulleted
        and not agencies_in(line.text[: opening_edge(line.text)])
    )


def _same_as(lines: Sequence[Line], headline: str | None) -> int | None:
    wanted = words(headline or "")
    return next((at for at, line in enumerate(lines) if wanted and words(line.text) == wanted), None)
