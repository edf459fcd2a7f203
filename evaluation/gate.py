"""Hold what was reached: every figure against its floor, and floors that only rise."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

BASELINE = Path(__file__).parent / "baseline.json"
TOLERANCE = 0.005
"""The encoder's arithmetic differs in its last digits from one processor to another, and turns some borderline findings."""

TOLERANCE_OF_STORIES = 0.05
"""A story has some sixty statements and a dozen pairs: one turned finding moves its figures by so much."""

LAWS = frozenset({"evidence exact", "body kept"})
ROUNDING = 0.0005
"""Floors are kept to three places, so that one kept upwards lies this much above what was reached."""

Figures = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Line:
    """One figure of one task beside its floor; no floor yet is None, and so is a figure that is measured no more."""

    task: str
    metric: str
    floor: float | None
    now: float | None

    @property
    def fallen(self) -> bool:
        """Tell whether the figure lies below its floor."""
        return self.floor is not None and (self.now is None or self.now < self.floor - self.slack)

    @property
    def slack(self) -> float:
        """Give what the figure may lie below its floor: nothing but its rounding where a law is measured."""
        if self.metric in LAWS:
            return ROUNDING
        return TOLERANCE_OF_STORIES if self.task.startswith(("demo", "own", "story")) else TOLERANCE


def compare(now: Figures, floors: Figures) -> list[Line]:
    """Put each figure beside its floor, and each floor of the same tasks that no figure meets; in all figures more is better."""
    return [
        Line(task, metric, floors.get(task, {}).get(metric), metrics.get(metric))
        for task, metrics in now.items()
        for metric in dict.fromkeys((*metrics, *floors.get(task, {})))
    ]


def table(lines: Iterable[Line], corpora: Mapping[str, str]) -> Iterator[str]:
    """Write the lines for people, each with the digest of its task's corpus."""
    yield f"{'task':26} {'metric':38} {'floor':>6} {'now':>6}  corpus"
    for line in lines:
        floor = f"{line.floor:.3f}" if line.floor is not None else "-"
        mark = "  BELOW ITS FLOOR" if line.fallen else ""
        now = f"{line.now:.3f}" if line.now is not None else "-"
        yield f"{line.task:26} {line.metric:38} {floor:>6} {now:>6}  {corpora.get(line.task, ''):12}{mark}"


def read_baseline(path: Path = BASELINE) -> dict[str, dict[str, float]]:
    """Give the floors of each task."""
    floors: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))["floors"]
    return floors


def raised(floors: Figures, lines: Iterable[Line], *, lower: bool = False) -> dict[str, dict[str, float]]:
    """Give floors lifted to what is reached now; only with `lower` do they sink too, or go where nothing is measured."""
    new = {task: dict(metrics) for task, metrics in floors.items()}
    for line in lines:
        if line.now is None:
            if lower:
                del new[line.task][line.metric]
        elif line.floor is None or line.now > line.floor or lower:
            new.setdefault(line.task, {})[line.metric] = round(line.now, 3)
    return new


def write_baseline(floors: Figures, reason: str | None = None, path: Path = BASELINE) -> None:
    """Write the floors; a regression that was allowed stays on record with its reason."""
    kept = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"floors": {}, "regressions": []}
    kept["floors"] = {task: dict(sorted(metrics.items())) for task, metrics in sorted(floors.items())}
    kept["regressions"] += [reason] if reason else []
    path.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
