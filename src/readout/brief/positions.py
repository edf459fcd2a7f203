"""Who wants what: moves of one actor on one issue brought together, and what each position replaced."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from readout.brief.actor_names import Actors
from readout.brief.alone.pieces_alone import Pages
from readout.brief.alone.sure_speakers import Speakers
from readout.brief.iso_times import published_day
from readout.brief.issues.named_issues import issues_of
from readout.brief.sentence_odds import sentence_odds
from readout.brief.stances.shown_stances import Shown, shown_stances
from readout.brief.stances.stance_candidates import Setting
from readout.brief.timeline_entries import articles_of
from readout.language import lexicon, stem
from readout.model import (
    Article,
    Comparison,
    Evidence,
    Issue,
    Move,
    MoveKind,
    Party,
    Position,
    Source,
    Story,
    count_origins,
    is_turn,
)
from readout.text import fold, words

MOST = 10
"""Main issues of a story: what a reader can hold, a screen of a terminal."""

_OFTEN = 3
_MEETING = "consult"
"""To meet takes no side: of 92 moves of this kind, read one by one in 450 articles of four corpora, three said what a party wants.
Who seeks talks, agrees to them or refuses them makes another move; a meeting to come is announced, one that was is told."""


_FORESEEN: frozenset[MoveKind] = frozenset({"pledge", "threaten", "concede"})
"""What only who does it can announce."""

_SAYS = " (says "


@dataclass(frozen=True, slots=True)
class _Made:
    """A move with its actor resolved and its issue found."""

    actor: Party
    move: Move
    issue: Issue


def positions_of(story: Story, actors: Actors, comparison: Comparison) -> tuple[Position, ...]:
    """Give each actor's positions, issue by issue, the issues with most actors and words first."""
    held = parties_moves(story, actors, comparison)
    shown = shown_stances(held, setting_of(story, actors, comparison))
    read = set(held)
    held += [(one.party, one.told) for one in shown if (one.party, one.read) not in read]
    issues = issues_of(story, held, actors.terms, comparison.claims)
    made = _positions_ranked_by_issue([_Made(party, move, issue) for (party, move), issue in zip(held, issues, strict=True)])
    grouped: dict[tuple[str, Party, str], list[_Made]] = defaultdict(list)
    for one in made:
        grouped[(one.issue.id, one.actor, one.move.move)].append(one)
    articles = articles_of(story.members)
    order = _order_of_issues(made)
    ordered = sorted(grouped.values(), key=lambda group: order[group[0].issue])
    firm = [_firm_positions(group, shown) for group in ordered]
    sorted_ = ([*held, *(one for one in group if one not in held)] for group, held in zip(ordered, firm, strict=True))
    positions = [_position_of(f"p{number}", group, actors, articles) for number, group in enumerate(sorted_, 1)]
    positions = [replace(one, stands_alone=bool(held)) for one, held in zip(positions, firm, strict=True)]
    return tuple(_linked(positions, articles))


def _holder_of_position(move: Move, actors: Actors, sources: Mapping[str, Source | None]) -> Party | None:
    """Give whose a move is; what another says of somebody's stance is told as what he says, what he foresees is none."""
    own, by = actors.holder(move.actor), sources.get(move.quotation or "")
    teller = actors.party(by) if by is not None else own
    if own.entity is None and own.name.split()[0].casefold() in lexicon().words("determiners", "possessive"):  # "her government"
        return None
    if by is not None and teller.entity is not None and teller.entity == own.entity:
        return actors.holder(by)
    if teller.entity is None or teller.entity == own.entity or own.name in {teller.name, by.name if by else ""}:
        return own
    return None if move.move in _FORESEEN and own.entity is not None else Party(own.entity, f"{own.name}{_SAYS}{teller.name})")


def _positions_ranked_by_issue(made: Sequence[_Made]) -> list[_Made]:
    """Mark which issues are main: at most MOST of those on which two parties stand, or of which two articles tell, or one often."""
    held: dict[str, list[_Made]] = defaultdict(list)
    for one in made:
        held[one.issue.id].append(one)
    wide = [group for group in held.values() if group[0].issue.main and _is_wide(group)]
    ranked = sorted(wide, key=lambda group: (-len(_actors(group)), -len(group), made.index(group[0])))
    main = {group[0].issue.id for group in ranked[:MOST]}
    return [replace(one, issue=replace(one.issue, main=one.issue.main and one.issue.id in main)) for one in made]


def _is_wide(group: Sequence[_Made]) -> bool:
    return len(_actors(group)) > 1 or len({one.move.evidence.article for one in group}) > 1 or len(group) >= _OFTEN


