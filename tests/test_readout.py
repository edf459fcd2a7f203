"""The package's own door: its names, loaded when they are asked for."""

import re
from pathlib import Path

import readout


def test_every_name_of_the_package_is_there() -> None:
    """What the package says that it holds can be had from it."""
    assert all(getattr(readout, name) is not None for name in dir(readout))


def test_no_other_name_is() -> None:
    """What it does not say is no attribute."""
    assert not hasattr(readout, "brief_of")


def test_the_changelog_tells_of_this_version() -> None:
    """What is new in it stands under its number and its day."""
    changelog = (Path(__file__).parent.parent / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"(?m)^## {re.escape(readout.__version__)} - \d{{4}}-\d\d-\d\d$", changelog)
