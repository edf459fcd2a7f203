"""What stands in an address's place is split, or has no parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text import address


def test_an_address_has_its_parts() -> None:
    """Host and path are told apart."""
    found = address("https://www.orvale.example/mill?page=2")
    assert (found.hostname, found.path, found.query) == ("www.orvale.example", "/mill", "page=2")


@pytest.mark.parametrize("url", ["http://[::1", "http://]/", "http://a\u2100b/", "//[", None, ""])
def test_what_is_no_address_has_no_parts(url: str | None) -> None:
    """Broken brackets and signs that turn into others are no error."""
    assert address(url).hostname is None


@given(st.text(alphabet="http:/[]@.#?%\u2100\uff0e\ud800 a1"))
def test_any_text_is_taken(url: str) -> None:
    """No text makes it fail, nor asking for its host."""
    assert address(url).hostname != ""
