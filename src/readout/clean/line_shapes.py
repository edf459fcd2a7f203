"""The shapes of furniture that no list of phrases can hold: bars, menus, signs, initials, shouted teasers."""

import re

from readout.clean.agencies import is_agency, parts_of_credit, without_lead
from readout.clean.furniture_wording import words
from readout.clean.outlets import is_newsroom
from readout.clean.text_lines import Line

_SEPARATED = re.compile(r"\s+[|·•>»/–—-]\s+|\s{2,}|\t")
_WIDE_GAP = re.compile(r"\S(?:\s{3,}|\t)\S")
_FIGURE = re.compile(r"\|\s*[-+$€£]?\d[\d.,: –-]*+%?\s*+(?=\|)")
_ROW_FIGURES = 2
"""Cells of figures that make a row of a table of results."""
_INITIALS = re.compile(r"(?:[A-Za-zÀ-ÿ]{2,5})(?:\s?/\s?[A-Za-zÀ-ÿ]{2,5}){0,3}")
_IN_BRACKETS = re.compile(r"(?:[a-zà-ÿA-Z]{1,5}(?:/[a-zà-ÿA-Z]{1,5}){0,3}\s+)?\((?P<names>[^()]{2,80})\)\.?")
_PHOTO_CREDIT = re.compile(r"^[\w .,’'&-]{2,60}(?:/[\w .,’'&()-]{2,42})+$")
_BRACKETED_PHOTO = re.compile(r"[(\[](?P<names>[^()\[\]]{0,60}(?:/|, |: | via |\|)[^()\[\]]{2,40})[)\]]\.?$")
_SLASHED_END = re.compile(
    r"[A-Z][\w.’-]{1,40} [A-Z][\w.’-]{1,40}\s?/\s?(?P<agency>[A-Z][\w ]{1,20})(?: Images?| Photos?| via [\w ]+)?$"
)
# What picture libraries write behind the owner's name, at the head of a caption that it was glued to.
_OWNER = re.compile(r"^[A-Z][\w .&:/]{1,30} (?:[-–] (?:Contributor|Stringer|Handout)|or licensors)\b")
_PLAYER = re.compile(r"(?:CLOSE|PLAY|WATCH|VIDEO|PHOTOS?)\s+[A-Z][a-z]|CLOSE [A-Z]")
"""A player's button at the head of the caption of what it plays."""
_NEWSROOM = re.compile(r"\bREUTERS/[A-Z][\w’-]+ [A-Z]")
_WORDS = re.compile(r"[\w’'+-]+")
_PHOTO_AGENCIES = re.compile(
    r"\b(?:getty|shutterstock|istock|alamy|epa|zuma|imago|photo|pool|polaris|redux|corbis|sipa|handout)\b", re.IGNORECASE
)
_SHOUT_LEAST_WORDS = 7
_SHOUT_LEAST = 42
"""A line all in capitals between paragraphs: cross-heads of the corpora end at six words, teasers begin at seven."""
_MENU_LEAST = 4
_ITEM_WORDS = 3.0
_LONGEST_BAR = 120
_LONGEST_SIGN = 40
_DIGITS_LEAST = 8


def is_bar(line: Line) -> bool:
    """Tell whether the line holds nothing but the words of buttons for sharing."""
    found = [word.casefold() for word in _WORDS.findall(line.text)]
    known, needed = words("share", "words"), words("share", "needed")
    return (
        bool(found)
        and all(word in known or len(word) == 1 or word.isdigit() for word in found)
        and any(word in needed for word in found)
    )


def is_menu(line: Line) -> bool:
    """Tell whether the line is a row of short items set apart by bars, arrows or wide gaps."""
    if line.stopped or len(line.text) > _LONGEST_BAR * 2 or len(_FIGURE.findall(line.text)) >= _ROW_FIGURES:
        return False
    if _WIDE_GAP.search(line.text) and len(line.text) <= _LONGEST_BAR:
        return True
    items = [item for item in _SEPARATED.split(line.text) if item]
    least = _MENU_LEAST if "," in line.text else _MENU_LEAST - 1
    return len(items) >= least and sum(len(item.split()) for item in items) / len(items) <= _ITEM_WORDS


def is_boxed(line: Line) -> bool:
    """Tell whether the line is a link in brackets ("[Video shows ...]"), or what an embedded element left behind."""
    return bool(_BOXED.fullmatch(line.text)) or bool(_LEFT_BEHIND.search(line.text))


def is_glued(line: Line) -> bool:
    """Tell whether the line is another article's headline, with a label glued to it ("Markets:What ...")."""
    return not line.stopped and bool(_GLUED.match(line.text))


