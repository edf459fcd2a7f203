"""Demands that go on over several sentences: "In addition, it should ...", "The drafts would also ..."."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from readout.annotate.moves.clauses import object_end
from readout.annotate.moves.found import Found
from readout.annotate.moves.line import Line
from readout.annotate.moves.subjects import Group, subject
from readout.annotate.moves.words import MARKS
from readout.model import MoveKind, Source

_DUTY = frozenset("must should".split())
_PAPERS = frozenset("proposal proposals draft drafts plan plans treaty treaties document demands demand paper text".split())
_PAPER_VERBS = frozenset("would provide provides provided foresee foresees call calls called include includes included".split())
_LASTING: frozenset[MoveKind] = frozenset({"demand", "propose", "offer"})
_EMPTY = frozenset("this that which these those".split())
_FAR = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A demand, proposal or offer that later sentences may go on with; `line` counts the sentences read."""

    actors: tuple[Source, ...]
    move: MoveKind
    line: int


@dataclass(slots=True)
class Thread:
    """What was lately asked, by whom, and who spoke last in the paragraph."""

    asked: list[Asked] = field(default_factory=list)
    count: int = 0
    paragraph: int = -1
    speaker: Source | None = None

    def remember(self, line: Line, found: Sequence[Found]) -> None:
        """Note a sentence's moves of the lasting kinds, and its speaker."""
        self.count += 1
        self.asked = [one for one in self.asked if self.count - one.line <= _FAR]
        self.asked += [Asked(one.actors, one.move, self.count) for one in found if one.move in _LASTING]
        if line.sentence.paragraph != self.paragraph:
            self.paragraph, self.speaker = line.sentence.paragraph, None
        heard = [quotation.source for quotation in line.quotations if quotation.source is not None]
        self.speaker = heard[-1] if heard else self.speaker


def carried(line: Line, thread: Thread) -> Iterator[Found]:
    """Give what a sentence adds to a demand or proposal made shortly before, where no other speaker is named for it."""
    for at, word in enumerate(line.words):
        duty = word in _DUTY and line.words[at + 1 : at + 2] != ("have",)
        paper = word in _PAPER_VERBS and bool(set(line.words[max(0, at - 7) : at]) & _PAPERS)
        if not at or not (duty or paper) or line.words[at - 1] in MARKS | _EMPTY:
            continue
        home = _home(line, at, thread)
        end = object_end(line, at + 1, len(line.words))
        if home is not None and end > at + 1:
            where = subject(line, Group(at), at) or (at, at)
            move: MoveKind = "demand" if home.move == "demand" else "propose"
            yield Found(line, move, home.actors, (where[0], end), (at + 1, end), None, line.said_at(at))
            return


def _home(line: Line, at: int, thread: Thread) -> Asked | None:
    """Find the latest thing asked that the words go on with: anybody's in the outlet's voice, the speaker's in quoted words."""
    said = line.said_at(at)
    for asked in reversed(thread.asked):
        if (
            said is None
            or said.source is None
            or any(said.source.name.split()[-1:] == actor.name.split()[-1:] for actor in asked.actors)
        ):
            return asked
    return None
