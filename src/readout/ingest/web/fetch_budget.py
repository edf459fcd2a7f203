"""What one request may take: so much time in all, so many bytes from the network."""

from collections.abc import Callable

from readout.errors import UnreadableInputError


class Budget:
    """Time and bytes that are left of a request; `begin` fills it anew."""

    def __init__(self, seconds: float, size: int, clock: Callable[[], float]) -> None:
        self._seconds = seconds
        self._size = size
        self._clock = clock
        self.begin()

    def begin(self) -> None:
        """Fill the budget for the next request."""
        self._ends = self._clock() + self._seconds
        self._left = self._size

    def within(self, timeout: float | None) -> float:
        """Give the shorter of a patience and the time that is left; raises UnreadableInputError where none is."""
        left = self._ends - self._clock()
        if left <= 0:
            raise UnreadableInputError(f"does not come in time: {self._seconds:g} seconds in all are over")
        return left if timeout is None else min(left, timeout)

    def spend(self, size: int) -> None:
        """Count bytes that came; raises UnreadableInputError where they are too many."""
        self._left -= size
        if self._left < 0:
            raise UnreadableInputError(f"sends more than {self._size:,} bytes, and is cut off")
