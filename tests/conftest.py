"""What holds for the whole suite: its order, how properties are tried, and that no fault of ours is caught unseen."""

import logging
from collections.abc import Iterator

import pytest
from hypothesis import settings

LONGEST = ("tests/test_docs.py", "tests/test_pipeline.py", "tests/archive/", "tests/test_site.py", "tests/cli/")
"""What takes seconds a test (measured as time of the processor, children's too): commands of pages, engines, processes."""

# No example has a time to hold: a busy machine is no fault of the code. The same examples at each run: what fails here fails for
# everybody, and tests/fuzz looks for what is new.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest tests first, so that of two workers neither waits long for the other's last one; others keep their order."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


class _Kept(logging.Handler):
    """Keeps in words what is logged with an error."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record with its error."""
        if record.exc_info:
            self.told.append(f"{record.getMessage()}: {record.exc_info[1]!r}")


@pytest.fixture(scope="session")
def caught() -> Iterator[list[str]]:
    """Gather what errors the pipeline catches in this process."""
    log, kept = logging.getLogger("readout.pipeline"), _Kept()
    log.addHandler(kept)
    log.setLevel(logging.DEBUG)
    yield kept.told
    log.removeHandler(kept)
    log.setLevel(logging.NOTSET)


@pytest.fixture(autouse=True)
def faults(caught: list[str]) -> Iterator[list[str]]:
    """Fail a test in which a fault of ours was caught, so that none is hidden; one that means it clears the list."""
    yield caught
    found = caught.copy()
    caught.clear()
    assert found == []
