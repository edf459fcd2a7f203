"""Whom a description alone stands for: "the alliance" a body named with that word."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from readout.language import lexicon
from readout.model import Annotations, Mention
from readout.text import words

_DESCRIBED = re.compile(r"(?:the\s+)?([a-z]+)", re.IGNORECASE)
_REACH = 24


def described_body(name: str, bodies: Mapping[str, str]) -> str | None:
    """Give the body that words describe, None where they are more than a description or describe none."""
    found = _DESCRIBED.fullmatch(name.strip())
    return bodies.get(found[1].casefold()) if found else None


def bodies_described(members: Sequence[Annotations], named: Callable[[str], str | None]) -> dict[str, str]:
    """Learn from the words beside names which body is "the alliance", where all agree."""
    bodies: dict[str, set[str]] = defaultdict(set)
    for member in members:
        for mention in member.mentions:
            entity = named(mention.name) if mention.type == "organization" else None
            for noun in _nouns_describing_parties(member, mention) if entity else ():
                bodies[noun] |= {entity} if entity else set()
    return {noun: next(iter(found)) for noun, found in sorted(bodies.items()) if len(found) == 1}


def _nouns_describing_parties(member: Annotations, mention: Mention) -> Iterator[str]:
    """Give the nouns for what a body is: the last word of its name, and one set right before or after it."""
    text, span = member.article.text, mention.span
    after = re.match(r"\s([a-z]+)\b", text[span.end : span.end + _REACH])
    before = re.search(r"\b([a-z]+)\s$", text[max(0, span.start - _REACH) : span.start])
    own = words(mention.name)
    beside = (own[-1] if len(own) > 1 else "", after[1] if after else "", before[1] if before else "")
    yield from (noun for noun in dict.fromkeys(beside) if noun in lexicon().words("acting", "body"))
