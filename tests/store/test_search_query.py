"""What one may type to search: words, phrases, and keys with their values."""

import pytest

from readout.errors import ReadoutError
from readout.store import Query


def test_a_line_is_read_into_its_parts() -> None:
    """Quotation marks hold a phrase together, a key takes the word or phrase after it, and the last day of a kind counts."""
    asked = Query.of(
        'dues "half an answer" who:"Ida Quist" WHO:brill outlet:buoy about:orsund from:2031 from:2031-04 to:2031-05-02'
    )
    assert asked == Query(
        ("dues", "half an answer"), ("Ida Quist", "brill"), ("buoy",), ("orsund",), (), since="2031-04", until="2031-05-02"
    )


def test_parts_are_taken_as_they_are() -> None:
    """Of several parts each is a phrase, or a key with all of its value."""
    assert Query.of(("harbour dues", "who:Ida Quist")) == Query(("harbour dues",), ("Ida Quist",))


@pytest.mark.parametrize("typed", ['"', "who:", ":", "http://a.example", '"open', "to: 5"])
def test_whatever_is_typed_is_a_search(typed: str) -> None:
    """Odd signs are words, or nothing."""
    Query.of(typed)


@pytest.mark.parametrize("typed", ["from:soon", "to:2031-13", "from:2031-4-1"])
def test_a_day_that_is_none_is_said(typed: str) -> None:
    """The sentence says what to write."""
    with pytest.raises(ReadoutError, match="is no day"):
        Query.of(typed)