def is_busy(line: Line) -> bool:
    """Tell whether the line is the fields and buttons of a form: many words of such, few of anything else."""
    found = [word.casefold() for word in _WORDS.findall(line.text)]
    known = words("form", "words")
    return sum(word in known for word in found) >= max(_BUSY_LEAST, len(found) * _BUSY_SHARE)


_BOXED = re.compile(r"\[[A-Z][^\[\]]{3,200}(?<![.!?”\"])\]")
_LEFT_BEHIND = re.compile(r"""^\w+=["'][^"']*["']|https?://\S+\.(?:jpg|png|gif|mp4)\b|^<\w+|^\{\{""")
_GLUED = re.compile(r"(?!https?:)[A-Z][^.:;!?\"“]{2,60}:[A-Z‘'][^:]{15,}")
_BUSY_LEAST = 3
_BUSY_SHARE = 0.25


def is_sign(line: Line) -> bool:
    """Tell whether the line holds no word: rules, stars, or the number of something on the site."""
    return not any(character.isalnum() for character in line.text) or (line.text.isdigit() and len(line.text) >= _DIGITS_LEAST)


def is_shouted(line: Line) -> bool:
    """Tell whether a line between paragraphs shouts like the headline of another article."""
    return line.text.isupper() and len(line.text) >= _SHOUT_LEAST and len(line.text.split()) >= _SHOUT_LEAST_WORDS


def signs_off(line: Line) -> bool:
    """Tell whether a line at the end is the sign of a desk or an agency unknown to us ("nh/ek", "MTO", "(City News)")."""
    text = line.text
    if _INITIALS.fullmatch(text) and (text.islower() or text.isupper() or "/" in text) and len(text) <= _LONGEST_SIGN:
        return text.isupper() or "/" in text or len(text) <= 3  # noqa: PLR2004 - a desk's initials
    found = _IN_BRACKETS.fullmatch(text)
    return bool(found) and all(part[0].isupper() for part in without_lead(found["names"]).split() if part[0].isalpha())  # type: ignore[index]


def credits_agency(line: Line) -> bool:
    """Tell whether the line names agencies and nothing else, wherever it stands ("EFE", "fb/msh (AFP, AP)")."""
    if len(line.text) > _LONGEST_BAR:
        return False
    found = _IN_BRACKETS.fullmatch(line.text)
    known = [is_agency(name) for name in parts_of_credit(found["names"] if found else line.text.strip("-–—. "))]
    return bool(known) and (all(known) or (bool(found) and any(known)))


def credits_picture(line: Line) -> bool:
    """Tell whether the line is, opens or ends with a picture's credit ("... (A B/Agency)", "Agency - Contributor ...")."""
    if len(line.text) > _LONGEST_CAPTION:
        return False
    if _NEWSROOM.search(line.text) or _OWNER.match(line.text) or _PLAYER.match(line.text):
        return True
    bracketed, slashed = _BRACKETED_PHOTO.search(line.text), _SLASHED_END.search(line.text)
    if (bracketed and _names_pictures(bracketed["names"])) or (slashed and _names_pictures(slashed.group())):
        return True
    return len(line.text) <= _LONGEST_BAR and bool(_PHOTO_CREDIT.match(line.text)) and _names_pictures(line.text)


_LONGEST_CAPTION = 900


def _names_pictures(text: str) -> bool:
    parts = re.split(r"(?:(?<!\s)\s++)?(?:/|,|:|\||\bvia\b)\s*", text)
    return any(is_newsroom(part.strip()) or _PHOTO_AGENCIES.search(part) for part in parts)


def names_owner(line: Line) -> bool:
    """Tell by its shape whether a line opens or ends with a picture's owner, and no stop ("Agency The wheel stands still").

    At the end of a text the same is an agency's credit.
    """
    if not line.text[-1].isalnum() and line.text[-1] != ")":
        return False
    found = _OWNER_LAST.search(line.text)
    if found and is_newsroom(found["bracketed"] or found["bare"]):
        return True
    first = _SIGNED.sub("", line.text).replace(":", ": ", 1).split(" ", _OWNER_WORDS)
    starts = (at for at in range(1, len(first)) if is_newsroom(" ".join(first[:at]).rstrip(":")))
    return len(line.text) >= _OWNED_LEAST and any(first[at][:1].isupper() or first[at] in _SIGNS for at in starts)


_OWNER_LAST = re.compile(r"[^.!?”\"’']\s\((?P<bracketed>[^()]{2,30})\)$|[.!?] (?P<bare>[A-Z][\w ]{1,25})$")
_SIGNED = re.compile(r"^[A-Z]{2,6} [•|/] ")
_OWNER_WORDS = 4
_OWNED_LEAST = 40
_SIGNS = frozenset({"•", "|", "-", "–", "/"})
