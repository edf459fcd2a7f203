"""What points to somebody or something that was told before."""

import pytest

from readout.brief.alone.pieces_alone import Pages, Piece
from readout.brief.alone.told_before import describes, leans, names_no_subject, names_no_thing
from readout.model import Story
from tests.annotate.reading import annotated


def piece(text: str) -> Piece:
    """Read a sentence with the names in it."""
    member = annotated(text)
    sentence = member.sentences[0]
    (found,) = Pages.of(Story("s", (member,))).pieces(member.article.evidence(sentence.span))
    return found


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Mayor Ida Quist asked him to stay in the harbour.", True),
        ("Mayor Ida Quist asked Bernard Hale to bring his boat.", False),
        ("Bernard Hale lost his boat in the storm.", False),
        ("The ferry company sold two old boats there.", True),
        ("Norway sold two old boats to a company there.", False),
        ("The harbour board settled both issues on Monday.", True),
        ("Ida Quist urged both sides to meet on Monday.", False),
        ("The harbour board had no boats at the time.", True),
        ("The harbour board had no boats at the time of the storm.", False),
        ("The harbour board will not pay for such boats.", True),
    ],
)
def test_a_word_points_to_what_was_told_before(text: str, before: bool) -> None:  # noqa: FBT001
    """A pronoun that only its own clause's subject could fill, a bare "there", "both issues" and "such boats" lean."""
    assert leans(piece(text)) == before


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("The congressman met two officials of the port.", True),
        ("Bernard Hale said that the congressman met two officials.", False),
        ("The congressman Bernard Hale met two officials of the port.", False),
        ("The agency closed two old gates of the harbour.", True),
        ("Two officials of the port wrote to the agency.", False),
        ("The director of the Harbour Board closed two gates.", False),
    ],
)
def test_a_description_alone_means_somebody_told_before(text: str, described: bool) -> None:  # noqa: FBT001
    """Somebody of whom a story has several is named, a body is where it does something."""
    assert describes(piece(text)) == described


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The crews of the harbour were forced to do so.", True),
        ("The crews of the harbour sold boats and will do so again.", False),
        ("On the same programme, Ida Quist defended the plan.", True),
        ("Ida Quist wants that looked into by the board.", True),
        ("Ida Quist and Bernard Hale stood by his side in the harbour.", True),
    ],
)
def test_what_is_left_to_another_sentence_leans(text: str, before: bool) -> None:  # noqa: FBT001
    """What "do so", "the same programme", "that" and the "his" of two others mean is told elsewhere."""
    assert leans(piece(text)) == before


@pytest.mark.parametrize(
    ("text", "open_ended"),
    [
        ("In its letter, Ostrow asked for a harbour.", False),
        ("In its letter, a council asked for a harbour.", True),
        ("Quist and his crew met on Friday.", False),
        ("The former pilot left the harbour.", True),
        ("The Ostrow secretary of state left the harbour.", False),
    ],
)
def test_who_is_meant_is_told_in_the_sentence(text: str, *, open_ended: bool) -> None:
    """A possessive before a named subject is of it, one among those joined of them; "the former pilot" was told of before."""
    assert (leans(piece(text)) or describes(piece(text))) == open_ended


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("The utility closed two gates on Friday.", True),
        ("The northern senator wants a new gate by Friday.", True),
        ("Since Friday the utility has closed two gates.", True),
        ("The utility of the old harbour closed two gates.", False),
        ("The utility that owns the harbour closed two gates.", False),
        ("The Skarne utility closed two gates on Friday.", False),
        ("Skarne closed two gates, and the utility paid for them.", False),
        ("A utility closed two gates on Friday.", False),
        ("The economy grew faster than in spring.", False),
    ],
)
def test_a_subject_is_named_or_told_of(text: str, unnamed: bool) -> None:  # noqa: FBT001
    """What follows it, a name before it, or being the only one of its kind tells which one is meant."""
    assert names_no_subject(piece(text)) == unnamed


@pytest.mark.parametrize(
    ("text", "unnamed"),
    [
        ("Ida Quist wants to pass the plan by Friday.", True),
        ("Ida Quist has a plan, and Skarne will vote on the plan on Friday.", False),
        ("Ida Quist wants to pass the plan of the harbour board by Friday.", False),
        ("Ida Quist wants to help the economy by Friday.", False),
    ],
)
def test_a_thing_is_told_of(text: str, unnamed: bool) -> None:  # noqa: FBT001
    """Only "the plan" says nothing of which it is, unless the sentence does."""
    assert names_no_thing(piece(text)) == unnamed


def test_an_adjective_that_is_a_name_tells_which_one_is_meant() -> None:
    """A parliament of a nation is named by its adjective, a northern one is not."""
    assert not names_no_subject(piece("The Norwegian parliament closed two gates on Friday."))
    assert names_no_subject(piece("The northern parliament closed two gates on Friday."))
