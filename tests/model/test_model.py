"""The words keep their own promises: spans are ranges, evidence fits its text, nothing stands without evidence."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.errors import EvidenceMissingError
from readout.model import (
    Article,
    Block,
    Claim,
    Derivation,
    Entry,
    Evidence,
    Issue,
    MoveKind,
    Origin,
    Party,
    Position,
    Quotation,
    Revision,
    Span,
    SummarySentence,
    Value,
    When,
    count_origins,
    is_turn,
)

PARTY = Party(None, "the harbour office")


def article(text: str) -> Article:
    """Build an article that holds nothing but a text."""
    return Article(
        id="a", input="a.txt", url=None, outlet=None, headline=None, authors=(), agencies=(), language=None, published=When(),
        text=text, sha256="", blocks=(Block(0, 4, "chrome"), Block(5, 9, "body")),
    )  # fmt: skip


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_is_a_range(start: int, end: int) -> None:
    """A place cannot begin before the text or end before it begins."""
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


@given(st.text(min_size=1), st.data())
def test_evidence_shows_what_stands_there(text: str, data: st.DataObject) -> None:
    """Whatever the text, evidence holds exactly the words at its span."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = article(text).evidence(Span(start, end))
    assert found.text == text[found.start : found.end]
    assert found.span == Span(start, end)


@pytest.mark.parametrize(("start", "end", "text"), [(0, 0, ""), (0, 3, "four"), (0, 5, "four")])
def test_evidence_fits_its_span(start: int, end: int, text: str) -> None:
    """Words that do not fill their span are refused, and so are none."""
    with pytest.raises(EvidenceMissingError):
        Evidence("a", start, end, text)


@pytest.mark.parametrize(
    "build",
    [
        lambda: Claim("c1", "it rains", None, (), (), 0, "single-source", ()),
        lambda: Value("3", (), 0),
        lambda: Position("p1", PARTY, "demand", Issue("i1", "quays"), None, None, None, (), 0),
        lambda: Entry(When(), "it rained", (), (), 0),
        lambda: SummarySentence("it rains", ()),
        lambda: Quotation("q1", "direct", None, None, ()),
    ],
)
def test_nothing_stands_without_evidence(build: Callable[[], object]) -> None:
    """Each kind of finding refuses to be built on no words."""
    with pytest.raises(EvidenceMissingError):
        build()


def told(name: str, origin: Origin, *derivations: Derivation) -> Article:
    """Build an article of an origin, with sentences of others."""
    return replace(article("One sentence. Another."), id=name, origin=origin, derivations=derivations)


def counted(*pieces: tuple[Article, str]) -> int:
    """Count the origins of words in articles."""
    found = [one.evidence(Span(at := one.text.index(words), at + len(words))) for one, words in pieces]
    return count_origins(found, {one.id: one for one, _ in pieces})


AGENCY = Origin("agency", "copy")
OWN = Origin(None, "independent")
TOLD = Derivation(14, 22, AGENCY)


def test_words_have_the_origin_of_the_sentence_they_stand_in() -> None:
    """A sentence told to an agency counts as the agency's, the rest of the article as its own."""
    one, other = told("a", OWN, TOLD), told("b", AGENCY)
    assert counted((one, "Another"), (other, "One")) == 1
    assert counted((one, "One sentence"), (other, "One")) == 2


def test_an_article_adds_one_origin_at_most() -> None:
    """What stands in a sentence taken over and in one of its own may be taken over in both."""
    one = told("a", OWN, TOLD)
    assert counted((one, "One"), (one, "Another")) == 1
    assert counted((one, "One"), (one, "Another"), (told("b", AGENCY), "One")) == 1


def test_own_paragraphs_of_a_copy_count_as_its_own() -> None:
    """An article built on a report adds the report, and itself for what it wrote."""
    copy = told("a", AGENCY, Derivation(14, 22, Origin("a", "independent")))
    assert counted((copy, "Another"), (told("b", AGENCY), "Another")) == 2
    assert copy.independent_origins == {"group agency", "group a"}


def test_an_unknown_origin_adds_none() -> None:
    """Words of unknown origin count for one where there is no other, and add to none."""
    unknown = told("a", Origin())
    assert counted((unknown, "One")) == 1
    assert counted((unknown, "One"), (told("b", OWN), "One")) == 1
    assert unknown.independent_origins == frozenset()


def test_an_article_is_the_last_of_its_versions() -> None:
    """The versions of a page are named from the first to the one that stands."""
    earlier = Revision("a", "a.txt", None, When(), "", "One.", ())
    assert replace(told("b", OWN), revisions=(earlier,)).versions == ("a", "b")


def test_furniture_is_not_read() -> None:
    """Only headline, heading and body blocks are given to analysis."""
    assert [block.start for block in article("menu body").read_blocks()] == [5]


@pytest.mark.parametrize(("one", "other", "shared"), [((0, 3), (3, 5), False), ((0, 4), (3, 5), True), ((0, 9), (3, 5), True)])
def test_spans_overlap_where_they_share_a_character(one: tuple[int, int], other: tuple[int, int], *, shared: bool) -> None:
    """Half-open ranges that only touch share nothing."""
    assert Span(*one).overlaps(Span(*other)) is shared
    assert Span(*other).overlaps(Span(*one)) is shared


def test_evidence_is_shared_within_one_article_alone() -> None:
    """The same places of two articles are other words; what holds words may be wider than they."""
    wide, narrow, beyond = Evidence("a", 2, 6, "ferr"), Evidence("a", 3, 5, "er"), Evidence("a", 5, 8, "ry ")
    assert wide.overlaps(beyond)
    assert not narrow.overlaps(beyond)
    assert not wide.overlaps(Evidence("b", 2, 6, "ferr"))
    assert wide.holds(narrow)
    assert not narrow.holds(wide)
    assert not Evidence("b", 2, 6, "ferr").holds(narrow)


def test_a_span_contains_itself() -> None:
    """Containment includes the borders, and the length counts code points."""
    assert Span(2, 4).contains(Span(2, 4))
    assert not Span(2, 4).contains(Span(1, 3))
    assert len(Span(2, 4)) == 2


@pytest.mark.parametrize(
    ("one", "other", "turn"),
    [
        ("demand", "accept", True), ("reject", "support", True), ("threaten", "offer", True), ("pledge", "threaten", False),
        ("demand", "offer", False), ("demand", "threaten", False), ("accept", "support", False), ("warn", "accept", False),
    ],
)  # fmt: skip
def test_a_turn_goes_from_one_side_to_the_other(one: MoveKind, other: MoveKind, turn: bool) -> None:  # noqa: FBT001 (a table)
    """Moves turn where they lean apart and cannot be for the same thing, in either order."""
    assert (is_turn(one, other), is_turn(other, one)) == (turn, turn)


@pytest.mark.parametrize(
    ("value", "known"),
    [("2031-05-01", True), ("2031-05-01T10:00", True), ("2031-05", False), ("0001-01-01", False), (None, False), ("?", False)],
)
def test_a_day_is_known_only_where_a_date_is_given_to_the_day(value: str | None, known: bool) -> None:  # noqa: FBT001 a table
    """A month, what is no date, and a year far from our times give no day."""
    assert (When(value).day is not None) == known
