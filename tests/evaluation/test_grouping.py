"""The measurement of stories, and its yardstick."""

import json
from pathlib import Path

import numpy as np
import pytest

from evaluation import grouping, yardstick
from tests.cluster.builders import SLIDE, STRIKE, TALKS, retold

ALIKE = np.array([[1, 0.9, 0.4, 0], [0.9, 1, 0.2, 0], [0.4, 0.2, 1, 0.1], [0, 0, 0.1, 1]], np.float32)


def test_average_link_merges_the_nearest_by_the_mean() -> None:
    """The third text is 0.4 and 0.2 like the first two, hence 0.3 like their group."""
    made = yardstick.merges(ALIKE)
    assert sorted((round(height, 4) for height, _, _ in made), reverse=True) == pytest.approx([0.9, 0.3, 0.0333], abs=1e-3)
    assert [len(set(yardstick.cut(made, 4, least))) for least in (0.95, 0.5, 0.25, 0.0)] == [4, 3, 2, 1]


def test_texts_with_the_same_rare_words_are_alike() -> None:
    """A word that stands in every text says nothing."""
    found = yardstick.likeness(["the ferry sank", "the ferry sank today", "the tram stood"])
    assert found[0, 1] > 0.4
    assert found[0, 2] == pytest.approx(0.0, abs=1e-6)


def test_both_halves_the_shuffles_and_the_yardstick_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three events told four times each are found whole by the program, with and without shuffling."""
    told = {"1": TALKS, "2": STRIKE, "3": SLIDE}
    rows = [
        {"id": f"{event}{at}", "event": event, "text": retold(sentences, at), "date": "2031-05-01"}
        for event, sentences in told.items()
        for at in range(4)
    ]
    file = tmp_path / "gold.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    grouping.main(str(file))
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "readout: P 1.000 R 1.000 F1 1.000, swallowed 0"
    assert sum("differs by 0.000" in line for line in lines) == 2
    assert lines[-3].startswith("yardstick")


def test_look_alike_events_of_one_topic_lie_in_one_half() -> None:
    """Halves go by the number that an event's name begins with."""
    gold = {f"{topic}{kind}": f"{topic}ecb{kind}" for topic in range(20) for kind in ("", "plus")}
    halves = grouping.halves(gold)
    assert all(halves)
    assert not {key.removesuffix("plus") for key in halves[0]} & {key.removesuffix("plus") for key in halves[1]}
