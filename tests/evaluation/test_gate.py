"""The gate lets floors rise, and fall only with a reason that stays on record."""

import json
from pathlib import Path

import pytest

from evaluation.gate import compare, raised, read_baseline, table, write_baseline

FLOORS = {"talks": {"joint": 0.8}}


@pytest.mark.parametrize(("now", "fallen"), [(0.79, True), (0.7995, False), (0.8, False), (0.9, False)])
def test_a_figure_below_its_floor_falls(now: float, *, fallen: bool) -> None:
    """What lies clearly below its floor is told, the last digit's noise is not."""
    assert compare({"talks": {"joint": now}}, FLOORS)[0].fallen is fallen


def test_a_story_may_turn_one_finding() -> None:
    """The few statements of one story leave more room than a corpus does."""
    floors = {"demo ferry": {"joint": 0.8}}
    assert not compare({"demo ferry": {"joint": 0.77}}, floors)[0].fallen
    assert compare({"demo ferry": {"joint": 0.74}}, floors)[0].fallen


def test_a_law_leaves_no_room() -> None:
    """One piece of evidence that does not stand where it says is one too many."""
    assert compare({"demo ferry": {"evidence exact": 0.999}}, {"demo ferry": {"evidence exact": 1.0}})[0].fallen


def test_a_law_kept_to_three_places_holds_what_was_rounded_up() -> None:
    """Eleven of twelve is kept as .917, a little more than it is; the next run reaches eleven of twelve again."""
    (line,) = compare({"story one": {"body kept": 11 / 12}}, {"story one": {"body kept": round(11 / 12, 3)}})
    assert not line.fallen


def test_a_figure_without_floor_passes() -> None:
    """A new task has no floor to fall below."""
    assert not compare({"new": {"recall": 0.0}}, FLOORS)[0].fallen


def test_a_figure_that_is_measured_no_more_falls() -> None:
    """A floor of a task that is measured cannot be passed by leaving its figure out; one of another task is not asked for."""
    lines = compare({"talks": {"recall": 1.0}}, {**FLOORS, "other": {"joint": 0.9}})
    assert [line.metric for line in lines if line.fallen] == ["joint"]
    assert raised(FLOORS, lines)["talks"]["joint"] == 0.8
    assert "joint" not in raised(FLOORS, lines, lower=True)["talks"]


def test_floors_rise_to_what_is_reached() -> None:
    """An improvement becomes the new floor, and a new figure its first."""
    lines = compare({"talks": {"joint": 0.9}, "new": {"recall": 0.5}}, FLOORS)
    assert raised(FLOORS, lines) == {"talks": {"joint": 0.9}, "new": {"recall": 0.5}}


def test_floors_do_not_sink_by_themselves() -> None:
    """Raising floors never lowers one."""
    assert raised(FLOORS, compare({"talks": {"joint": 0.5}}, FLOORS)) == FLOORS


def test_an_allowed_regression_stays_on_record(tmp_path: Path) -> None:
    """The reason for a lower floor is written beside the floors."""
    path = tmp_path / "baseline.json"
    write_baseline(FLOORS, path=path)
    lines = compare({"talks": {"joint": 0.5}}, FLOORS)
    write_baseline(raised(FLOORS, lines, lower=True), "the gold was corrected", path)
    assert read_baseline(path) == {"talks": {"joint": 0.5}}
    assert json.loads(path.read_text(encoding="utf-8"))["regressions"] == ["the gold was corrected"]


def test_the_table_marks_what_fell() -> None:
    """A reader of the table sees at once which figure is too low."""
    assert list(table(compare({"talks": {"joint": 0.5}}, FLOORS), {"talks": "5f1c"}))[1].endswith("5f1c          BELOW ITS FLOOR")
