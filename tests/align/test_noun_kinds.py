"""What is a kind of what."""

import gzip
import subprocess
import sys
from graphlib import TopologicalSorter
from importlib.resources import files

import pytest

from readout.align.noun_kinds import is_told_apart, may_be_one, shut_out


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


def test_only_some_kinds_are_told_apart() -> None:
    """A knife is of a kind whose members shut one another out; an argument is not, nor is a boat."""
    assert is_told_apart("knife")
    assert not any(map(is_told_apart, ("argument", "boat", "frobnicator")))


def test_the_table_is_read_when_it_is_first_asked() -> None:
    """Importing the package reads no table."""
    code = "import readout.pipeline, readout.align.noun_kinds as kinds; assert not kinds._table.cache_info().currsize; assert not kinds._senses.cache_info().currsize"  # fmt: skip  # noqa: E501
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 (our own words)


def test_the_table_holds_together() -> None:
    """Every line leads to lines that are there, no line to itself over others, and each noun stands with its ranks in order."""
    lines = gzip.decompress((files("readout.align") / "kinds.tsv.gz").read_bytes()).decode().splitlines()
    rows = [line.split("\t") for line in lines]
    assert all(len(row) == 4 for row in rows)
    above = [[int(at) for at in row[0].split()] for row in rows]
    graph = TopologicalSorter(dict(enumerate(above)))
    assert len(list(graph.static_order())) == len(rows)
    assert all(0 <= int(at) < len(rows) for row in rows for at in f"{row[0]} {row[1]}".split())
    ranked = [word.split(":") for row in rows for word in row[3].split()]
    assert all(noun.islower() and 1 <= int(rank) <= 5 for noun, rank in ranked)
