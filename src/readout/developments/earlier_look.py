"""What an earlier look knew of a story, asked by what the later one finds."""

from collections.abc import Iterable, Sequence

from rapidfuzz.fuzz import token_sort_ratio

from readout.developments.paired_articles import Pairs
from readout.model import Brief, Claim, Discrepancy, Entry, Evidence, Position

_ALIKE = 90.0
"""Least likeness of two texts' words, sorted (rapidfuzz, 0 to 100), from which they say one thing; for claims whose words stand in
other articles. High, for a false match hides news; chosen, not swept: no corpus of two looks with gold exists."""


class Known:
    """The findings of an earlier look, by the words that they rest on."""

    def __init__(self, before: Brief, pairs: Pairs) -> None:
        self.pairs = pairs
        self._texts = {article.id: article.text for article in pairs.same.values()}
        self._texts |= {pairs.rewritten[old.id].id: old.text for old in before.articles if old.id in pairs.rewritten}
        self._before = before
        self._claims = [(claim, self._since(claim.evidence)) for claim in before.claims]
        self._positions = [(position, self._since(position.evidence)) for position in before.positions]

    def told(self, evidence: Iterable[Evidence]) -> bool:
        """Tell whether an earlier article held some of the words already, whatever was made of them."""
        return any(piece.text in self._texts.get(piece.article, "") for piece in evidence)

    def claims(self, claim: Claim) -> list[Claim]:
        """Give the earlier claims that a claim continues: those of the same words, else of the same holder in like words."""
        return [one for one, held in self._claims if _meet(claim.evidence, held)] or [
            one for one, _ in self._claims if _alike_in_look(one, claim)
        ]

    def positions(self, position: Position) -> list[Position]:
        """Give the earlier positions of the same party and move that rest on the same words."""
        return [one for one, held in self._positions if _same_stance(one, position) and _meet(position.evidence, held)]

    def stands(self, claim: Claim, now: Iterable[Claim]) -> bool:
        """Tell whether an earlier claim is still made: its words are there, or a claim of now says it in like words."""
        return bool(self._since(claim.evidence)) or any(_alike_in_look(claim, other) for other in now)

    def discrepancy(self, found: Discrepancy) -> bool:
        """Tell whether a discrepancy with all its values was known, or could have been from the words that were there."""
        return self._all_told(found) or any(self._holds(one, found) for one in self._before.discrepancies)

    def update(self, found: Discrepancy) -> bool:
        """Tell whether an update with all its values was known, or could have been from the words that were there."""
        return self._all_told(found) or any(self._holds(one, found) for one in self._before.updates)

    def is_one(self, before: Discrepancy, now: Discrepancy) -> bool:
        """Tell whether a discrepancy is an earlier one, of the same kind and on the same words."""
        return before.kind == now.kind and _meet(_words(now), self._since(_words(before)))

    def comparable(self, before: Discrepancy) -> bool:
        """Tell whether the words of two values at least are still in the articles."""
        return sum(bool(self._since(value.evidence)) for value in before.values) > 1

    def timed(self, entry: Entry) -> bool:
        """Tell whether the timeline had an entry."""
        return self.among(entry, self._before.timeline)

    def announced(self, entry: Entry) -> bool:
        """Tell whether an entry was announced before."""
        return self.among(entry, self._before.upcoming)

    def among(self, entry: Entry, earlier: Sequence[Entry]) -> bool:
        """Tell whether an entry is one of the earlier ones."""
        return any(_meet(entry.evidence, self._since(one.evidence)) for one in earlier)

    def _all_told(self, found: Discrepancy) -> bool:
        return all(self.told((piece,)) for piece in _words(found))

    def _holds(self, before: Discrepancy, now: Discrepancy) -> bool:
        held = self._since(_words(before))
        values = (*now.values, *now.updates)
        return before.kind == now.kind and all(_meet(value.evidence, held) for value in values)

    def _since(self, evidence: Iterable[Evidence]) -> list[Evidence]:
        return [place for piece in evidence if (place := self.pairs.now(piece))]


def _meet(some: Iterable[Evidence], others: Sequence[Evidence]) -> bool:
    """Tell whether any of some places are the same words as any of the others."""
    return any(place.shares(other) for place in some for other in others)


def _words(found: Discrepancy) -> list[Evidence]:
    return [piece for value in (*found.values, *found.updates) for piece in value.evidence]


def _alike_in_look(one: Claim, other: Claim) -> bool:
    holders = one.holder.name if one.holder else "", other.holder.name if other.holder else ""
    return holders[0] == holders[1] and token_sort_ratio(one.text, other.text, processor=str.casefold) >= _ALIKE


def _same_stance(one: Position, other: Position) -> bool:
    return (one.actor.name, one.move) == (other.actor.name, other.move)
