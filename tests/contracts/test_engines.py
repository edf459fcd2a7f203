"""Every engine keeps one contract: nobody can tell which of them did the work."""

import gc
from collections.abc import Iterator

import pytest

from readout.engine import Dask, Engine, engine
from readout.errors import ReadoutError, UnreadableInputError
from tests.contracts.worked import double, end_at_two, refuse_three

WORKERS = (1, 2)
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")


class Counted:
    """Numbers that remember how many of them were taken."""

    def __init__(self, most: int) -> None:
        self.taken = 0
        self._most = most

    def __iter__(self) -> Iterator[int]:
        """Give the numbers from one."""
        for number in range(1, self._most + 1):
            self.taken = number
            yield number


@pytest.fixture(scope="module", params=[*WORKERS, 0], ids=["serial", "processes", "dask"])
def each(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Give each engine in turn."""
    if request.param:
        yield engine(int(request.param))
    else:
        cluster = Dask(1)
        yield cluster
        cluster.close()
        gc.collect()  # what distributed leaves open is found here, where it may be, and in no other test


def test_results_come_in_the_order_of_the_items(each: Engine) -> None:
    """Results are those of a plain loop, in its order."""
    assert list(each.map(double, range(40))) == [2 * number for number in range(40)]


def test_nothing_gives_nothing(each: Engine) -> None:
    """No items, no results."""
    assert list(each.map(double, ())) == []


def test_items_are_taken_as_results_are_asked_for(each: Engine) -> None:
    """However many items there are, only a few are taken ahead of the results that were given out."""
    items = Counted(10_000)
    results = each.map(double, items)
    assert items.taken == 0
    assert [next(results) for _ in range(5)] == [2, 4, 6, 8, 10]
    assert items.taken <= 5 + 3 * max(WORKERS)


def test_what_is_raised_comes_out_at_its_place(each: Engine) -> None:
    """The results before the bad item arrive, then its own error does, whole."""
    results = each.map(refuse_three, range(1, 10))
    assert [next(results), next(results)] == [1, 2]
    with pytest.raises(UnreadableInputError, match="three is no number"):
        next(results)


def test_an_error_of_the_items_comes_out(each: Engine) -> None:
    """Where the items themselves break off, that error is not swallowed."""

    def broken() -> Iterator[int]:
        yield 1
        raise UnreadableInputError("the feed broke off")

    with pytest.raises(UnreadableInputError, match="the feed broke off"):
        list(each.map(double, broken()))


def test_an_engine_serves_again(each: Engine) -> None:
    """A map that was left half-way or failed does not spoil the next one."""
    next(each.map(double, range(100)))
    assert list(each.map(double, range(3))) == [0, 2, 4]


def test_a_lost_worker_is_said_in_one_sentence() -> None:
    """A worker that is killed ends the map with an error for people, and the engine recovers."""
    two = engine(2)
    with pytest.raises(ReadoutError, match="fewer workers"):
        list(two.map(end_at_two, range(5)))
    assert list(two.map(double, range(3))) == [0, 2, 4]
