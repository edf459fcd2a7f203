"""Whose voices are heard in a brief: each speaker's claims and quotations, under the office that an article wrote whole."""

from dataclasses import dataclass

from readout.language import lexicon
from readout.model import Brief, Claim, Evidence, Party, Quotation, Source
from readout.render.same_statements import Tellers, alike_places, is_repeated
from readout.render.shown_offices import office_of

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
    tellers = Tellers.of(brief)
    held_by = [alike_places(claim, tellers) for claim in brief.claims if claim.stands_alone and _name_of_voice(claim.holder)]
    shared = [claim for claim in held_by if len({piece.article for piece in claim.evidence}) > 1]
    for claim in _widest_first(shared):
        name = _name_of_voice(claim.holder)
        said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
        said[0].extend([] if is_repeated(claim.evidence[:1], _shown_of_voice(said)) else [claim])
    held = {quotation for claim in shared for quotation in claim.quotations}
    for quotation in sorted(brief.quotations, key=lambda one: one.source is None or one.source.entity is None):
        if quotation.stands_alone and quotation.id not in held and (name := _name_of_voice(quotation.source)):
            said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
            others = () if quotation.source and quotation.source.entity else spoken.values()
            told = [*_shown_of_voice(said), *(one for other in others for one in _shown_of_voice(other))]
            said[1].extend([] if is_repeated(quotation.content, told) else [quotation])
    known = {entity.name: entity for entity in brief.entities}
    persons = [entity.name for entity in brief.entities if entity.type == "person"]
    found = [
        Voice(name, tuple(claims), tuple(quotations), office_of(known[name], persons, brief.articles) if name in known else "")
        for name, (claims, quotations) in spoken.items()
        if claims or quotations
    ]
    return sorted(found, key=lambda v: (-len(v.claims) - len(v.quotations), v.name))


def _shown_of_voice(said: tuple[list[Claim], list[Quotation]]) -> list[tuple[Evidence, ...]]:
    """Give the words of what is shown of a speaker."""
    return [*(one.evidence for one in said[0]), *(one.content for one in said[1])]


def _name_of_voice(speaker: Party | Source | None) -> str:
    """Name who speaks; a pronoun whose person is not known is nobody, and so is "the person" or "another"."""
    if speaker is None or speaker.name.casefold() in lexicon().words("pronouns"):
        return ""
    first = speaker.name.partition(" ")[0].casefold()
    points = first in lexicon().words("determiners") - _NEWLY_TOLD and speaker.name[1:].islower()
    return "" if points and not speaker.entity else speaker.name


def _widest_first(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (-claim.origins, -len(claim.articles))))
