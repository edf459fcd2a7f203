"""The table of PLOVER classes is learned from traits."""

from pathlib import Path

import numpy as np

from readout.model import Span
from training.plover import FOLDS, Example, crossed, examples, fit, fold_of, matrix, span_of

HEADER = "sentence_id\tmarked_sentence\tgold_root\n"
ROW = "7\t<s>Veldland</s> condemned <t>Norrland</t> for the raid.\tACCUSE\n"


def test_what_can_be_parted_is_parted() -> None:
    """Two classes with a trait of their own are told apart, also where one is rare."""
    given = [Example(frozenset({"v:agree", "w:deal"}), "AGREE", 0)] * 9 + [Example(frozenset({"v:blame", "w:deal"}), "ACCUSE", 0)]
    rows = matrix(given, ["v:agree", "v:blame", "w:deal"])
    weights, bias = fit(rows, [1] * 9 + [0], 2)
    assert (rows @ weights + bias).argmax(axis=1).tolist() == [1] * 9 + [0]


def test_rows_have_the_length_of_one() -> None:
    """A sentence of many traits weighs no more than one of few."""
    rows = matrix([Example(frozenset("abc"), "AGREE", 0), Example(frozenset("a"), "AGREE", 0)], ["a", "b", "c"])
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0)


def test_marks_are_places_in_the_text_without_them() -> None:
    """The second mark's place does not count the first's signs."""
    assert span_of("<s>Ab</s> met <t>Cd</t>", "t") == Span(7, 9)


def test_a_row_becomes_an_example(tmp_path: Path) -> None:
    """A marked sentence is read as it is by the program, with the verb of its source among its traits."""
    table = tmp_path / "table.tsv"
    table.write_text(HEADER + ROW, encoding="utf-8")
    (example,) = examples(table)
    assert example.gold == "ACCUSE"
    assert {"v:condemn", "own:criticize"} <= example.traits


def test_a_fold_depends_on_the_words_alone() -> None:
    """White space does not change in which fold a sentence falls."""
    assert fold_of("Veldland  agreed\n today.") == fold_of("Veldland agreed today.") < FOLDS


def test_no_sentence_is_read_by_what_was_learned_from_it() -> None:
    """A class that stands in one fold only is never named there."""
    given = [Example(frozenset({"v:agree"}), "AGREE", 0)] * 4 + [Example(frozenset({"v:blame"}), "ACCUSE", 1)] * 4
    assert {name for _, name in crossed(given)}.isdisjoint({"AGREE"}) or dict(crossed(given))[given[0]] == "ACCUSE"
