"""Whom a description alone stands for: "the alliance" a body named with that word, "the minister" the one named as such."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from readout.language import lexicon
from readout.model import Annotations, Mention, Source
from readout.text import words

_DESCRIBED = re.compile(r"(?:the\s+)?([a-z]+)", re.IGNORECASE)
_REACH = 24
_NEAR = 600
"""Characters before "the president" within which one of several bearers was named as such: two paragraphs."""
Place = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Entities by the word for what they are: bodies over the whole story, bearers of an office by their places in each article."""

    bodies: Mapping[str, str] = field(default_factory=dict)
    bearers: Mapping[str, Sequence[Place]] = field(default_factory=dict)

    def of(self, source: Source) -> str | None:
        """Give the entity that the words of a source describe, None where they are more than a description or describe nobody."""
        found = _DESCRIBED.fullmatch(source.name.strip())
        word = found[1].casefold() if found else ""
        if word in self.bodies or source.evidence is None:
            return self.bodies.get(word)
        borne = [one for one in self.bearers.get(source.evidence.article, ()) if one[1] == word and one[0] < source.evidence.start]
        near = {entity for start, _, entity in borne if source.evidence.start - start < _NEAR}
        everybody = {entity for _, _, entity in borne}
        return next(iter(everybody)) if len(everybody) == 1 else next(iter(near)) if len(near) == 1 else None


def descriptions_of(members: Sequence[Annotations], named: Callable[[str], str | None]) -> Descriptions:
    """Learn from the words beside names which body is "the alliance" (where all agree) and who bears which office."""
    bodies: dict[str, Counter[str]] = defaultdict(Counter)
    bearers: dict[str, list[Place]] = defaultdict(list)
    for member in members:
        for mention in member.mentions:
            entity = named(mention.name)
            if entity is None:
                continue
            if mention.type == "organization":
                bodies.update({noun: bodies[noun] + Counter([entity]) for noun in _nouns_describing_parties(member, mention)})
            if mention.type == "person":
                office = _described_office(
                    member, mention.role.start if mention.role else 0, mention.role.end if mention.role else 0
                )
                bearers[member.article.id] += [(mention.span.start, office, entity)] if office else []
    alone = {noun: next(iter(found)) for noun, found in sorted(bodies.items()) if len(found) == 1}
    return Descriptions(alone, dict(bearers))


def _nouns_describing_parties(member: Annotations, mention: Mention) -> Iterator[str]:
    """Give the nouns for what a body is: the last word of its name, and one set right before or after it."""
    text, span = member.article.text, mention.span
    after = re.match(r"\s([a-z]+)\b", text[span.end : span.end + _REACH])
    before = re.search(r"\b([a-z]+)\s$", text[max(0, span.start - _REACH) : span.start])
    own = words(mention.name)
    beside = (own[-1] if len(own) > 1 else "", after[1] if after else "", before[1] if before else "")
    yield from (noun for noun in dict.fromkeys(beside) if noun in lexicon().words("acting", "body"))


def _described_office(member: Annotations, start: int, end: int) -> str | None:
    """Give the last word of the words for an office that names one."""
    said = [word for word in words(member.article.text[start:end]) if word in lexicon().words("acting", "office")]
    return said[-1] if said else None
