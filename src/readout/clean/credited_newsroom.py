"""Which newsroom a sentence has its statement from: "told Reuters", "according to TASS", "documents obtained by the AP"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from readout.clean.agencies import agency_forms
from readout.clean.outlets import outlet_forms

_KIND = (
    r"(?:news agency|newswire|newspaper|news site|magazine|television|TV|radio|state media|agency|broadcaster|daily|tabloid|"
    r"website)"
)
_LEADING = rf"\s(?:the\s)?(?:[\w’'-]+(?:[- ](?:owned|based|run|backed|language))?\s){{0,2}}?(?:{_KIND}\s)?(?:the\s)?"
"""What may stand before a name: "South Korea's news agency", "the state-run"."""
_BEFORE = (
    r"\b(?:told|tells?|telling|interview(?:s|ed)? (?:with|by|to)|according to|(?:as )?reported by|quoted by|cited by|obtained by|"
    r"seen by|reviewed by|citing|quoting)"
)
_AFTER = (
    rf"(?:\s{_KIND})?\s(?:(?:first|also|has|had|previously)\s)?(?:reported|reports|quoted|quotes|cited|cites|revealed|learned)\b"
)
_AGENCY_SAID = rf"(?:\s{_KIND})?\s(?:said|says)\b"
_OWN_EYES = (
    r"\s(?:reporter|correspondent|journalist|photographer|witness|team|crew)s?\s(?:said|says|saw|reported|witnessed|heard|at)\b"
)
_NO_REPORT = (
    r"(?!\s?[/-]\s?[A-Z]|\s(?:President|Premier|Chair(?:man|woman)?|Admiral|Mayor)\b|"
    r"(?:[’']s)?\s(?:\w+\s){0,2}(?:polls?|survey|photo|photographs?|affiliate|contributor|analyst)\b)"
)
"""A poll or picture of a newsroom, who belongs to another one and an office are no report of it: "a Reuters/Ipsos poll"."""
_PART_OF_NAME = re.compile(r"\b(?!The\b)[A-Z][\w-]+ $")
_OWNER = re.compile(r"[’']s? $")


class ToldTo(NamedTuple):
    """A newsroom that a text has a statement from, and the place of the words that say so."""

    newsroom: str
    start: int
    end: int


def told_in(text: str) -> Iterator[ToldTo]:
    """Give each newsroom that the text has a statement from."""
    for found in _frames_around_newsroom().finditer(text):
        group = next(key for key, value in found.groupdict().items() if value)
        before = text[max(0, found.start(group) - _LONGEST) : found.start(group)]
        form = found[group]
        if form in agency_forms() or not _PART_OF_NAME.search(before) or _OWNER.search(before):
            yield ToldTo(_names()[form], found.start(), found.end())


_LONGEST = 40


@cache
def _names() -> Mapping[str, str]:
    """Map the forms of known newsrooms to their names; where an agency and an outlet share a form it is the agency's."""
    return {**outlet_forms(), **agency_forms()}


@cache
def _frames_around_newsroom() -> re.Pattern[str]:
    every, agencies = _either(_names()), _either(agency_forms())
    first = re.escape("".join(sorted({form[0] for form in _names()})))
    frames = (
        rf"{_BEFORE}{_LEADING}(?P<after_cue>{every})\b",
        rf"\b(?=[{first}])(?:(?P<agency>{agencies}){_AGENCY_SAID}|(?P<before_cue>{every})(?:{_AFTER}|{_OWN_EYES}))",
    )
    return re.compile("|".join(rf"(?:{frame}{_NO_REPORT})" for frame in frames))


def _either(forms: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=lambda form: (-len(form), form))))
