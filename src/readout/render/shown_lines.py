"""Which lines of a brief are shown: what is agreed, differs, was asked, happened and lies ahead, where its words read alone."""

import re
from dataclasses import replace

from readout.model import Between, Brief, Claim, Discrepancy, Entry, EntryKind, Evidence, Question
from readout.render.same_statements import Tellers, alike_places, cosine, is_repeated
from readout.render.speech_lead_ins import carried_sayings
from readout.render.tidy_words import folded, stems_of, tidy

_OF_ENTRY = 0.25
"""Cosine of the stems of an entry and of a place of its event from which the place is shown for it: of 25 read below in twelve
fresh groups 3 told the same, of 20 above half."""

_TWO = 2
"""Articles whose like words alone are no fact worth a line: of 36 of two with no figure in common 11 were, of 31 others 22."""
_ENDS = re.compile(r"[.!?][\"”’']?|.\s?[.!?\"”]|.,?$|,[\"”’']", re.DOTALL)
"""A sentence's end, or a mark of speech, from a statement's last character on: of 140 so ended 107 passed, of 36 others 16."""
_FIGURE = re.compile(r"\d[\d.,]*\d|\d")

_FEW = frozenset("0 1 2 3".split())
"""Counts that many things have: of nineteen rows read with none other one was worth a line."""


def shown(brief: Brief) -> Brief:
    """Give a brief without those stances and entries that do not read alone."""
    return replace(
        brief,
        positions=tuple(position for position in brief.positions if position.stands_alone),
        timeline=tuple(_cited(entry) for entry in brief.timeline if entry.stands_alone),
        upcoming=tuple(entry for entry in brief.upcoming if entry.stands_alone),
    )


def agreed(brief: Brief) -> list[Claim]:
    """Give the claims that two independent origins or more tell in like words, and none disputes, the widest told first.

    What outlets tell themselves comes before what somebody said, and no two tell the same.
    """
    tellers, carried = Tellers.of(brief), carried_sayings(brief)
    corroborated = (claim for claim in brief.claims if claim.status == "corroborated" and claim.stands_alone)
    alike = (near for claim in corroborated if (near := alike_places(claim, tellers)).origins > 1)
    found: list[Claim] = []
    told: list[tuple[Evidence, ...]] = []
    whole = (one for one in alike if one.id in carried or (_is_said_whole(one, tellers) if one.holder else _is_fact(one)))
    for claim in sorted(whole, key=lambda one: (one.holder is not None, -one.origins, -len(one.articles))):
        own = carried[claim.id].content if claim.id in carried else _own_places(claim)
        if not is_repeated(own, told):
            found.append(claim)
            told.append(own)
    return found


def _own_places(claim: Claim) -> tuple[Evidence, ...]:
    return tuple(piece for piece in claim.evidence if folded(piece.text) == folded(claim.text))


def _is_said_whole(claim: Claim, tellers: Tellers) -> bool:
    """Tell whether a sentence of an article ends with the words, or a mark of speech closes them: else they may be half of one."""
    ends = (_ENDS.match(piece.text[-1:] + tellers.articles[piece.article].text[piece.end :][:2]) for piece in _own_places(claim))
    return any(ends)


def _is_fact(claim: Claim) -> bool:
    """Tell whether a third article tells it too, or all that tell it have a figure in common."""
    figures = (frozenset(_FIGURE.findall(piece.text)) for piece in claim.evidence)
    return len({piece.article for piece in claim.evidence}) > _TWO or bool(frozenset.intersection(*figures))


def between(brief: Brief, who: Between) -> list[Discrepancy]:
    """Give the discrepancies between outlets' accounts, or the disputes between the parties that they report on."""
    return [discrepancy for discrepancy in brief.discrepancies if discrepancy.between == who]


def ahead(brief: Brief) -> list[Entry]:
    """Give what is still to come: what had come when the last article was printed is told by the timeline, or by nobody."""
    return [_cited(entry) for entry in brief.upcoming if entry.stands_alone and entry.state not in {"passed", "confirmed"}]


def _cited(entry: Entry) -> Entry:
    """Give an entry with those of its places alone whose words are like its own: what else was said that day stands in the JSON."""
    own = stems_of(entry.text)
    near = (piece for piece in entry.evidence[1:] if cosine(own, stems_of(piece.text)) >= _OF_ENTRY)
    return replace(entry, evidence=(*entry.evidence[:1], *near))


def happened(brief: Brief, kind: EntryKind) -> list[Entry]:
    """Give what happened, or what was said, on a day: those entries that read alone."""
    return [_cited(entry) for entry in brief.timeline if entry.kind == kind and entry.stands_alone]


def asked(brief: Brief) -> list[Question]:
    """Give the questions worth a line, that several articles answer, each value that all agree on but once, in its finest form.

    With several values: days only where it is known how they stand to one another. With one, on several independent origins:
    what is measured, or a count of more than a few; the days are on the timeline.
    """
    kept: list[Question] = []
    known: set[str] = set()
    for question in map(_finest, brief.questions):
        if question.stands_alone and _is_compared(question) and _is_worth_a_line(question):
            values = {value.normalized for value in question.values}
            if len(values) > 1 or values.isdisjoint(known):
                kept.append(question)
            known |= values
    return kept


def _finest(question: Question) -> Question:
    """Leave out what bears the first value out, in other words or more loosely ("23" and "about two dozen"), but for its places."""
    if question.relation not in {"same", "vaguer"}:
        return question
    places = tuple(dict.fromkeys(place for value in question.values for place in value.evidence))
    return replace(question, values=(replace(question.values[0], evidence=places),))


def _is_compared(question: Question) -> bool:
    told_by = {evidence.article for value in question.values for evidence in value.evidence}
    return len(told_by) > 1 and (len(question.values) > 1 or question.values[0].origins > 1)


def _is_worth_a_line(question: Question) -> bool:
    if len(question.values) > 1:
        written = {tidy(value.value).casefold() for value in question.values}
        return len(written) > 1 and (question.relation is not None or question.kind != "date")
    return question.kind != "date" and question.values[0].normalized not in _FEW
