"""What a number counts: the head noun after it, with what became of those counted, so that dead and injured never mix."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from readout.model import Token

_STOP = frozenset(
    "a an the and or but of in on at by to for from with without than as is are was were be been being have"
    " has had do does did will would"
    " could may might must should who whom which that this these those when where while after before since"
    " until because if so also not no"
    " more less per over under about around into onto out up down off near between among against during"
    " through he she it they we i you his"
    " her its their our said says told according i.e e.g including had".split()
)
_PLURALS = frozenset(
    "people men women children police troops dead wounded injured missing aircraft cattle sheep feet"
    " personnel staff others youths".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]")
_PARTITIVE = re.compile(
    r"\s*(?:more\s+|other\s+|new\s+|additional\s+|further\s+)*(?:of\s+)?(?:the\s+|its\s+|their\s+|his\s+"
    r"|her\s+|our\s+|those\s+|these\s+)?(?:more\s+|other\s+|new\s+|additional\s+|further\s+)*",
    re.IGNORECASE,
)
_LINKS = frozenset(
    "was were is are have has had been be being got were reported confirmed also reportedly feared presumed"
    " to some other others at least left more than about over nearly almost around".split()
)
_MOST = 5


def counted(text: str, span: tuple[int, int], limits: tuple[int, int], tokens: Sequence[Token]) -> str:
    """Name what the number at `span` counts: "soldiers", "people killed", "injured"; nothing where no noun follows."""
    start, end = span
    after = _words(text, _PARTITIVE.match(text, end, limits[1]).end(), limits[1])  # type: ignore[union-attr]
    phrase = _phrase(after, {token.start: token.pos for token in tokens})
    noun = _head(phrase)
    state = _state(noun) or _state_after(after[len(phrase) :]) or _state_before(text, start, limits[0])
    if noun and _state(noun):
        return state
    return " ".join(part for part in (noun, state) if part)


def _words(text: str, start: int, end: int) -> list[tuple[str, int]]:
    return [(match.group(), match.start()) for match in _WORD.finditer(text, start, min(end, start + 80))]


def _phrase(words: Sequence[tuple[str, int]], tags: dict[int, str]) -> list[tuple[str, int]]:
    """Take the words of the noun phrase: while tagged as adjective or noun, or, untagged, up to a word that ends one."""
    found: list[tuple[str, int]] = []
    for word, at in words[:_MOST]:
        tag = tags.get(at, "X")
        if not word[0].isalpha() or word.lower() in _STOP:
            break
        if tag in {"VERB", "AUX", "ADP", "DET", "PRON", "CCONJ", "SCONJ", "PART", "PUNCT"} and not _state(word.lower()):
            break
        if found and _is_plural(found[-1][0]) and (tag not in {"NOUN", "PROPN"} or _state(word.lower())):
            break
        found.append((word, at))
    return found


def _head(phrase: Sequence[tuple[str, int]]) -> str:
    if not phrase:
        return ""
    plural = [word for word, _ in phrase if _is_plural(word)]
    return (plural[-1] if plural else phrase[-1][0] if len(phrase) <= 2 else phrase[0][0]).lower()  # noqa: PLR2004 - an adjective and its noun


def _is_plural(word: str) -> bool:
    low = word.lower()
    return low in _PLURALS or (low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3)  # noqa: PLR2004 - "was", "gas"


def _state(word: str) -> str:
    return _states().get(word, "")


def _state_after(rest: Sequence[tuple[str, int]]) -> str:
    """Find what became of them in the verb that follows ("49 people were killed")."""
    for word, _ in rest[:6]:
        low = word.lower()
        if low in _states():
            return _states()[low]
        if low not in _LINKS and not low.endswith("ly"):
            return ""
    return ""


def _state_before(text: str, start: int, least: int) -> str:
    """Find what became of them in the verb before ("killing 49", "a death toll of 49", "injured at least 20")."""
    words = [word.lower() for word in _WORD.findall(text[max(least, start - 48) : start])][-6:]
    for word in reversed(words):
        if word in _states():
            return _states()[word]
        if (
            word
            in {
                "toll",
                "of",
                "the",
                "an",
                "a",
                "estimated",
                "rose",
                "risen",
                "climbed",
                "stood",
                "stands",
                "reached",
                "another",
                "total",
            }
            | _LINKS
        ):
            continue
        return ""
    return ""


@cache
def _states() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in files(__package__).joinpath("states.tsv").read_text(encoding="utf-8").splitlines():
        state, words = line.split("\t")
        if not state.startswith("#"):
            found |= dict.fromkeys(words.split(), state)
    return found