def _actors(group: Iterable[_Made]) -> set[Party]:
    return {one.actor for one in group}


def _order_of_issues(made: Sequence[_Made]) -> Mapping[Issue, tuple[bool, int, int, int]]:
    """Order main issues before others, then by how many stand on them, how often, and which was met first."""
    held: dict[Issue, list[_Made]] = defaultdict(list)
    for one in made:
        held[one.issue].append(one)
    return {issue: (not issue.main, -len(_actors(group)), -len(group), at) for at, (issue, group) in enumerate(held.items())}


def _position_of(name: str, group: Sequence[_Made], actors: Actors, articles: Mapping[str, Article]) -> Position:
    """Bring moves of one actor on one issue together as his position."""
    first = group[0]
    evidence = tuple(_distinct_words_of_position(one.move.evidence for one in group))
    condition = next((one.move.condition for one in group if one.move.condition), None)
    deadline = next((one.move.deadline for one in group if one.move.deadline), None)
    addressee = next((actors.party(one.move.addressee) for one in group if one.move.addressee), None)
    if addressee == first.actor:
        addressee = None
    origins = count_origins(evidence, articles)
    coded = Counter(one.move.plover for one in group).most_common(1)[0][0]
    return Position(
        name, first.actor, first.move.move, first.issue, condition, deadline, addressee, evidence, origins, plover=coded
    )


def parties_moves(story: Story, actors: Actors, comparison: Comparison) -> list[tuple[Party, Move]]:
    """Give each move of a story with who makes it; meetings, and moves of nobody in particular, are none.

    An unnamed party is as it was first written, whatever its marks and capitals later.
    """
    moves = [move for member in story.members for move in member.moves if move.move != _MEETING]
    known: dict[str, Party] = {}
    sources = {quotation.id: quotation.source for quotation in comparison.quotations}
    told = [(_holder_of_position(move, actors, sources), move) for move in moves]
    parties = ((party, move) for party, move in told if party is not None)
    return [(party if party.entity else known.setdefault(fold(party.name), party), move) for party, move in parties]


def setting_of(story: Story, actors: Actors, comparison: Comparison) -> Setting:
    """Give a story as its stances are seen."""
    stems = {member.article.id: frozenset(map(stem, words(member.article.text))) for member in story.members}
    pages = Pages.of(story)
    speakers = Speakers.of(comparison.quotations, comparison.entities, pages)
    told = [
        sentence_odds(one, "stance") for member in story.members for one in member.sentences if one.role == "body" and one.vector
    ]
    usual = math.fsum(told) / max(1, len(told))
    spread = Counter(chain.from_iterable(stems.values()))
    return Setting(actors, pages, comparison, speakers, stems, spread, usual)


def _firm_positions(group: Sequence[_Made], shown: Sequence[Shown]) -> list[_Made]:
    """Give the moves of a group that are shown, in the words that are, the likeliest first."""
    places = {(one.party, move): at for at, one in reversed(list(enumerate(shown))) for move in (one.told, one.read)}
    held = sorted((place, at) for at, one in enumerate(group) if (place := places.get((one.actor, one.move))) is not None)
    return [replace(group[at], move=shown[place].told) for place, at in held]


def _distinct_words_of_position(evidence: Iterable[Evidence]) -> list[Evidence]:
    """Give words once: of those that lie inside others the ones given first, which read alone where any do."""
    kept: list[Evidence] = []
    for piece in evidence:
        here = (other for other in kept if other.article == piece.article)
        if not any(other.span.contains(piece.span) or piece.span.contains(other.span) for other in here):
            kept.append(piece)
    return kept


def _linked(positions: Sequence[Position], articles: Mapping[str, Article]) -> Iterable[Position]:
    """Point each position to the same actor's latest earlier one on the issue that leans the other way."""
    held: dict[tuple[Party, Issue], list[Position]] = defaultdict(list)
    for position in positions:
        held[position.actor, position.issue].append(position)
    days = {one.id: [published_day(articles[piece.article]) or "" for piece in one.evidence] for one in positions}
    for position in positions:
        others = (other for other in held[position.actor, position.issue] if is_turn(other.move, position.move))
        dated = (other for other in others if "" not in (*days[other.id], *days[position.id]))
        earlier = (other for other in dated if max(days[other.id]) < min(days[position.id]))
        latest = max(earlier, key=lambda other: (max(days[other.id]), other.id), default=None)
        yield replace(position, changed_from=latest.id if latest else None)
