"""The log of decisions: read from lines, written to lines, and what stands of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from readout.errors import DamagedFileError, DecisionError
from readout.model import Decision

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class DecisionLog:
    """Decisions in order of time, each once; undoing is a decision too."""

    entries: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> "DecisionLog":
        """Order decisions by when they were made, whatever order they come in."""
        return cls(tuple(sorted({one.id: one for one in decisions}.values(), key=lambda one: (one.when, one.id))))

    @classmethod
    def parse(cls, content: bytes, name: str) -> "DecisionLog":
        """Read a log from JSON lines; raises DamagedFileError, naming each damaged line, where it is not whole."""
        found, damaged = list[Decision](), list[str]()
        for number, line in enumerate(content.splitlines(), start=1):
            try:
                if line.strip():
                    found.append(msgspec.json.decode(line, type=Decision))
            except (msgspec.MsgspecError, DecisionError, UnicodeDecodeError, RecursionError) as error:
                damaged.append(f"line {number} ({error})")
        if damaged:
            more = f" and {len(damaged) - _SHOWN} more" if len(damaged) > _SHOWN else ""
            raise DamagedFileError(
                f"{name} is damaged, and nothing of it was taken: {'; '.join(damaged[:_SHOWN])}{more}; "
                "readout decisions export writes one decision a line"
            )
        return cls.of(found)

    def written(self) -> str:
        """Write it as JSON lines, one decision each, which `parse` reads back."""
        return "".join(msgspec.json.encode(one).decode() + "\n" for one in self.entries)

    @property
    def undone(self) -> frozenset[str]:
        """Name the decisions that are undone; undoing what undoes a decision brings it back."""
        found: set[str] = set()
        for one in reversed(self.entries):
            if one.kind == "undo" and one.value and one.id not in found:
                found.add(one.value)
        return frozenset(found)

    @property
    def standing(self) -> tuple[Decision, ...]:
        """Give what is to be applied: not undone, and of several on one subject the last."""
        return tuple(sorted(self._last(), key=lambda one: (one.when, one.id)))

    def _last(self) -> Iterator[Decision]:
        undone = self.undone
        left = (one for one in self.entries if one.kind != "undo" and one.id not in undone)
        yield from {one.subject: one for one in left}.values()
