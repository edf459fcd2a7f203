"""What holds for the whole suite: its order, and how properties are tried."""

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
