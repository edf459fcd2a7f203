"""How stories grow: which of them new articles may belong to, and which id a story has afterwards."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256

from readout.model import Story
from readout.store import Placing

_DAY = len("2031-04-02")


@dataclass(frozen=True, slots=True)
class Touched:
    """What has to be grouped anew: articles, and the stories that hold some of them."""

    articles: frozenset[str]
    stories: frozenset[str]


def touched(placings: Sequence[Placing], window: int) -> Touched:
    """Choose what new articles touch: themselves, and whole every story with an article within so many days of one of them.

    An article whose day is not known may belong anywhere: it is always grouped, and where a new one is such, everything is.
    """
    fresh = [placing for placing in placings if not placing.told]
    if not fresh:
        return Touched(frozenset(), frozenset())
    days = _days_around_growth(fresh, window)
    stories = frozenset(p.story for p in placings if p.story and (not p.told or days is None or _day(p) in days))
    articles = frozenset(p.article for p in placings if p.article and (not p.told or p.story in stories))
    return Touched(articles, stories)


def keep_ids(stories: Sequence[Story], known: Mapping[str, str], taken: Collection[str] = ()) -> list[Story]:
    """Give each story the id under which most of its articles are known; `known` tells articles' stories.

    Where stories split or merge, the larger share keeps the id. A new story keeps its own, made anew where it is taken.
    """
    shares = Counter(
        (place, known[version])
        for place, story in enumerate(stories)
        for member in story.members
        for version in member.article.versions
        if version in known
    )
    given: dict[int, str] = {}
    used = set(taken)
    for (place, name), _ in sorted(shares.items(), key=lambda share: (-share[1], share[0])):
        if place not in given and name not in used:
            given[place] = name
            used.add(name)
    for place, story in enumerate(stories):
        if place not in given:
            given[place] = _free_id(story.id, used)
            used.add(given[place])
    return [replace(story, id=given[place]) for place, story in enumerate(stories)]


def _free_id(name: str, used: Collection[str]) -> str:
    while name in used:
        name = sha256(name.encode()).hexdigest()[: len(name)]
    return name


def _days_around_growth(fresh: Iterable[Placing], window: int) -> frozenset[str | None] | None:
    """Give all days near the articles and the unknown day; None, for any day, where one of the articles has none."""
    known = {_day(placing) for placing in fresh if placing.article}
    if None in known:
        return None
    centres = [date.fromisoformat(day) for day in known if day]
    return frozenset({None, *(str(day + timedelta(days=near)) for day in centres for near in range(-window - 1, window + 2))})


def _day(placing: Placing) -> str | None:
    """Give the day on which an article appeared, None where only a month is known, or nothing."""
    return placing.published[:_DAY] if placing.published and len(placing.published) >= _DAY else None
