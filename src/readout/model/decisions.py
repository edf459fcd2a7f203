"""What a person decided about a line, kept by the words that it is about, so that it outlives every id."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from types import MappingProxyType
from typing import Literal, NamedTuple

from readout.errors import DecisionError
from readout.model.article import Article, Precision, When

DecisionKind = Literal[
    "verdict", "join", "split", "move", "leave-out", "relation", "speaker",
    "merge-names", "split-name", "rename", "date", "headline", "move-article", "undo",
]  # fmt: skip
LineKind = Literal[
    "claims", "discrepancies", "updates", "questions", "gaps", "positions", "timeline", "upcoming", "summary",
    "quotations", "entities", "articles",
]  # fmt: skip
"""A line is named by the field of the brief that it stands in."""

_VALUES: Mapping[str, frozenset[str]] = MappingProxyType(
    {"verdict": frozenset({"right", "wrong", "not-worth"}), "relation": frozenset({"update", "apart", "same", "differ"})}
)
_LINES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "verdict": frozenset("claims discrepancies updates questions gaps positions timeline upcoming summary quotations".split()),
        "date": frozenset("articles timeline upcoming".split()),
    }
)
_NEED_TO = frozenset({"join", "move", "relation", "merge-names"})
_NEED_VALUE = frozenset({"merge-names", "split-name", "rename", "date", "headline", "undo"})
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")
_PRECISIONS: Mapping[int, Precision] = MappingProxyType({4: "year", 7: "month", 10: "day", 16: "minute"})


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """Words of an article, or with no `text` the article itself.

    `article` is the digest of what was read (`Article.sha256`), `page` its address, by which a later text of it is known.
    """

    article: str
    page: str | None = None
    start: int = 0
    end: int = 0
    text: str = ""

    def __post_init__(self) -> None:
        """Refuse words that do not fill their span."""
        if not self.article or self.start < 0 or len(self.text) != self.end - self.start:
            raise DecisionError(f"an anchor at {self.start}..{self.end} does not fit its text {self.text!r}")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a person; the log of them is only ever added to.

    `line` says what sort of line it is about, `said` what that line said when it was decided. `on` are the words that it is about,
    `to` those that they are laid beside or put with. `value` is the verdict, the relation, the name, the date, the headline, or
    what is undone. `when` is given from outside, in UTC. `id` is the digest of all the rest, so that nothing is kept twice.
    """

    kind: DecisionKind
    who: str
    when: str
    on: tuple[Anchor, ...] = ()
    to: tuple[Anchor, ...] = ()
    line: LineKind | None = None
    value: str | None = None
    said: str = ""
    note: str = ""
    id: str = ""
    format: Literal["readout.decision/1"] = "readout.decision/1"

    def __post_init__(self) -> None:
        """Refuse what decides nothing, and what was altered after it was made; name it by its content."""
        if problem := self._what_is_wrong():
            raise DecisionError(f"a decision of kind {self.kind} {problem}")
        name = self._digest()
        if self.id not in {"", name}:
            raise DecisionError(f"decision {self.id} was altered after it was made (its content is that of {name})")
        object.__setattr__(self, "id", name)

    @property
    def subject(self) -> tuple[object, ...]:
        """What it is about; of the decisions on one subject the last one stands."""
        about = (*self.on, *self.to) if self.kind == "relation" else self.on
        return self.kind, self.line if self.kind in _LINES else None, tuple(sorted(set(about), key=repr))

    def _what_is_wrong(self) -> str | None:
        """Say what a decision lacks, None where it is whole."""
        allowed = _VALUES.get(self.kind, frozenset())
        given = self.value in allowed if allowed else bool((self.value or "").strip()) or self.kind not in _NEED_VALUE
        wanted = (
            (bool(self.who.strip()) and _is_time(self.when), "says who decided, and when (2031-04-02T10:00:00Z)"),
            (self.on or self.kind == "undo", "names the words that it is about (on)"),
            (self.to or self.kind not in _NEED_TO, "names the words that these are laid beside (to)"),
            (self.kind not in _LINES or self.line in _LINES[self.kind], "says of which sort of line it is (line)"),
            (given, f"has a value: {', '.join(sorted(allowed)) or 'what it is to be'}"),
            (self.kind != "date" or when_decided(self.value or ""), "has a date as 2031-04-02 or 2031-04-02T10:30"),
        )
        return next((sentence for holds, sentence in wanted if not holds), None)

    def _digest(self) -> str:
        anchors = [[[a.article, a.page, a.start, a.end, a.text] for a in side] for side in (self.on, self.to)]
        rest = [self.kind, self.who, self.when, self.line, self.value, self.said, self.note]
        return sha256(json.dumps([rest, anchors]).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as it bears on one story: whether it fits there still, and if not, why."""

    decision: Decision
    fits: bool = True
    reason: str = ""


class Moved(NamedTuple):
    """An article that is to stand in the story of another one, or with None in one of its own; both by their ids."""

    article: str
    beside: str | None


def when_decided(value: str) -> When | None:
    """Give the time that a person decided on, written as an ISO 8601 prefix, None where it is none."""
    if not _DAY.fullmatch(value):
        return None
    try:
        datetime.fromisoformat((value + "-01-01")[:10] + value[10:])
    except ValueError:
        return None
    return When(value, _PRECISIONS[len(value)], "decided")


def page_of(article: Article) -> str | None:
    """Give the address by which later texts of an article's page are known; a path is none, for it may hold anything elsewhere."""
    return article.url or (article.input if "://" in article.input else None)


def keys_of(article: Article) -> frozenset[str]:
    """Name an article as anchors name it: by the digests of its text, now and in earlier versions, and by its address."""
    digests = (article.sha256, *(revision.sha256 for revision in article.revisions))
    return frozenset(key for key in (*digests, page_of(article)) if key)


def _is_time(value: str) -> bool:
    try:
        return datetime.fromisoformat(value).tzinfo is not None and date.fromisoformat(value[:10]).year > 0
    except ValueError:
        return False
