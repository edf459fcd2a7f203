"""Places that answer one question stand in one row, whatever they answer."""

from readout.align import align
from readout.model import Question
from tests.align.builders import Told, story

TEXT = "The harbour police freed {} sailors from the burning ferry off Skarne."
OTHER = Told("Snow closed the northern passes for 3 weeks.", counts={"3": (3, "weeks")})


def freed(count: int, published: str = "2025-03-06") -> Told:
    """Tell how many were freed."""
    return Told(TEXT.format(count), counts={str(count): (count, "sailors")}, published=published)


def questions(*told: Told) -> tuple[Question, ...]:
    """Give the questions of articles."""
    return align(story(*told)).questions


def test_what_accounts_agree_on_is_a_row_too() -> None:
    """Two accounts with one value answer a question in one voice."""
    (question,) = questions(freed(14), freed(14), OTHER)
    (value,) = question.values
    assert (question.kind, question.relation, value.value, value.origins) == ("number", "same", "14 sailors", 2)
    assert "14" not in question.about


def test_values_that_differ_stand_in_one_row() -> None:
    """Two accounts of one thing with two values stand side by side, and nothing says how they are related."""
    (question,) = questions(freed(14), freed(15), OTHER)
    assert [value.value for value in question.values] == ["14 sailors", "15 sailors"]
    assert question.relation in {None, "soft", "differ"}


def test_a_count_that_grew_with_the_days_is_an_update() -> None:
    """A later report of a later state is a change."""
    (question,) = questions(freed(14), freed(19, "2025-03-08"), OTHER)
    assert question.relation == "update"


def test_what_one_article_alone_tells_is_no_row() -> None:
    """A question is what several articles answer."""
    assert questions(freed(14), OTHER) == ()


def test_like_sentences_surely_answer_one_question() -> None:
    """A row of places that are likely one question is marked to be shown."""
    (question,) = questions(freed(14), freed(14), OTHER)
    assert question.stands_alone
