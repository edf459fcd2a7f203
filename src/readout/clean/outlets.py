"""Which outlet published an article: by what came with it, by its address, by what the page says of itself."""

import re
import tomllib
from functools import cache
from importlib.resources import files

from readout.clean.agencies import is_agency
from readout.language import lexicon
from readout.text import address, fold

_SPEAKS_OF_ITSELF = re.compile(
    r"(?i:more stories from) (?P<name>[A-Z][\w .&’'-]{1,30})$|\b(?P<owner>[A-Z][\w&.-]{1,25})[’']s [Tt]op [Ss]tor"
)
_NAME_WORDS = 5


def outlet_of_address(url: str | None) -> str | None:
    """Name the outlet of a known domain; an unknown domain says nothing."""
    host = (address(url).hostname or "").removeprefix("www.")
    parts = host.split(".")
    tails = [".".join(parts[at:]) for at in range(len(parts) - 1)]
    return next((_domains()[tail] for tail in tails if tail in _domains()), None)


def is_outlet(text: str) -> bool:
    """Tell whether the text is a known outlet's name and nothing more."""
    return len(text) <= _LONGEST_NAME and re.sub(r"[^\w&]", "", fold(text)) in _known()


_LONGEST_NAME = 40


def is_newsroom(text: str) -> bool:
    """Tell whether the text is the name of a known agency or outlet and nothing more."""
    return is_agency(text) or is_outlet(text)


def looks_like_outlet(text: str) -> bool:
    """Tell whether the text could be a paper's name: few words, all with capitals, one of them a word for papers."""
    found = text.split()
    if not 1 < len(found) <= _NAME_WORDS or text[-1] in "?!.:":
        return False
    capitals = all(word[0].isupper() or fold(word) in {"the", "of", "and", "de", "del", "la", "le", "der", "die"} for word in found)
    return capitals and bool({fold(word) for word in found} & lexicon().words("newsrooms", "paper"))


def outlet_in(text: str) -> str | None:
    """Give the outlet that a line of furniture names as its own ("More stories from X")."""
    if is_outlet(text):
        return _known()[re.sub(r"[^\w&]", "", fold(text))]
    found = _SPEAKS_OF_ITSELF.search(text)
    return (found["name"] or found["owner"]).strip() if found else None


@cache
def outlet_forms() -> dict[str, str]:
    """Map the forms in which a sentence gives known outlets' names to the names shown; one word alone needs its "the"."""
    forms: dict[str, str] = {}
    for name in set(_domains().values()) - _SEVERAL:
        bare = name.removeprefix("The ")
        forms |= {name: name} if bare == name else {name: name, f"the {bare}": name}
        forms |= {bare: name} if " " in bare else {}
    return forms


_SEVERAL = frozenset({"ABC", "The Times"})
"""Names that a sentence gives to several outlets: "The Times" is mostly New York's."""


@cache
def _domains() -> dict[str, str]:
    return tomllib.loads(files("readout.clean").joinpath("outlets.toml").read_text(encoding="utf-8"))


@cache
def _known() -> dict[str, str]:
    return {re.sub(r"[^\w&]", "", fold(form)): name for name in _domains().values() for form in (name, name.removeprefix("The "))}
