"""Where an article's own words name a newsroom that a sentence, or the passage behind it, is from."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from readout.clean.agencies import agency_forms
from readout.clean.outlets import outlet_forms
from readout.language import lexicon
from readout.model import Block
from readout.text import any_of, fold

_KIND = (
    r"(?:news agency|newswire|newspaper|news site|magazine|television|TV|radio|state media|agency|broadcaster|daily|tabloid|"
    r"website)"
)
_LEADING = rf"\s(?:the\s)?(?:[\w’'-]+(?:[- ](?:owned|based|run|backed|language))?\s){{0,2}}?(?:{_KIND}\s)?(?:the\s)?"
"""What may stand before a name: "South Korea's news agency", "the state-run"."""
_BEFORE = (
    r"\b(?:(?i:told|tells?|telling|interview(?:s|ed)? (?:with|by|to)|according to|(?:as )?reported by|quoted by|cited by|"
    r"obtained by|seen by|reviewed by|citing|quoting)|per)"
)
_AFTER = (
    rf"(?:\s{_KIND})?\s(?:(?:first|also|has|had|previously|then|later)\s)?(?:reported|reports|is reporting|quoted|quotes|cited|"
    r"cites|revealed|learned|published|wrote|writes|noted|notes|explained|explains|has more)\b"
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
_LEAD = re.compile(r"(?:\s?[(\[][^()\[\]]{2,40}[)\]])?\s?:\s*$")
"""How a paragraph ends that leads in a passage: "The Post has more [emphasis mine]:"."""
_NEAR = 40
"""Code points between the words that name a newsroom and that end, at most: further ahead they name whom he told another thing."""
_VIA = re.compile(r"[(\[]via:?\s(?:the\s)?(?P<name>[A-Z][^()\[\]]{1,39})[)\]]\s?:\s*$")
_SIGN = re.compile(r"(?<=[.!?”\"’'])\s?(?P<sign>\((?P<name>[A-Z][^()]{1,39})\))\s*$")


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
        form = found[group].removeprefix("the ").removeprefix("The ") if group.startswith("paper") else found[group]
        if form in agency_forms() or not _PART_OF_NAME.search(before) or _OWNER.search(before):
            yield ToldTo(_newsroom_names().get(form, form), found.start(), found.end())


_LONGEST = 40


def told_by_short_names(text: str, blocks: Sequence[Block]) -> Iterator[ToldTo]:
    """Give the newsrooms that the body has statements from by a short name, "the Times", "the paper": the last one named so."""
    told = [found for block in _bodies(blocks) for found in _frames_around_short_name().finditer(text, block.start, block.end)]
    heard = _every_name().finditer(text) if told else iter(())
    named, latest = next(heard, None), dict[str, str]()
    for found in told:
        while named and named.end() <= found.start():
            name = _newsroom_names()[named[0]]
            latest |= {name.split()[-1]: name, "": name}
            named = next(heard, None)
        short = found["after_cue"] or found["before_cue"]
        if newsroom := latest.get("" if short.islower() else short):
            yield ToldTo(newsroom, found.start(), found.end())


def passages_in(text: str, blocks: Sequence[Block]) -> Iterator[ToldTo]:
    """Give the newsrooms that passages are from: what a paragraph that names one leads in by a colon, or closes with its name."""
    for block in _bodies(blocks):
        line = text[block.start : block.end]
        lead, via, sign = _LEAD.search(line), _VIA.search(line), _SIGN.search(line)
        if via:
            yield ToldTo(_signatures().get(via["name"], via["name"]), block.start + via.start(), block.start + via.end())
        elif sign and sign["name"] in _signatures():
            yield ToldTo(_signatures()[sign["name"]], block.start + sign.start("sign"), block.end)
        elif lead:
            near = (told for told in told_in(line) if lead.start() - told.end <= _NEAR)
            yield from (ToldTo(told.newsroom, block.start + told.start, block.start + told.end) for told in near)


def _bodies(blocks: Iterable[Block]) -> Iterator[Block]:
    return (block for block in blocks if block.role == "body")


@cache
def _newsroom_names() -> Mapping[str, str]:
    """Map the forms of known newsrooms to their names; where an agency and an outlet share a form it is the agency's."""
    return {**outlet_forms(), **agency_forms()}


@cache
def _signatures() -> Mapping[str, str]:
    """Map the forms of known newsrooms and, of names of three words and more, their initials ("WSJ") to the names."""
    told = {name: name.removeprefix("The ").split() for name in outlet_forms().values()}
    initials = {"".join(word[0] for word in words): name for name, words in told.items() if len(words) >= _INITIALED}
    return {**initials, **_newsroom_names()}


_INITIALED = 3


@cache
def _frames_around_newsroom() -> re.Pattern[str]:
    every, agencies, paper = any_of(_newsroom_names()), any_of(agency_forms()), _paper()
    first = re.escape("".join(sorted({form[0] for form in _newsroom_names()})))
    frames = (
        rf"{_BEFORE}(?:{_LEADING}(?P<after_cue>{every})\b|\s(?P<paper_after_cue>{paper}))",
        rf"\b(?=[{first}])(?:(?P<agency>{agencies}){_AGENCY_SAID}|(?P<before_cue>{every})(?:{_AFTER}|{_OWN_EYES}))",
        rf"\b(?P<paper_before_cue>{paper}){_AFTER}",
    )
    return re.compile("|".join(rf"(?:{frame}{_NO_REPORT})" for frame in frames))


def _paper() -> str:
    """Match a name that no table holds behind "the": words with capitals, the last of which papers have in their names."""
    last = any_of(word.capitalize() for word in lexicon().words("newsrooms", "paper"))
    return rf"[Tt]he (?:St\. )?(?:[A-Z][\w’'&]{{1,20}}+[ -]){{1,4}}(?:{last})\b(?!-|\s[A-Z]|[’']s)"


@cache
def _frames_around_short_name() -> re.Pattern[str]:
    """Match frames around the last word of a newspaper's name, or a word for any, behind "the"."""
    papers = lexicon().words("newsrooms", "paper")
    last = {name.split()[-1] for name in _newsroom_names() if " " in name}
    short = any_of({word for word in last if fold(word) in papers} | lexicon().words("newsrooms", "common"))
    frames = (
        rf"{_BEFORE}\s[Tt]he (?P<after_cue>{short})\b(?!\s[A-Z])",
        rf"\b[Tt]he (?P<before_cue>{short})(?:{_AFTER}|{_AGENCY_SAID})",
    )
    return re.compile("|".join(rf"(?:{frame}{_NO_REPORT})" for frame in frames))


@cache
def _every_name() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_newsroom_names())})\b{_NO_REPORT}")
