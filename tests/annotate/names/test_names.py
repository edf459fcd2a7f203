"""Names: what they name, the roles beside them, and their fullest form."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.annotate.names.name_candidate import Candidate
from readout.annotate.names.names_by_bearer import Bearers, same_person
from readout.annotate.names.proposed_names import as_elsewhere
from readout.model import Mention, Span
from tests.annotate.reading import annotated


def mentions(text: str) -> tuple[Mention, ...]:
    """Give the mentions of a text."""
    return annotated(text).mentions


def shown(text: str) -> list[tuple[str, str, str | None]]:
    """Give words, type and role of each mention."""
    return [
        (text[one.span.start : one.span.end], one.type, text[one.role.start : one.role.end] if one.role else None)
        for one in mentions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Foreign Minister Ada Holm.", ("Ada Holm", "person", "Foreign Minister")),
        ("They met the palace spokesman Ivo Brandt there.", ("Ivo Brandt", "person", "palace spokesman")),
        ("They met Ivo Brandt, the head of the harbour, again.", ("Ivo Brandt", "person", "head of the harbour")),
        ("They met the palace spokesman, Ivo Brandt, there.", ("Ivo Brandt", "person", "palace spokesman")),
        ("They met the Harbour Ministry.", ("Harbour Ministry", "organization", None)),
        ("They flew to Norway.", ("Norway", "place", None)),
        ("They met the Norwegians.", ("Norwegians", "group", None)),
        ("They called the HPRX.", ("HPRX", "organization", None)),
    ],
)
def test_a_name_has_a_type_and_a_role(text: str, expected: tuple[str, str, str | None]) -> None:
    """Titles and offices are roles and no part of the name."""
    assert shown(text) == [expected]


@pytest.mark.parametrize("text", ["However, it rained.", "Meanwhile it rained on Monday.", "Rain fell. Snow fell in May."])
def test_a_capital_alone_makes_no_name(text: str) -> None:
    """Words that open a sentence, days and months are no names."""
    assert shown(text) == []


def test_variants_carry_the_fullest_form() -> None:
    """Surname, other spelling and lost capital lead to one name."""
    text = "Dmitri Karvel spoke. Karvel left. Dmitry Karvell came back, said Karvel. Then karvel slept."
    assert {one.name for one in mentions(text)} <= {"Dmitri Karvel", "Dmitry Karvell"}
    assert len({one.name for one in mentions(text)}) == 1


def test_two_people_with_one_surname_stay_two() -> None:
    """Full names with different first names are different people."""
    assert {one.name for one in mentions("Ada Holm met Ivo Holm.")} == {"Ada Holm", "Ivo Holm"}


@settings(max_examples=25)
@given(st.text(alphabet=st.sampled_from("AaBb .,-'’&ofthe\n")) | st.text())
def test_any_text_has_names_in_order(text: str) -> None:
    """No text fails, and mentions come in order of the text."""
    found = mentions(text)
    assert list(found) == sorted(found, key=lambda mention: mention.span)


def test_a_name_may_begin_with_a_stop() -> None:
    """What is left of a first name that is a stop alone is compared as it stands."""
    assert not same_person(("...", "tolvane"), ("mira", "tolvane"))


def test_a_list_of_names_ends_somewhere() -> None:
    """So many forms of names are told apart; a known one is found beyond, a new one is nobody's."""
    bearers = Bearers()
    for number in range(600):
        bearers.enter((f"first{number}", f"last{number}x{number}"))
    assert bearers.of(("last499x499",)) is bearers.known[499]
    assert bearers.enter(("first7", "last7x7")) is bearers.known[7]
    assert bearers.of(("last500x500",)) is None


def test_a_name_that_runs_on_is_not_the_fullest() -> None:
    """What a lost mark or space joined to a name is no part of the name that is shown."""
    found = mentions("They met Ada Holm. They met Ada Holm Ivo Brandt. They met Brandt Ivo BrandtMore.")
    assert {mention.name for mention in found if mention.span.start < 20} == {"Ada Holm"}


def test_a_surname_is_whose_the_article_has_named_so_far() -> None:
    """One told of before a namesake comes in, and no more often, stays whom the bare surname means."""
    text = "Ivo Holm spoke. Holm left. Holm came back. Vera Holm met Vera Holm's clerk. Then Holm spoke."
    assert [one.name for one in mentions(text)][-1] == "Ivo Holm"
    assert [one.name for one in mentions("Ivo Holm spoke. Vera Holm and Vera Holm's clerk left. Holm spoke.")][-1] == "Vera Holm"


def test_two_joined_by_a_hyphen_are_no_person() -> None:
    """A summit of two is neither; somebody whose own name has a hyphen is; a party and its place are nobody."""
    text = "Ivo Brandt met Ada Holm. The Holm-Brandt summit ended. Vera Tarn-Solveig, R-Veld, spoke. Tarn-Solveig left."
    whole = {"Ivo Brandt", "Ada Holm", "Vera Tarn-Solveig", "Tarn-Solveig"}
    assert {one.name for one in mentions(text) if one.type == "person"} == whole


def test_a_man_is_not_his_wife() -> None:
    """A surname with a title that contradicts the only full name with it is somebody else's."""
    assert [one.name for one in mentions("They met Mrs. Ada Holm. Then Mr. Holm spoke.")] == ["Ada Holm", "Holm"]


def test_a_family_name_leads_where_two_persons_have_it_first() -> None:
    """Of a name that two persons begin with and one ends in, the bare word is whoever is named most."""
    text = (
        "Tarn Jo Wei met Tarn Hak Sol and Tony Tarn in the harbour. Tarn Jo Wei spoke. Tarn Jo Wei left. "
        "Later Tarn signed the accord."
    )
    assert [one.name for one in mentions(text)][-1] == "Tarn Jo Wei"


def test_a_name_is_whole_where_it_is_whole_elsewhere() -> None:
    """A part of a name that the article writes in full elsewhere is completed by the words right before it."""
    text = "They met the Tarn Society. Members of the Tarn Society left."
    whole = Candidate(Span(13, 25), "organization", ("tarn", "society"), None)
    part = Candidate(Span(text.rindex("Society"), text.rindex("Society") + 7), "organization", ("society",), None)
    found = as_elsewhere(text, [whole, part])
    assert [text[one.span.start : one.span.end] for one in found] == ["Tarn Society", "Tarn Society"]
