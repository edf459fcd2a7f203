"""Predict for the scorers, hold the gate, or say where the corpora come from.

python -m evaluation predict TASK INPUT... OUTPUT
python -m evaluation gate [--raise] [--allow-regression REASON] [--only TASK]
python -m evaluation data
python -m evaluation page
"""

import argparse
import sys
from pathlib import Path

from evaluation.corpora import report
from evaluation.gate import compare, raised, read_baseline, table, write_baseline
from evaluation.measures import measure
from evaluation.page import page
from evaluation.tasks import TASKS

PAGE = Path(__file__).parent.parent / "docs" / "quality.md"


def main() -> int:
    """Read the arguments and run what they ask for; 1 means that a figure fell below its floor."""
    parser = argparse.ArgumentParser(
        prog="python -m evaluation", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    predict = commands.add_parser("predict", help="write what a scorer reads")
    predict.add_argument("task", choices=sorted(TASKS))
    predict.add_argument("inputs", nargs="+", type=Path)
    predict.add_argument("output", type=Path)
    gate = commands.add_parser("gate", help="hold every figure against its floor")
    gate.add_argument("--raise", dest="lift", action="store_true", help="lift floors to what is reached")
    gate.add_argument("--allow-regression", metavar="REASON", help="let floors sink to what is reached, and keep the reason")
    gate.add_argument("--only", metavar="TASK", help="measure the tasks whose names begin so")
    commands.add_parser("data", help="say where each corpus comes from and whether it is here")
    commands.add_parser("page", help="write the page of all floors, docs/quality.md")
    chosen = parser.parse_args()
    if chosen.command == "page":
        sys.stdout.write(page(read_baseline()))
        return 0
    if chosen.command == "data":
        print("\n".join(report()))
        return 0
    if chosen.command == "predict":
        return _predict(chosen.task, chosen.inputs, chosen.output)
    return _gate(chosen.only or "", chosen.allow_regression, lift=chosen.lift)


def _predict(task: str, inputs: list[Path], output: Path) -> int:
    for path in inputs:
        if not path.exists():
            sys.stderr.write(f"{path}: no such file or folder\n")
            return 2
    with output.open("w", encoding="utf-8") as stream:
        for line in TASKS[task](inputs):
            stream.write(line + "\n")
    return 0


def _gate(only: str, reason: str | None, *, lift: bool) -> int:
    floors = read_baseline()
    measured = measure(only)
    lines = compare(measured.figures, floors)
    print("\n".join(table(lines, measured.corpora)))
    if measured.absent:
        print(f"not measured, their data is not here: {', '.join(measured.absent)}")
    fallen = [line for line in lines if line.fallen]
    if lift or reason:
        write_baseline(raised(floors, lines, lower=bool(reason)), reason)
        PAGE.write_text(page(read_baseline()), encoding="utf-8")
        return 0
    print(f"{len(lines) - len(fallen)} passed, {len(fallen)} failed")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
