"""What the room for quantities finds in sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.annotate.quantities import quantities
from readout.annotate.times import times
from readout.model import Article, Block, Quantity, Sentence, When


def read(text: str) -> list[Quantity]:
    """Find the quantities of a text that is one sentence."""
    when = When("2021-03-17", "day", "metadata")
    article = Article("a", "a.txt", None, None, None, (), (), "en", when, text, "", (Block(0, len(text), "body"),))
    sentences = (Sentence(0, len(text), "body", 0, ()),)
    return list(quantities(text, sentences, times(article, sentences)))


def only(text: str) -> Quantity:
    """Find the one quantity of a text."""
    (found,) = read(text)
    return found


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "bound"),
    [
        ("The fleet has 12 ferries.", "12", 12, 12, "exact"),
        ("The fleet has forty-nine ferries.", "forty-nine", 49, 49, "exact"),
        ("They saw more than 106,000 birds.", "more than 106,000", 106000, None, "more-than"),
        ("They saw at least 49 birds.", "at least 49", 49, None, "at-least"),
        ("They saw up to 49 birds.", "up to 49", None, 49, "at-most"),
        ("They saw about 50 birds.", "about 50", 50, 50, "about"),
        ("They saw between 10 and 15 birds.", "between 10 and 15", 10, 15, "between"),
        ("They saw two to three thousand birds.", "two to three thousand", 2000, 3000, "between"),
        ("They saw dozens of birds.", "dozens", 24, None, "at-least"),
        ("They saw hundreds of birds.", "hundreds", 200, None, "at-least"),
        ("They saw tens of thousands of birds.", "tens of thousands", 20000, None, "at-least"),
        ("They saw 50 or more birds.", "50 or more", 50, None, "at-least"),
        ("They saw 2.5 million birds.", "2.5 million", 2.5e6, 2.5e6, "exact"),
        ("They saw a few hundred birds.", "a few hundred", 200, None, "at-least"),
    ],
)
def test_a_number_has_its_words_its_limits_and_its_bound(
    text: str, words: str, low: float | None, high: float | None, bound: str
) -> None:
    """A number is found with the words of its bound, and its limits are the least and greatest value left open."""
    found = only(text)
    assert (text[found.span.start : found.span.end], found.low, found.high, found.bound) == (words, low, high, bound)


@pytest.mark.parametrize(
    ("text", "kind", "low", "unit"),
    [
        ("It cost $5 million.", "money", 5e6, "USD"),
        ("It cost 5bn euros.", "money", 5e9, "EUR"),
        ("It cost £3.50.", "money", 3.5, "GBP"),
        ("It cost 20 Canadian dollars.", "money", 20, "CAD"),
        ("It cost 90 cents.", "money", 0.9, "USD"),
        ("Turnout fell 4 percent.", "percent", 4, "%"),
        ("Turnout fell 3.5%.", "percent", 3.5, "%"),
        ("Turnout fell by two percentage points.", "percent", 2, "pp"),
        ("The fire burned 40 hectares.", "measure", 40, "ha"),
    ],
)
def test_a_number_has_its_unit(text: str, kind: str, low: float, unit: str) -> None:
    """Money carries its ISO 4217 code, shares % or percentage points, measures one name for all spellings."""
    found = only(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert found.low == pytest.approx(low)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The army sent 300 young soldiers.", "soldiers"),
        ("At least 49 people were killed.", "people killed"),
        ("The storm injured 53 others.", "others injured"),
        ("The flood left 12 dead.", "killed"),
        ("The death toll rose to 31.", "killed"),
        ("They moved hundreds of aircraft.", "aircraft"),
    ],
)
def test_what_is_counted_keeps_dead_and_injured_apart(text: str, counted: str) -> None:
    """What is counted is the noun with what became of those counted."""
    assert only(text).counted == counted


@pytest.mark.parametrize(
    "text",
    [
        "They invoked Article 5 again.",
        "The S-400 and a Boeing 737 stood there.",
        "It was built in 1994.",
        "They met at 10:30 on 4 May 2019.",
        "Anna Holm, 31, spoke.",
        "A 31-year-old sailor spoke.",
        "The home side won 3-1.",
        "Call 555-0199 now.",
        "No one spoke.",
        "It drove a Formula One car.",
        "Call 911 now.",
    ],
)
def test_figures_that_count_nothing_are_left_out(text: str) -> None:
    """Names, years, times of day, ages, scores and telephone numbers are no quantities."""
    assert read(text) == []


def test_one_of_many_counts_nothing_by_itself() -> None:
    """The number in "one of the ships" is found, but is no count of ships."""
    found = only("One of the ships sank.")
    assert (found.low, found.counted) == (1, "")


def test_an_ordinal_keeps_its_place() -> None:
    """An ordinal has its place as its value and what stands in that place."""
    found = only("It was the third round.")
    assert (found.kind, found.low, found.counted) == ("ordinal", 3, "round")


_PIECES = st.sampled_from(
    "at least more than between and 10 15 5,000 3.5 million dozens $ € % percent people killed were"
    " one of Article -400 hundreds thousands twenty -one a half third , . years old to - – £ cents square"
    " metres ½ ٣ İ few several or up".split()
)


@given(st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map(" ".join)))
def test_any_text_is_read_and_every_span_lies_inside(text: str) -> None:
    """No text makes the room fail; spans are inside the sentence and limits are in order."""
    found = read(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(one.low <= one.high for one in found if one.low is not None and one.high is not None)
