"""What is new in stories between two looks at them; the shapes of the JSON that `readout diff` writes."""

from dataclasses import dataclass

from readout.model.annotations import Quotation
from readout.model.article import Article
from readout.model.brief import Claim, Discrepancy, Entry, Position, Status


@dataclass(frozen=True, slots=True)
class Rewritten:
    """An article whose text is another now: the ids of its article before and now."""

    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Regarded:
    """A claim that more or other accounts carry than before, so that its status is another."""

    before: Status
    now: Claim


@dataclass(frozen=True, slots=True)
class Turned:
    """A party's position on an issue and the one that it held before, which leans the other way."""

    before: Position
    now: Position


@dataclass(frozen=True, slots=True)
class Development:
    """What is new in one story; `first_look` where nothing of it was known before, so that all of it is new.

    `articles` holds every article that evidence below refers to, and those that are new, rewritten or missing: those of the story
    as it is now in its order, then those that only the earlier look has. `new_articles` and `missing_articles` are ids in it.
    `quotations` are those of either look that the claims below stand in.
    `withdrawn` are earlier claims whose words a rewritten article no longer has, `resolved` discrepancies that no longer stand,
    `passed` what had been announced and whose day is over now.
    """

    id: str
    headline: str
    first_look: bool
    articles: tuple[Article, ...]
    new_articles: tuple[str, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()
    missing_articles: tuple[str, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    claims: tuple[Claim, ...] = ()
    regarded: tuple[Regarded, ...] = ()
    withdrawn: tuple[Claim, ...] = ()
    positions: tuple[Position, ...] = ()
    turned: tuple[Turned, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    resolved: tuple[Discrepancy, ...] = ()
    updates: tuple[Discrepancy, ...] = ()
    timeline: tuple[Entry, ...] = ()
    upcoming: tuple[Entry, ...] = ()
    passed: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A story that the earlier look has and the later has not."""

    id: str
    headline: str


@dataclass(frozen=True, slots=True)
class Developments:
    """The stories in which something is new, in the order of the later look, and those that it no longer has."""

    stories: tuple[Development, ...] = ()
    missing: tuple[Missing, ...] = ()
