"""What people decided that bears on which articles make a story: when one was published, and where it belongs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from readout.decisions.anchoring import Ground
from readout.model import Annotations, Decision, Moved, when_decided


@dataclass(frozen=True, slots=True)
class Regrouping:
    """The decisions that are about whole articles."""

    decisions: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> "Regrouping":
        """Choose them from all."""
        return cls(tuple(one for one in decisions if one.kind == "move-article" or (one.kind, one.line) == ("date", "articles")))

    def dated(self, members: Sequence[Annotations]) -> list[Annotations]:
        """Give articles, before they are grouped, the dates that people decided on."""
        if not self.decisions:
            return list(members)
        ground = Ground.of(member.article for member in members)
        days = {
            place.article: when
            for one in self.decisions
            if one.kind == "date" and (when := when_decided(one.value or ""))
            for place in ground.places(one.on)
        }
        return [
            replace(member, article=replace(member.article, published=days.get(member.article.id, member.article.published)))
            for member in members
        ]

    def moved(self, members: Sequence[Annotations]) -> tuple[Moved, ...]:
        """Give articles to regroup, which are to stand in another's story, or in one of their own (None), in order of decision."""
        if not self.decisions:
            return ()
        ground = Ground.of(member.article for member in members)
        found = list[Moved]()
        for one in (one for one in self.decisions if one.kind == "move-article"):
            homes = ground.places(one.to)
            if homes or not one.to:
                found += [Moved(place.article, homes[0].article if homes else None) for place in ground.places(one.on)]
        return tuple(found)
