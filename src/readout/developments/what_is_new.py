"""Two readouts laid one upon the other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from readout.developments.earlier_look import Known
from readout.developments.paired_articles import Pairs, pair_articles, pair_stories
from readout.model import (
    Article,
    Brief,
    Claim,
    Development,
    Developments,
    Discrepancy,
    Entry,
    Missing,
    Position,
    Quotation,
    Readout,
    Regarded,
    Rewritten,
    Turned,
    evidence_in,
)


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
