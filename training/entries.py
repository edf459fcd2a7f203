"""Fit what tells that an event is worth a line of the timeline: python -m training.entries NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip, that holds those of `training/verdicts/groups.tsv`. Each group is
read and compared as the program does it; what it then tells of a day is right where an editor let the line through, refused it for
its section alone where it stands in another now, or missed it (`training/verdicts/entries.tsv`). Printed is for thresholds how
many lines are kept, each group with the weights of the others; the weights of all go into the file that the program reads.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readout.brief.actor_names import actors_of
from readout.brief.timeline import told_events
from readout.brief.timeline_entries import OUTRIGHT, Telling
from readout.model import count_origins
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.regression import fit, keep

RIDGE = 10.0
"""Of 5, 10 and 20 all give an area of .75 to .77 under the curve with the group left out."""

THRESHOLDS = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
TRAITS = (
    "year", "written", "opinion", "length", "nearness", "outright", "reported", "simple", "state", "planned", "known name",
    "origins",
)  # fmt: skip
_MOVED = 0.7
"""How often a line counts that is judged by the verdict on it in another section."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor said of words of an article: the section of the line, and `right`, `missing` or why it was refused."""

    start: int
    end: int
    section: str
    said: str


@dataclass(frozen=True, slots=True)
class Example:
    """A line with its traits, whether it is right (0 or 1), and how often it counts."""

    group: str
    traits: Mapping[str, float]
    right: float
    rows: float


def examples(neighbours: Path) -> Iterator[Example]:
    """Read each group and give the events that it tells and editors judged."""
    verdicts = verdicts_by_article()
    for told in told_stories(neighbours):
        yield from _judged(told, verdicts)


def _judged(judged: Told, verdicts: Mapping[tuple[str, str], Sequence[Verdict]]) -> Iterator[Example]:
    name, story, comparison = judged
    articles = {member.article.id: member.article for member in story.members}
    for told in told_events(story, comparison, actors_of(story, comparison)):
        evidence = [one.evidence for one in told]
        origins = float(count_origins(evidence, articles) > 1)
        for one in told:
            found = judged_as(one, verdicts.get((name, name_of(articles[one.evidence.article].url)), ()))
            if found is not None and one.alone and one.aside == OUTRIGHT and one.kind == "event":
                yield Example(name, {**one.traits, "origins": origins}, *found)


def judged_as(one: Telling, verdicts: Sequence[Verdict]) -> tuple[float, float] | None:
    """Give whether a line is right, and how often it counts; None where nobody judged it."""
    for verdict in verdicts:
        same = (verdict.start, verdict.end) == (one.evidence.start, one.evidence.end)
        if verdict.said == "missing" and one.evidence.start < verdict.end and verdict.start < one.evidence.end:
            return 1.0, 1.0
        if same and verdict.section == one.kind:
            return float(verdict.said == "right"), 1.0
        if same and verdict.section != "next":
            return float(verdict.said in {"right", "wrong-section"}), _MOVED
    return None


def verdicts_by_article() -> dict[tuple[str, str], list[Verdict]]:
    """Give the verdicts by group and article."""
    found: dict[tuple[str, str], list[Verdict]] = {}
    for name, article, start, end, section, said in table("entries.tsv"):
        found.setdefault((name, article), []).append(Verdict(int(start), int(end), section, said))
    return found


def _fitted(found: Sequence[Example]) -> Model:
    return fit(_table(found), np.array([one.right for one in found]), RIDGE, np.array([one.rows for one in found]))


def _table(found: Sequence[Example]) -> dict[str, Floats]:
    return {trait: np.array([one.traits.get(trait, 0.0) for one in found]) for trait in TRAITS}


def main() -> None:
    """Print what each threshold keeps of the groups left out, and keep the weights of all."""
    found = list(examples(Path(sys.argv[1])))
    likely = np.zeros(len(found))
    for name in sorted({one.group for one in found}):
        held = [at for at, one in enumerate(found) if one.group == name]
        model = _fitted([one for one in found if one.group != name])
        likely[held] = model.probability(_table([found[at] for at in held]))
    right = np.array([one.right for one in found])
    print(f"{len(found)} lines, {right.sum():.0f} right")
    for least in THRESHOLDS:
        kept = likely >= least
        print(f"from {least}: {kept.sum()} kept, {right[kept].sum():.0f} right, share {right[kept].mean():.3f}")
    keep("brief", "event", _fitted(found))


if __name__ == "__main__":
    main()
