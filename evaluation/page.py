"""Write docs/quality.md, what the program reaches, from the floors: `python -m evaluation page`."""

from collections.abc import Iterator

from evaluation.gate import Figures

OPENING = """# How good it is

Each figure below is a floor: the last run reached it, and a change that falls below it is refused. `make gate` measures all of
them and prints for each the digest of the corpus that it was measured on; `python -m evaluation gate --only NAME` measures those
whose names begin so. In all figures more is better, and 1 is all there is. A corpus that is not on your machine is named and
passed over; `make data` says where the public gets it.

The corpora marked *own* and *demo* come with the program. They are small and written for it: a figure on them says that a part
works. How well it works on news is said by the others, and even those are mostly English newspapers of 1998 to 2023.

This page is made from `evaluation/baseline.json`; `python -m evaluation page > docs/quality.md` makes it again.
"""
KINDS = {
    "What comes with the program": ("demo", "own"),
    "Stories read whole, with gold made by hand": ("story",),
    "Corpora of others": ("",),
}


def page(floors: Figures) -> str:
    """Give the page of all floors, those of a kind under one heading."""
    parts, told = [OPENING], set[str]()
    for heading, beginnings in KINDS.items():
        tasks = [task for task in sorted(floors) if task.startswith(beginnings) and task not in told]
        told |= set(tasks)
        parts += [f"\n## {heading}\n", "\n| task | figures |\n|---|---|\n", *(_row(task, floors) for task in tasks)]
    return "".join(parts)


def _row(task: str, floors: Figures) -> str:
    return f"| {task} | {', '.join(_figures(task, floors))} |\n"


def _figures(task: str, floors: Figures) -> Iterator[str]:
    return (f"{metric} {floor:.3f}".replace("0.", ".") for metric, floor in floors[task].items())
