"""What is a kind of what."""

import pytest

from readout.align.kinds import is_told_apart, may_be_one, shut_out, steps_between


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("knife", "gun", "weapon"),
        ("car", "truck", "vehicle"),
        ("church", "mosque", "place of worship"),
        ("brother", "cousin", "relative"),
        ("leg", "arm", "body part"),
        ("son", "daughter", "person"),
    ],
)
def test_members_of_one_kind_shut_one_another_out(one: str, other: str, kind: str) -> None:
    """What is one of them is not the other, whichever is asked first."""
    assert shut_out(one, other) == kind == shut_out(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("gun", "rifle"), ("gun", "weapon"), ("car", "vehicle"), ("church", "building"), ("vacation", "holiday"), ("head", "face")],
)
def test_a_vaguer_noun_a_synonym_and_a_part_may_be_the_same(one: str, other: str) -> None:
    """A kind and its member, two words of one sense, a part and its whole shut nothing out."""
    assert may_be_one(one, other)
    assert shut_out(one, other) == ""


@pytest.mark.parametrize(("one", "other"), [("boat", "ship"), ("jet", "airliner"), ("meeting", "crisis"), ("gun", "frobnicator")])
def test_nothing_is_shut_out_where_words_are_loose(one: str, other: str) -> None:
    """Vessels and planes are named loosely, abstract nouns belong to no such kind, and of unknown nouns nothing is known."""
    assert shut_out(one, other) == ""


def test_nouns_of_nothing_alike_are_far_apart() -> None:
    """Steps lead over the nearest that both are a kind of; an unknown noun may be anything."""
    assert steps_between("noise", "commotion") < steps_between("noise", "ferry")
    assert steps_between("noise", "frobnicator") == 0


def test_only_some_kinds_are_told_apart() -> None:
    """A knife is of a kind whose members shut one another out; an argument is not, nor is a boat."""
    assert is_told_apart("knife")
    assert not any(map(is_told_apart, ("argument", "boat", "frobnicator")))
