"""What people decided, kept in a store: taken in, undone, and how each stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from readout.decisions import DecisionLog
from readout.engine import Engine
from readout.model import Decided, Decision, Failure
from readout.pipeline import quiet
from readout.settings import Settings
from readout.store import Store
from readout.stored.adding import tell_changed
from readout.stored.result_stamps import reading, stamp

State = Literal["applied", "unfitting", "undone", "replaced"]
_OLDER = "the articles were read by another version of readout: what was decided is kept, and the next readout add applies it"


@dataclass(frozen=True, slots=True)
class Deciding:
    """What one run took in: decisions that were new, stories told anew with them, and what failed."""

    decisions: int
    stories: int
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingDecision:
    """A decision and what became of it: where it does not fit, why; `stories` are the ids of those that it is about."""

    decision: Decision
    state: State
    reason: str = ""
    stories: tuple[str, ...] = ()


def decide(decisions: Sequence[Decision], settings: Settings, engine: Engine, store: Store) -> Deciding:
    """Keep decisions and tell the stories that they are about; those that are known already change nothing."""
    new = store.decisions.keep(decisions)
    now = reading(settings), stamp("tell", settings)
    if any(placing.article is None for placing in store.placings(*now)):
        return Deciding(new, 0, (Failure("decisions", "tell", _OLDER),))
    stories, failed = tell_changed(settings, engine, store, quiet)
    return Deciding(new, stories, tuple(failed))


def decisions_of(store: Store) -> tuple[StandingDecision, ...]:
    """Give all decisions of a store in order of time, each with what became of it."""
    log = DecisionLog.of(store.decisions.log())
    stands, undone = {one.id for one in log.standing}, log.undone
    told = _told_by_decision(store) if stands else {}
    return tuple(
        _standing(one, told.get(one.id, ()), store)
        if one.id in stands
        else StandingDecision(one, "undone" if one.id in undone else "applied" if one.kind == "undo" else "replaced")
        for one in log.entries
    )


def _told_by_decision(store: Store) -> dict[str, tuple[tuple[str, Decided], ...]]:
    """Give for each decision what the stories that are told with decisions say of it."""
    found: dict[str, tuple[tuple[str, Decided], ...]] = {}
    for story in sorted(store.decisions.stories(())):
        for one in store.stories.brief(story).decisions:
            found[one.decision.id] = (*found.get(one.decision.id, ()), (story, one))
    return found


def _standing(one: Decision, told: Sequence[tuple[str, Decided]], store: Store) -> StandingDecision:
    stories = tuple(story for story, _ in told)
    if any(found.fits for _, found in told):
        return StandingDecision(one, "applied", "", stories)
    return StandingDecision(one, "unfitting", told[0][1].reason if told else _untold(one, store), stories)


def _untold(one: Decision, store: Store) -> str:
    """Say why no story is told with a decision."""
    keys = {key for anchor in one.on for key in (anchor.article, anchor.page) if key}
    return _OLDER if store.decisions.articles(keys) else "none of the articles that it is about is here"
