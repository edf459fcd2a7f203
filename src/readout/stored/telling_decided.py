"""Keep what people decided, and tell the stories that it is about."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from readout.decisions import DecisionLog, Regrouping, concerning
from readout.engine import Engine
from readout.engine.lost_workers import done
from readout.model import Decision, Failure, Story, when_decided
from readout.pipeline import Progress, faults_of, parted, tell_or_fail, untellable, watched
from readout.settings import Settings
from readout.store import Change, Now, Ruled, Store, Told
from readout.stored.whole_members import told_from, whole_members

_DAY = len("2031-04-02")


def standing(store: Store) -> tuple[Decision, ...]:
    """Give the decisions of a store that are to be applied."""
    return DecisionLog.of(store.decisions.log()).standing


def named_together(decisions: Iterable[Decision]) -> str:
    """Name decisions together, "" where there is none."""
    names = [one.id for one in decisions]
    return sha256(" ".join(names).encode()).hexdigest()[:16] if names else ""


def ruled(decided: Sequence[Decision], store: Store) -> dict[str, Ruled]:
    """Say of each article that people dated or moved, or moved others to, what they decided."""
    whole = Regrouping.of(decided).decisions
    keys = {key for one in whole for anchor in (*one.on, *one.to) for key in (anchor.article, anchor.page) if key}
    return {name: _ruled(whole, known) for name, known in store.decisions.articles(keys).items()} if keys else {}


def _ruled(whole: Sequence[Decision], keys: frozenset[str]) -> Ruled:
    about = [one for one in whole if any(a.article in keys or a.page in keys for a in (*one.on, *one.to))]
    days = [when for one in concerning(about, keys) if one.kind == "date" and (when := when_decided(one.value or ""))]
    return Ruled(named_together(about), (days[-1].value or "")[:_DAY] if days else None)


class ToldAnew(NamedTuple):
    """How many stories were told anew, and what failed."""

    stories: int
    failures: list[Failure]


def tell_decided(
    decided: Sequence[Decision], now: Now, settings: Settings, work: tuple[Engine, Progress], store: Store
) -> ToldAnew:
    """Tell again the stories that were told with other decisions than stand now, each from the articles that it has."""
    engine, progress = work
    while stale := _stale_tellings(decided, store):
        placings = store.placings(*now)
        stories = [story for name in sorted(stale) if (story := _as_kept(name, settings, store)) is not None]
        told = done(engine, partial(tell_or_fail, settings=settings, decided=decided), stories, untellable)
        briefs, failed = parted(watched(told, "stories told", progress))
        by_id = {story.id: story for story in stories}
        again = tuple(Told(one, told_from(by_id[one.id], now, stale[one.id], store), stale[one.id]) for one in briefs)
        if store.keep_stories(Change(again, frozenset(one.brief.id for one in again)), placings, now):
            return ToldAnew(len(again), [*failed, *(fault for brief in briefs for fault in faults_of(brief))])
    return ToldAnew(0, [])


def _stale_tellings(decided: Sequence[Decision], store: Store) -> dict[str, str]:
    """Give the stories that are told with other decisions than stand now, with the name of those that do."""
    keys = {key for one in decided for anchor in one.on for key in (anchor.article, anchor.page) if key}
    told = store.decisions.stories(store.decisions.articles(keys))
    found: dict[str, str] = {story: named_together(concerning(decided, store.decisions.keys_of(story))) for story in told}
    return {story: name for story, name in found.items() if name != told[story]}


def _as_kept(name: str, settings: Settings, store: Store) -> Story | None:
    """Give a story as it was grouped; None where another version of readout read its articles, so that the next run tells it."""
    kept = store.stories.brief(name)
    read = whole_members({article.id for article in kept.articles}, settings, store)
    if len(read) < len(kept.articles):
        return None
    members = (replace(read[one.id], article=replace(one, notes=read[one.id].article.notes)) for one in kept.articles)
    return Story(name, tuple(members))
