"""Whether the words around a statement leave no doubt of who makes it: no other reports it, shares the name, or does the verb."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from readout.brief.alone.pieces_alone import Pages
from readout.language import lexicon
from readout.model import Entity, Quotation, Source
from readout.text import words

_MOST = 0.5
"""Share of a statement from which another one within it is what it tells: "A says that an aide of B said ..."."""

_REACH = 1
"""Paragraphs back in which "he" still means who is named there, though others are named since: in 56 groups two wrong lines went
with two right ones beyond it, at 0 nine with some fifteen."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """The quotations of a story by their articles, its pages, its entities by id, and its persons by the words of their names."""

    quotations: Mapping[str, tuple[Quotation, ...]]
    pages: Pages | None = None
    bearers: Mapping[str, tuple[Entity, ...]] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)

    @classmethod
    def of(cls, quotations: Iterable[Quotation], entities: Iterable[Entity], pages: Pages) -> "Speakers":
        """Note who is quoted where, and who shares a name."""
        found: dict[str, list[Quotation]] = defaultdict(list)
        for quotation in quotations:
            found[quotation.content[0].article].append(quotation)
        named: dict[str, list[Entity]] = defaultdict(list)
        known = {entity.id: entity for entity in entities}
        for entity in known.values():
            if entity.type == "person" and " " in entity.name:
                for word in dict.fromkeys(entity.name.casefold().split()):
                    named[word].append(entity)
        told = {name: tuple(held) for name, held in found.items()}
        return cls(told, pages, {name: tuple(held) for name, held in named.items()}, known)

    def is_sure(self, quotation: Quotation) -> bool:
        """Tell whether nothing speaks for another speaker."""
        others = self._passes_on(quotation) or self.shares_name(quotation.source)
        return not (
            others or self._is_of_several(quotation.source) or self._is_far_from_name(quotation) or self._is_described(quotation)
        )

    def _is_of_several(self, source: Source | None) -> bool:
        """Tell whether another name is joined to the speaker's by "and", and is not among those who are named as speaking."""
        piece = self.pages.piece(source.evidence) if source and source.evidence and self.pages else None
        if source is None or piece is None or piece.head < 0 or " and " in source.name:
            return False
        joined = [at for at in piece.tree.conjuncts(piece.head) if at in piece.places]
        named = {
            one.name for one in piece.mentions for at in joined if one.span.start <= piece.tree.tokens[at].start < one.span.end
        }
        return len(named) > 1

    def _is_described(self, quotation: Quotation) -> bool:
        """Tell whether only "which", or words for a body that have none of its name ("the report"), say who speaks."""
        source = quotation.source
        said = source.evidence.text.casefold() if source and source.evidence else ""
        entity = self.entities.get(source.entity or "") if source else None
        if entity is None or said in lexicon().words("pronouns"):
            return said in _OF_THINGS
        if entity.type == "person" or not said:
            return False
        named = {word for variant in entity.variants for word in words(variant.text)}
        return named.isdisjoint(words(said))

    def _passes_on(self, quotation: Quotation) -> bool:
        """Tell whether most of a statement is what somebody else says in it."""
        size = sum(piece.end - piece.start for piece in quotation.content)
        for other in self.quotations.get(quotation.content[0].article, ()):
            if other is quotation or other.cue is None or not any(own.holds(other.cue) for own in quotation.content):
                continue
            within = (one for one in other.content if any(own.holds(one) for own in quotation.content))
            if sum(one.end - one.start for one in within) >= _MOST * size:
                return True
        return False

    def shares_name(self, source: Source | None) -> bool:
        """Tell whether one name alone is said, and another who has it is named more in the story."""
        said = source.evidence if source else None
        if source is None or said is None or self.pages is None or " " in said.text.strip().rpartition(".")[2].strip():
            return False
        bearers = self.bearers.get(said.text.casefold().strip(), ())
        own = next((one for one in bearers if one.id == source.entity or one.name == source.name), None)
        if own is None:
            return False
        return any(_count(other) > _count(own) for other in bearers)

    def _is_far_from_name(self, quotation: Quotation) -> bool:
        """Tell whether somebody else is named between "he" or "she" and the last name of whom it is taken to mean."""
        source = quotation.source
        said = source.evidence if source else None
        if source is None or said is None or self.pages is None or said.text.casefold() not in _SINGULAR:
            return False
        member = self.pages.members[said.article]
        spoken = [own.span for other in self.quotations.get(said.article, ()) if other.kind == "direct" for own in other.content]
        named = [
            one
            for one in member.mentions
            if one.type == "person" and one.span.end <= said.start and not any(span.contains(one.span) for span in spoken)
        ]
        last = source.name.rpartition(" ")[2].casefold()
        own = max((one.span.start for one in named if one.name.casefold().endswith(last)), default=-1)
        here = next((one.paragraph for one in member.sentences if one.start <= said.start < one.end), -1)
        home = next((one.paragraph for one in member.sentences if one.start <= own < one.end), -1)
        return here - home > _REACH and any(one.span.start > own and not one.name.casefold().endswith(last) for one in named)


_OF_THINGS = frozenset(("that", "which"))
_SINGULAR = frozenset(("he", "she"))


def _count(entity: Entity) -> int:
    return sum(variant.count for variant in entity.variants)
