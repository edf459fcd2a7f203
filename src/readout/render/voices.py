"""Whose voices are heard in a brief: each speaker's claims and quotations, under the office that an article wrote; which open."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from readout.language import lexicon, stem
from readout.model import Brief, Claim, Evidence, Party, Quotation, Source
from readout.render.excerpts import Shown
from readout.render.same_statements import Tellers, alike_places, is_repeated
from readout.render.shown_offices import office_of
from readout.render.speech_lead_ins import claimed_sayings
from readout.text import words
from readout.text.whole_sayings import whole_sayings

_NEWLY_TOLD = frozenset({"a", "an"})

_LONG_ENOUGH, _ON_THE_MATTER = 14, 0.25
"""Words, and share of the words with a meaning that headlines have, beyond which more does not help."""
_LENGTH, _PLACE, _MATTER = 0.19, -1.32, 1.99
"""How much each word, the way down the article, and the share of a headline's words speak for a statement: logistic regression over
540 statements that editors judged in thirty groups. With each group left out of the fit the better seven of ten pass .87, all .81;
48 features more, among them the encoder's, gave the same. Below ten words .63 of 81 pass, above .84."""


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
    whole, sayings = whole_sayings(brief.quotations), claimed_sayings(brief)
    for claim in _widest_first(shared):
        name = _name_of_voice(claim.holder)
        said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
        own = sayings[claim.id].content if claim.id in sayings else claim.evidence[:1]
        said[0].extend([] if is_repeated(own, _shown_of_voice(said, sayings)) else [claim])
    held = {part for claim in shared for name in claim.quotations for part in (name, whole[name].id) if name in whole}
    alone = dict.fromkeys(whole[one.id] if whole[one.id].stands_alone else one for one in brief.quotations if one.stands_alone)
    for quotation in sorted(alone, key=lambda one: one.source is None or one.source.entity is None):
        if quotation.id not in held and (name := _name_of_voice(quotation.source)):
            said = spoken.setdefault(spelled.setdefault(name.casefold(), name), ([], []))
            others = () if quotation.source and quotation.source.entity else spoken.values()
            told = [shown for voice in (said, *others) for shown in _shown_of_voice(voice, sayings)]
            said[1].extend([] if is_repeated(quotation.content, told) else [quotation])
    known = {entity.name: entity for entity in brief.entities}
    persons = [entity.name for entity in brief.entities if entity.type == "person"]
    found = [
        Voice(name, tuple(claims), tuple(quotations), office_of(known[name], persons, brief.articles) if name in known else "")
        for name, (claims, quotations) in spoken.items()
        if claims or quotations
    ]
    return sorted(found, key=lambda v: (-len(v.claims) - len(v.quotations), v.name))


def _shown_of_voice(said: tuple[list[Claim], list[Quotation]], sayings: Mapping[str, Quotation]) -> Iterator[tuple[Evidence, ...]]:
    """Give the words of what is shown of a speaker."""
    yield from ((*one.evidence, *(sayings[one.id].content if one.id in sayings else ())) for one in said[0])
    yield from (one.content for one in said[1])


def _name_of_voice(speaker: Party | Source | None) -> str:
    """Name who speaks; a pronoun whose person is not known is nobody, and so is "the person" or "another"."""
    if speaker is None or speaker.name.casefold() in lexicon().words("pronouns"):
        return ""
    first = speaker.name.partition(" ")[0].casefold()
    points = first in lexicon().words("determiners") - _NEWLY_TOLD and speaker.name[1:].islower()
    return "" if points and not speaker.entity else speaker.name


def _widest_first(claims: list[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (-claim.origins, -len(claim.articles))))


def telling(brief: Brief, heard: list[Voice], articles: Mapping[str, Shown], most: int) -> set[str]:
    """Choose the `most` claims and quotations that open the list, by their ids: first what several articles have of somebody."""
    matter = frozenset(map(stem, words(" ".join((brief.headline, *(one.headline or "" for one in brief.articles))))))
    held = [one for voice in heard for one in _statements(voice)]
    ranked = sorted(range(len(held)), key=lambda at: (_rank_of_statement(held[at], articles, matter), at))
    return {held[at].id for at in ranked[:most]}


def _statements(voice: Voice) -> Iterator[Claim | Quotation]:
    yield from voice.claims
    yield from voice.quotations


def _rank_of_statement(said: Claim | Quotation, articles: Mapping[str, Shown], matter: frozenset[str]) -> tuple[bool, float]:
    pieces = said.evidence[:1] if isinstance(said, Claim) else said.content
    told = [word for piece in pieces for word in words(piece.text)]
    own = frozenset(map(stem, told)) - lexicon().silent
    shared = len(own & matter) / max(1, len(own))
    place = pieces[0].start / max(1, len(articles[pieces[0].article].article.text))
    value = _LENGTH * min(_LONG_ENOUGH, len(told)) + _PLACE * place + _MATTER * min(_ON_THE_MATTER, shared)
    return not isinstance(said, Claim), -round(value, 6)
