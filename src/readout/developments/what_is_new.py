"""Two readouts laid one upon the other."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from rapidfuzz.fuzz import token_sort_ratio

from readout.developments.paired_articles import Pairs, pair_articles, pair_stories
from readout.model import (
    Article,
    Brief,
    Claim,
    Development,
    Developments,
    Discrepancy,
    Entry,
    Evidence,
    Missing,
    Position,
    Quotation,
    Readout,
    Regarded,
    Rewritten,
    Turned,
    evidence_in,
)

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


def developments(before: Readout, now: Readout) -> Developments:
    """Give what is new since an earlier look; a finding that rests on words that it rested on before is not new.

    Of two equal readouts nothing is new. Findings are matched by the words that they rest on, since ids shift as a story grows.
    """
    pairs = pair_stories(before.stories, now.stories)
    found = (_new_in_story(before.stories[pairs[at]] if at in pairs else None, brief) for at, brief in enumerate(now.stories))
    gone = (brief for was, brief in enumerate(before.stories) if was not in pairs.values())
    return Developments(tuple(filter(None, found)), tuple(Missing(brief.id, brief.headline) for brief in gone))


def _new_in_story(before: Brief | None, now: Brief) -> Development | None:
    """Give what is new in one story, None where nothing is."""
    earlier = before or _untold(now)
    pairs = pair_articles(earlier.articles, now.articles)
    known = Known(earlier, pairs)
    positions, turned = new_positions(now, known)
    found = Development(
        id=now.id,
        headline=now.headline,
        first_look=before is None,
        articles=(),
        new_articles=_new_articles(pairs, now),
        rewritten=tuple(Rewritten(was, article.id) for was, article in pairs.rewritten.items()),
        missing_articles=tuple(a.id for a in earlier.articles if a.id not in pairs.same and a.id not in pairs.rewritten),
        claims=tuple(claim for claim in now.claims if not known.claims(claim) and not known.told(claim.evidence)),
        regarded=tuple(_regarded(now, known)),
        withdrawn=tuple(_withdrawn(earlier, now, known)),
        positions=positions,
        turned=turned,
        discrepancies=tuple(one for one in now.discrepancies if not known.discrepancy(one)),
        resolved=tuple(_resolved(earlier, now, known)),
        updates=tuple(one for one in now.updates if not known.update(one)),
        timeline=tuple(entry for entry in now.timeline if not known.timed(entry) and not known.told(entry.evidence)),
        upcoming=tuple(_announced(now, known)),
        passed=tuple(_passed(earlier, now, known)),
    )
    named = (*found.new_articles, *(one.now for one in found.rewritten), *(one.before for one in found.rewritten))
    found = replace(found, quotations=_quoted(found, (now, earlier)))
    shown = replace(found, articles=_shown_as_new(found, {*named, *found.missing_articles}, (now, earlier)))
    return shown if shown.articles else None


def _untold(now: Brief) -> Brief:
    """Give the story as it was before anything of it was known."""
    none: tuple[()] = ()
    return Brief(now.id, now.headline, None, None, none, none, none, none, none, none, none, none, none, none, none)


def _new_articles(pairs: Pairs, now: Brief) -> tuple[str, ...]:
    paired = {article.id for article in (*pairs.same.values(), *pairs.rewritten.values())}
    return tuple(article.id for article in now.articles if article.id not in paired)


def _regarded(now: Brief, known: Known) -> Iterator[Regarded]:
    """Give known claims whose status is another now; what an earlier article said and no claim held was of that source alone."""
    for claim in now.claims:
        before = [one.status for one in known.claims(claim)] or [
            "single-source" for _ in claim.evidence if known.told(claim.evidence)
        ]
        if before and claim.status not in before:
            yield Regarded(before[0], claim)


def _withdrawn(before: Brief, now: Brief, known: Known) -> Iterator[Claim]:
    """Give earlier claims that stood in rewritten articles alone and whose words are in none of these now."""
    for claim in before.claims:
        if all(piece.article in known.pairs.rewritten for piece in claim.evidence) and not known.stands(claim, now.claims):
            yield claim


def _resolved(before: Brief, now: Brief, known: Known) -> Iterator[Discrepancy]:
    """Give earlier discrepancies that meet none of now, where the words of two values at least are still there to be compared."""
    for discrepancy in before.discrepancies:
        if known.comparable(discrepancy) and not any(known.is_one(discrepancy, other) for other in now.discrepancies):
            yield discrepancy


def _announced(now: Brief, known: Known) -> Iterator[Entry]:
    """Give what is ahead and was not announced before."""
    ahead = (entry for entry in now.upcoming if not _is_over(entry))
    return (entry for entry in ahead if not known.announced(entry) and not known.told(entry.evidence))


def _passed(before: Brief, now: Brief, known: Known) -> Iterator[Entry]:
    """Give what is over now and was still ahead."""
    ahead = tuple(entry for entry in before.upcoming if not _is_over(entry))
    return (entry for entry in now.upcoming if _is_over(entry) and known.among(entry, ahead))


def _is_over(entry: Entry) -> bool:
    return entry.state in {"passed", "confirmed"}


def _quoted(found: Development, looks: tuple[Brief, Brief]) -> tuple[Quotation, ...]:
    """Give the quotations that the claims stand in: without them what is denied would read as an assertion."""
    told = (*found.claims, *(one.now for one in found.regarded), *found.withdrawn)
    wanted = {name for claim in told for name in claim.quotations}
    return tuple({one.id: one for look in looks for one in look.quotations if one.id in wanted}.values())


def _shown_as_new(found: Development, named: Iterable[str], looks: tuple[Brief, Brief]) -> tuple[Article, ...]:
    """Give the articles that are named or hold evidence, those of now first."""
    wanted = {*named, *(piece.article for piece in evidence_in(replace(found, articles=())))}
    by_id = {article.id: article for look in looks for article in reversed(look.articles)}
    order = dict.fromkeys(article.id for look in looks for article in look.articles)
    return tuple(by_id[name] for name in order if name in wanted)


class NewPositions(NamedTuple):
    """Positions that were not known, and apart from them those that replace a known one."""

    new: tuple[Position, ...]
    turned: tuple[Turned, ...]


def new_positions(now: Brief, known: Known) -> NewPositions:
    """Give the positions that were not known, those that turn apart from the others.

    What replaces what is told by the later look, which knows the days of both: an older article that came late turns nothing.
    """
    held = {position.id: position for position in now.positions if known.positions(position)}
    new: list[Position] = []
    turned: list[Turned] = []
    for position in now.positions:
        if position.id in held or known.told(position.evidence):
            continue
        if position.changed_from in held:
            turned.append(Turned(held[position.changed_from], position))
        else:
            new.append(position)
    return NewPositions(tuple(new), tuple(turned))


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
