"""Fit what tells that an entry is worth a line: python -m training.entries [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip, that holds those of `training/verdicts/groups.tsv`. Each group is
read and compared as the program does it; what it then tells of a day is right where an editor let the line through, refused it for
its section alone where it stands in another now, or missed it: of lines that briefs showed (`lines.tsv`, `missing.tsv`) and of 846
more that they could have shown (`entries.tsv`). Printed is for thresholds how many lines of each kind are kept, each group with the
weights of the others; `--keep` writes the weights of all into the files that the program reads.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from readout.brief.actor_names import actors_of
from readout.brief.timeline import told_events
from readout.brief.timeline_entries import OUTRIGHT, Telling
from readout.model import EntryKind, Sentence, count_origins
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.openings import area
from training.regression import keep
from training.vector_weights import MEANING, Judged, Meaning, fit_with_vectors, main_axes, unit_vectors

RIDGE = 20.0
"""Of 10, 20 and 40 all give the same area under the curve to .003."""

COMPONENTS = 20
"""Of 10 and 20 both give an area of .769 for events, 40 lower it, as does none (.758); sayings differ by .01."""

FOLDS = 12
KINDS: Mapping[EntryKind, str] = {"event": "Timeline", "statement": "Said when"}
THRESHOLDS = (0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.68, 0.7, 0.75)
_MOVED = 0.7
"""How often a line counts that is judged by the verdict on it in another section."""

_OF_THE_PAGE = frozenset(("duplicate", "joined-wrongly"))
"""What a line was refused for that is not its own fault."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an editor said of words of an article: the section of the line, and `right`, `missing` or why it was refused."""

    start: int
    end: int
    section: str
    said: str


@dataclass(frozen=True, slots=True)
class Example:
    """A line with its kind, traits and sentence, whether it is right (0 or 1), and how often it counts."""

    group: str
    kind: EntryKind
    traits: Mapping[str, float]
    sentence: Sentence
    right: float
    rows: float


def examples(told: Told, verdicts: Mapping[str, Sequence[Verdict]]) -> Iterator[Example]:
    """Give what a group tells of a day and editors judged; `verdicts` by article."""
    name, story, comparison = told
    articles = {member.article.id: member.article for member in story.members}
    for group in told_events(story, comparison, actors_of(story, comparison)):
        origins = float(count_origins([one.evidence for one in group], articles) > 1)
        for one in group:
            found = judged_as(one, verdicts.get(name_of(articles[one.evidence.article].url), ()))
            if found is not None and one.alone and one.aside == OUTRIGHT and one.gist.home is not None:
                yield Example(name, one.kind, {**one.traits, "origins": origins}, one.gist.home, *found)


def judged_as(one: Telling, verdicts: Sequence[Verdict]) -> tuple[float, float] | None:
    """Give whether a line is right, and how often it counts; None where nobody judged it."""
    for verdict in verdicts:
        same = (verdict.start, verdict.end) == (one.evidence.start, one.evidence.end)
        if verdict.said == "missing" and one.evidence.start < verdict.end and verdict.start < one.evidence.end:
            return 1.0, 1.0
        if same and verdict.section == KINDS[one.kind]:
            return float(verdict.said == "right"), 1.0
        if same:
            return float(verdict.said in {"right", "wrong-section"}), _MOVED
    return None


def verdicts_by_article() -> Mapping[str, Sequence[Verdict]]:
    """Give the verdicts that tell of the lines themselves, by article."""
    found: dict[str, list[Verdict]] = defaultdict(list)
    for _, section, article, start, end, said in (*table("lines.tsv"), *table("entries.tsv")):
        if section in KINDS.values() and article and said not in _OF_THE_PAGE:
            found[article].append(Verdict(int(start), int(end), section, said))
    for _, kind, article, start, end, *_ in table("missing.tsv"):
        if kind in {"event", "said"}:
            found[article].append(Verdict(int(start), int(end), kind, "missing"))
    return found


def fitted(found: Sequence[Example]) -> tuple[Model, Meaning]:
    """Fit to lines of one kind."""
    vectors = unit_vectors([one.sentence for one in found])
    right, often = np.array([one.right for one in found]), np.array([one.rows for one in found])
    return fit_with_vectors(_columns(found), Judged(vectors, right, often), main_axes(vectors, COMPONENTS), RIDGE)


def _columns(found: Sequence[Example]) -> dict[str, Floats]:
    return {name: np.array([one.traits[name] for one in found]) for name in found[0].traits}


def left_out(found: Sequence[Example]) -> Floats:
    """Give how likely each line is right by the weights of the other groups."""
    likely, names = np.zeros(len(found)), sorted({one.group for one in found})
    for at in range(FOLDS):
        held = [place for place, one in enumerate(found) if one.group in names[at::FOLDS]]
        if held:
            model, meaning = fitted([one for one in found if one.group not in names[at::FOLDS]])
            apart = [found[place] for place in held]
            likely[held] = model.probability({**_columns(apart), MEANING: meaning.of([one.sentence for one in apart])})
    return likely


def main(arguments: Sequence[str]) -> None:
    """Print what each threshold keeps of the groups left out, and keep the weights of all where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    verdicts = verdicts_by_article()
    judged = [one for told in told_stories(neighbours) for one in examples(told, verdicts)]
    for kind in KINDS:
        found = [one for one in judged if one.kind == kind]
        likely, right = left_out(found), np.array([one.right for one in found])
        sys.stdout.write(f"{kind}: {len(found)} lines, {right.sum():.0f} right, area {area(right, likely):.3f}\n")
        for least in THRESHOLDS:
            kept = likely >= least
            sys.stdout.write(f"from {least}: {kept.sum()} kept, {right[kept].sum():.0f} right, share {right[kept].mean():.3f}\n")
        if "--keep" in arguments:
            whole, meaning = fitted(found)
            keep("brief", f"dated {kind}", whole)
            meaning.keep(kind)


if __name__ == "__main__":
    main(sys.argv[1:])
