"""Whose voices are heard in a brief: each speaker's claims and quotations, under the office that an article wrote whole."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from readout.language import lexicon
from readout.model import (
    Brief,
    Claim,
    Evidence,
    Party,
    Quotation,
    Source,
)
from readout.render.excerpts import REACH
from readout.render.shown_lines import TOLD_SO, alike_places
from readout.render.tidy_words import stems_of

_REPEATS = 0.75
"""Share of the fewer words that two quotations of one speaker have in common where they are one."""

_CAPITAL = re.compile(r"[A-Z][\w.’'-]{0,60}\s\Z")

_NEWLY_TOLD = frozenset({"a", "an"})


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker's claims, then those quotations that no claim holds; `office` where an article gave one."""

    name: str
    claims: tuple[Claim, ...]
    quotations: tuple[Quotation, ...]
    office: str = ""


def voices(brief: Brief) -> list[Voice]:
    """Group by who speaks what several articles have of him, then his other words; those who say most first.

    Shown are a claim and a quotation that read alone under a name; the JSON has all.
    """
    spoken: dict[str, tuple[list[Claim], list[Quotation]]] = {}
    spelled: dict[str, str] = {}
    articles = {article.id: article for article in brief.articles}
    held_by = [
        alike_places(claim, articles, TOLD_SO) for claim in brief.claims if claim.stands_alone and _name_of_voice(claim.holder)
    ]
    shared = [claim for claim in held_by if len({piece.article for piece in claim.evidence}) > 1]
    for claim in shared:
        name = _name_of_voice(claim.holder)
        spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))[0].append(claim)
    held = {quotation for claim in shared for quotation in claim.quotations}
    for quotation in brief.quotations:
        if quotation.stands_alone and quotation.id not in held and (name := _name_of_voice(quotation.source)):
            said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
            said[1].extend([] if _is_repeated_by_voice(quotation, said) else [quotation])
    offices = {entity.name: entity.roles for entity in brief.entities}
    found = [
        Voice(name, _widest_first(claims), tuple(quotations), _office(brief, name, offices.get(name, ())))
        for name, (claims, quotations) in spoken.items()
    ]
    return sorted(found, key=lambda v: (-len(v.claims) - len(v.quotations), v.name))


def _is_repeated_by_voice(quotation: Quotation, said: tuple[list[Claim], list[Quotation]]) -> bool:
    """Tell whether most words of a quotation stand in one that is shown: an outlet's other cut of it."""
    own = _stems(quotation.content)
    told = [_stems(one.evidence) for one in said[0]] + [_stems(one.content) for one in said[1]]
    return any(len(own & other) >= _REPEATS * min(len(own), len(other)) for other in told)


def _stems(evidence: Iterable[Evidence]) -> frozenset[str]:
    return stems_of(" ".join(piece.text for piece in evidence))


def _name_of_voice(speaker: Party | Source | None) -> str:
    """Name who speaks; a pronoun whose person is not known is nobody, and so is "the person" or "another"."""
    if speaker is None or speaker.name.casefold() in lexicon().words("pronouns"):
        return ""
    first = speaker.name.partition(" ")[0].casefold()
    points = first in lexicon().words("determiners") - _NEWLY_TOLD and speaker.name[1:].islower()
    return "" if points and not speaker.entity else speaker.name


def _office(brief: Brief, name: str, roles: Sequence[str]) -> str:
    """Give the first office that an article wrote whole beside the whole name: who shares a president's name has not his office."""
    whole = (role for role in roles if role.partition(" ")[0].casefold() not in lexicon().silent)
    return next((role for role in whole if any(_voice_has_office(role, name, article.text) for article in brief.articles)), "")


def _voice_has_office(role: str, name: str, text: str) -> bool:
    """Tell whether a text has an office before a name, with no capital before it that would belong to it, or after a comma."""
    if name not in text or role.lower() not in text.lower():  # most stand elsewhere, and a pattern costs a hundred times this
        return False
    before = re.finditer(rf"\b(?i:{re.escape(role)}) {re.escape(name)}\b", text)
    whole = any(not _goes_before_office(text[max(0, match.start() - REACH) : match.start()]) for match in before)
    return whole or bool(re.search(rf"\b{re.escape(name)}, (?:the |a |an )?(?i:{re.escape(role)})\b", text))


def _goes_before_office(text: str) -> bool:
    """Tell whether a text ends with a capital word, which the office after it would go on with, and no day."""
    found = _CAPITAL.search(text)
    return found is not None and found[0].strip().casefold() not in lexicon().words("weekdays")


def _widest_first(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (-claim.origins, -len(claim.articles))))
