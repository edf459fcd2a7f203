"""Which statements make one claim, where a person knows it."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from readout.decisions.brief_lines import best
from readout.decisions.one_ruling import Applied, Ruling
from readout.model import Claim, Comparison, Evidence, Gap, Party, count_origins

_BY_HAND = "a person decided which statements make this claim"
_INTO = frozenset({"join", "move"})


def rearranged(found: Comparison, ruling: Ruling) -> Applied[Comparison]:
    """Put statements together, apart, into another claim, or into none."""
    target = best(found.claims, ruling.to) if ruling.decision.kind in _INTO else None
    moved = _members_meant(found, ruling) - set(target.evidence if target else ())
    claims = list(_claims_without_moved(found, ruling, moved, target))
    if target is None and ruling.decision.kind != "leave-out":
        beside = {ruling.words(place) for place in ruling.to} if ruling.decision.kind in _INTO else set[Evidence]()
        alone = Claim(_free_id(found, ruling), "", None, (), (), 1, "single-source", tuple(sorted(moved)))
        first = min((at for at, claim in enumerate(found.claims) if moved & set(claim.evidence)), default=len(claims))
        claims.insert(min(first + 1, len(claims)), _claim_made_of(moved | beside, alone, found, ruling))
    return Applied(replace(found, claims=tuple(claims), gaps=tuple(_gaps_between_claims(found.gaps, claims))))


def _members_meant(found: Comparison, ruling: Ruling) -> set[Evidence]:
    """Give the statements that are put elsewhere: those at the words, or the words where no claim has them, or all of a claim.

    What stands word for word in another article of the claim that they leave, as in a copy that came later, goes with them.
    """
    held = [piece for claim in found.claims for piece in claim.evidence]
    meant = {piece for piece in held if ruling.touches((piece,))}
    texts = {_plain(piece) for piece in meant}
    left = [claim for claim in found.claims if meant & set(claim.evidence)]
    meant |= {piece for claim in left for piece in claim.evidence if _plain(piece) in texts}
    meant |= {ruling.words(place) for place in ruling.on if not any(place.touches(piece) for piece in held)}
    whole = best(found.claims, ruling.on, ruling.decision.said) if ruling.decision.kind == "join" else None
    return meant | set(whole.evidence if whole else ())


def _claims_without_moved(found: Comparison, ruling: Ruling, moved: set[Evidence], target: Claim | None) -> Iterator[Claim]:
    """Give the claims without what is put elsewhere, and the one that it is put into with it."""
    for claim in found.claims:
        left = {piece for piece in claim.evidence if piece not in moved}
        if claim is target:
            yield _claim_made_of(left | moved, claim, found, ruling)
        elif len(left) == len(claim.evidence):
            yield claim
        elif left:
            yield _claim_made_of(left, claim, found, ruling)


def _claim_made_of(pieces: Collection[Evidence], claim: Claim, found: Comparison, ruling: Ruling) -> Claim:
    """Give a claim other statements, with what follows from them: its articles and origins, who holds it, how it is put."""
    order = {name: at for at, name in enumerate(ruling.articles)}
    evidence = tuple(sorted(pieces, key=lambda piece: (order[piece.article], piece)))
    quoted = [one for one in found.quotations if any(part.overlaps(piece) for part in one.content for piece in evidence)]
    holders = Counter(Party(one.source.entity, one.source.name) for one in quoted if one.source)
    wordings = [_plain(piece) for piece in evidence]
    return replace(
        claim,
        text=claim.text if any(claim.text in words for words in wordings if claim.text) else wordings[0],
        holder=claim.holder if claim.holder in holders else max(holders, key=lambda one: holders[one], default=None),
        quotations=tuple(one.id for one in quoted),
        articles=tuple(dict.fromkeys(piece.article for piece in evidence)),
        origins=count_origins(evidence, ruling.articles),
        evidence=evidence,
        reasons=(_BY_HAND,),
        decided=ruling.mark(claim.decided),
    )


def _gaps_between_claims(gaps: Iterable[Gap], claims: Iterable[Claim]) -> Iterator[Gap]:
    carried = {claim.id: claim.articles for claim in claims}
    for gap in gaps:
        missing = tuple(name for name in gap.missing_in if name not in carried.get(gap.claim, (name,)))
        if missing:
            yield replace(gap, missing_in=missing)


def _free_id(found: Comparison, ruling: Ruling) -> str:
    numbers = [int(claim.id.rpartition(".c")[2]) for claim in found.claims]
    return f"{ruling.story}.c{max(numbers, default=0) + 1}"


def _plain(piece: Evidence) -> str:
    return " ".join(piece.text.split()).strip(" ,;:-–—")
