"""Which office is shown beside a speaker's name: one that an article wrote whole beside it, "former" kept."""

import re
from collections.abc import Iterator, Sequence

from readout.language import lexicon
from readout.model import Article, Entity
from readout.text import names_party

_REACH = 60
"""Code points before an office in which a word that belongs to it is looked for: a long first word of a body's name."""

_CAPITAL = re.compile(r"(?:[A-Z][\w.’'-]{0,60}|\d{1,9})\s\Z")
_FORMER = "former"
_LED_IN = "(?:the|an?|one|his|her|their|its|our)"
_COURTESIES = frozenset(("mr", "mrs", "ms", "miss"))
_LED_BACK = re.compile(r" (?:of|for|to|at|in|with) (?:the|his|her|their|its|our) \S+\Z")
_LINK = re.compile(r"\b(?:of|to|for|at|in|with|under)\b")
_GOES_ON = r"(?! (?:of|for|to)\b)"
_LAST_WORD = re.compile(r"\b([a-z]{1,30}) \Z")


def office_of(entity: Entity, others: Sequence[str], articles: Sequence[Article]) -> str:
    """Give the first office that an article wrote whole beside the whole name, as a former one where any calls it so.

    Forms of the name of two words or more count as well. Who shares a president's name has not his office; one that names another
    person (`others` are the persons of the story) is not his, and what somebody is to others ("friend") is no office.
    """
    names = tuple(dict.fromkeys((entity.name, *(one.text for one in entity.variants if " " in one.text))))
    told = (role for role in entity.roles if _is_office(role) and not _names_another(role, entity.name, others))
    leads = {role: [one for article in articles for name in names for one in _leads(role, name, article.text)] for role in told}
    whole = [role for role, led in leads.items() if led]
    sought = lexicon().words("titles", "sought")
    held = [role for role in whole if _last_of(role) in lexicon().words("titles", "title") - sought]
    if not whole:
        return ""
    role = held[0] if held and _last_of(whole[0]) in sought else whole[0]
    past = any(_is_past(role, entity.name, article.text) for article in articles)
    own = " ".join(filter(None, (max(leads[role], key=bool), _of_one(role))))
    return f"{_FORMER} {own}" if past and not own.casefold().startswith((_FORMER, "ex-")) else own


def _last_of(role: str) -> str:
    return role.rpartition(" ")[2].rstrip(".").casefold()


def _of_one(role: str) -> str:
    """Give an office as one holder has it, without the body or person that only the article tells: "Sens.", "head of the group"."""
    *before, last = role.split(" ")
    if before and last.casefold() in _told_elsewhere() and (led := _LED_BACK.search(role)):
        role = role[: led.start()]
    *before, last = role.split(" ")
    bare = last.rstrip(".").casefold()
    if (
        _LINK.search(role) is None
        and bare.endswith("s")
        and (names_party(bare[:-1]) or bare[:-1] in lexicon().words("titles", "title"))
    ):
        last = last.rstrip(".")[:-1] + "." * last.endswith(".")
    return " ".join([*before, last])


def _told_elsewhere() -> frozenset[str]:
    """Give the nouns that tell of a body or somebody only that he was told of: "the group", "the governor"."""
    kinds = lexicon().table("described")
    return frozenset(noun for noun, kind in kinds.items() if kind in {"body", "office"}) | lexicon().words("offices")


def _is_office(role: str) -> bool:
    first, _, rest = role.partition(" ")
    alone = not rest and role.casefold().rstrip(".") in lexicon().words("titles", "kin", "sought") | _COURTESIES
    silent = not first.isupper() and first.casefold() in lexicon().silent  # "US" is no "us"
    return role[:1].isalpha() and not silent and not alone


def _names_another(role: str, name: str, others: Sequence[str]) -> bool:
    """Tell whether an office holds a person's name other than the bearer's own: it was read across two names."""
    named = (role.partition(other)[0] for other in others if other != name and " " in other and other in role)
    return any(_LINK.search(before) is None for before in named)


def _leads(role: str, name: str, text: str) -> Iterator[str]:
    """Give, for each place of a text that has an office whole before or behind a name, the word that leads into it, mostly none.

    It is whole with no capital or number before that it would belong to, and no "of" behind it: "deputy" leads into "minister".
    """
    if name.rpartition(" ")[2] not in text or role.lower() not in text.lower():  # a pattern costs a hundred times this
        return
    for match in re.finditer(rf"\b(?i:{re.escape(role)}),? {re.escape(name)}\b", text):
        if not _goes_before(before := text[max(0, match.start() - _REACH) : match.start()]):
            yield _leading(before)
    for match in re.finditer(rf"\b{re.escape(name)}, (?:{_LED_IN} )?([a-z]{{1,30}} )?(?i:{re.escape(role)})\b{_GOES_ON}", text):
        if not match[1] or _leading(match[1]):
            yield _leading(match[1] or "")


def _leading(before: str) -> str:
    """Give the word before an office that makes it another one: "deputy", "acting", "state"."""
    found = _LAST_WORD.search(before)
    return found[1] if found and found[1] in lexicon().words("titles", "leading", "lesser") else ""


def _is_past(role: str, name: str, text: str) -> bool:
    """Tell whether a text calls the bearer a former holder of an office of this kind: "former board director Quist"."""
    kind, surname = re.escape(role.rpartition(" ")[2]), re.escape(name.rpartition(" ")[2])
    if f" {name.rpartition(' ')[2]}" not in text:
        return False
    return (
        re.search(rf"\b(?i:former|ex)[\s-](?:[\w.’'-]{{1,30}} ){{0,4}}(?i:{kind}) (?:[\w.]{{1,30}} )?{surname}\b", text) is not None
    )


def _goes_before(text: str) -> bool:
    """Tell whether a text ends with a capital word, which the office after it would go on with: no day, "Former" or "The"."""
    found = _CAPITAL.search(text)
    apart = lexicon().words("weekdays") | lexicon().words("described", "former") | lexicon().silent
    return found is not None and found[0].strip().casefold() not in apart
