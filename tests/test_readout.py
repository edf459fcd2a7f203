"""The package's own door: its names, loaded when they are asked for."""

import readout


def test_every_name_of_the_package_is_there() -> None:
    """What the package says that it holds can be had from it."""
    assert all(getattr(readout, name) is not None for name in dir(readout))


def test_no_other_name_is() -> None:
    """What it does not say is no attribute."""
    assert not hasattr(readout, "brief_of")
