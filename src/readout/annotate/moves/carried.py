"""Demands that go on over several sentences: "In addition, it should ...", "The drafts would also ..."."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
_FAR = 3


@dataclass(slots=True)
class Thread:
    """The last demand, proposal or offer, and how many sentences ago its list went on."""

    actors: tuple[Source, ...] = ()
    move: MoveKind = "demand"
    age: int = _FAR + 1

    def remember(self, found: Sequence[Found]) -> None:
        """Note a sentence's last move of the lasting kinds."""
        self.age += 1
        lasting = [one for one in found if one.move in _LASTING]
        if lasting:
            self.actors, self.move, self.age = lasting[-1].actors, lasting[-1].move, 0


def carried(line: Line, thread: Thread) -> Iterator[Found]:
    """Give what a sentence adds to a demand or proposal made shortly before, where no other speaker is named for it."""
    if not thread.actors or thread.age > _FAR:
        return
    for at, word in enumerate(line.words):
        duty = word in _DUTY and line.words[at + 1 : at + 2] != ("have",)
        paper = word in _PAPER_VERBS and bool(set(line.words[max(0, at - 7) : at]) & _PAPERS)
        if at and (duty or paper) and line.words[at - 1] not in MARKS and _same_voice(line, at, thread):
            where = subject(line, Group(at), at) or (at, at)
            start = at + 1
            end = object_end(line, start, len(line.words))
            if end > start:
                yield Found(line, thread.move, thread.actors, (where[0], end), (start, end), None, line.said_at(at))
                return


def _same_voice(line: Line, at: int, thread: Thread) -> bool:
    said = line.said_at(at)
    if said is None or said.source is None:
        return True
    return any(said.source.name.split()[-1] == actor.name.split()[-1] for actor in thread.actors)
