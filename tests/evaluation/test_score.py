"""The scorers of trees, names, classes and groups, on files small enough to count by hand."""

from pathlib import Path

import pytest

from evaluation.score import groups, names, trees

TREE = "# sent_id = a-1\n1\tGulls\tgull\tNOUN\t_\t_\t2\tnsubj\t_\t_\n2\tcry\tcry\tVERB\t_\t_\t0\troot\t_\t_\n\n"
NAMES = "# sent_id = a-1\n1\tOda\tB-PER\t-\t-\n2\tLem\tI-PER\t-\t-\n3\tleft\tO\t-\t-\n4\tSkarne\tB-LOC\t-\t-\n\n"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Give the places of a gold and a predicted file."""
    return tmp_path / "gold", tmp_path / "predicted"


def test_a_wrong_label_costs_las_alone(pair: tuple[Path, Path]) -> None:
    """The right head with a wrong relation counts for UAS."""
    gold, predicted = pair
    gold.write_text(TREE, encoding="utf-8")
    predicted.write_text(TREE.replace("nsubj", "obj"), encoding="utf-8")
    assert trees(gold, predicted) == {"UPOS": 1.0, "UAS": 1.0, "LAS": 0.5}


def test_half_a_name_is_no_name(pair: tuple[Path, Path]) -> None:
    """Both ends and the type have to be right."""
    gold, predicted = pair
    gold.write_text(NAMES, encoding="utf-8")
    predicted.write_text(NAMES.replace("I-PER", "O"), encoding="utf-8")
    assert names(gold, predicted) == {"P": 0.5, "R": 0.5, "F1": 0.5}


def test_b_cubed_counts_item_by_item() -> None:
    """Joining two pairs that belong apart halves precision and keeps recall."""
    figures = groups({"a": "1", "b": "1", "c": "2", "d": "2"}, dict.fromkeys("abcd", "all"))
    assert (figures["B-cubed P"], figures["B-cubed R"]) == (0.5, 1.0)


def test_an_item_without_group_stands_alone() -> None:
    """What was not predicted is a group of its own."""
    assert groups({"a": "1", "b": "1"}, {"a": "x"})["B-cubed R"] == 0.5
