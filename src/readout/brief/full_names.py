"""The given name in brackets where a list of lines first tells of a person by surname alone: "[Runa] Ekholt"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from readout.model import Annotations, Entity, Entry, Evidence, Story, SummarySentence
from readout.text import holding

Line = TypeVar("Line", Entry, SummarySentence)

_PERSON_BY_SURNAME = r"(?<![\w\[’'-]){}(?![\w\]-]|[’'](?!s\b)| [A-Z])"
"""A surname that is no part of a longer name: "Ekholt’s", but neither "Ekholt-Brandt" nor "Ekholt Institute"."""

_NOT_OURS = re.compile(r"[\"“„«][^\"”“»]*[\"”“»]|\[[^\]]*\]")
"""Quoted words, in which nothing is put, and what stands in brackets already."""


def named_in_full(lines: Sequence[Line], story: Story, entities: Iterable[Entity]) -> tuple[Line, ...]:
    """Give the lines in their order, each person of one name in the story with the given name where first told without it."""
    given, members = _given_names(entities), {member.article.id: member for member in story.members}
    shown: list[Line] = []
    for line in lines:
        text = line.text
        for surname in [name for name, before in given.items() if _is_told(before, name, text)]:
            del given[surname]
        for surname in _surnames_in(members, line.evidence[0]):
            if surname in given and _is_introduced(given[surname], surname, members[line.evidence[0].article].article.text):
                text = _put_before(text, surname, given.pop(surname))
        shown.append(replace(line, text=text))
    return tuple(shown)


def _is_told(before: str, surname: str, text: str) -> bool:
    """Tell whether a line has the first given name within a few words before the surname: "Runa M. Ekholt"."""
    return re.search(rf"\b{re.escape(before.split(maxsplit=1)[0])} (?:[\w.’-]+ ){{0,2}}{re.escape(surname)}\b", text) is not None


def _is_introduced(before: str, surname: str, text: str) -> bool:
    """Tell whether an article first has a surname behind the given name: else it may be that of another, known to all by it."""
    found = re.search(rf"\b{re.escape(surname)}\b", text)
    return found is not None and _is_told(before, surname, text[: found.end()])


def _given_names(entities: Iterable[Entity]) -> dict[str, str]:
    """Map each surname that one person of the story bears to what stands before it in that person's name."""
    found: dict[str, str | None] = {}
    for entity in entities:
        before, _, surname = entity.name.rpartition(" ")
        found[surname] = before if entity.type == "person" and surname not in found else None
    return {surname: before for surname, before in found.items() if before}


def _surnames_in(members: dict[str, Annotations], piece: Evidence) -> list[str]:
    """Give the persons' names of one word in a place, in order, but for those that say which there ("the Ekholt government")."""
    member = members[piece.article]
    found: dict[str, bool] = {}
    for mention in member.mentions:
        if mention.type == "person" and piece.span.contains(mention.span):
            words = member.article.text[mention.span.start : mention.span.end].split()
            found[words[-1]] = found.get(words[-1], True) and len(words) == 1 and not _says_which(member, mention.span.start)
    return [name for name, alone in found.items() if alone]


def _says_which(member: Annotations, at: int) -> bool:
    """Tell whether the word at a place is part of a compound."""
    sentence = holding(member.sentences, at)
    tokens = sentence.tokens if sentence else ()
    return any(token.start == at and token.relation == "compound" for token in tokens)


def _put_before(text: str, surname: str, before: str) -> str:
    """Put a given name in brackets before the first surname outside quoted words."""
    closed = [found.span() for found in _NOT_OURS.finditer(text)]
    for place in re.finditer(_PERSON_BY_SURNAME.format(re.escape(surname)), text):
        if not any(start <= place.start() < end for start, end in closed):
            return f"{text[: place.start()]}[{before}] {text[place.start() :]}"
    return text
