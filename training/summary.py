"""Fit what tells that a sentence is worth a line of the summary: python -m training.summary [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. Of each group of `training/verdicts/groups.tsv` those sentences
are examples that may stand in a summary: right are the key facts of its stories and the lines that editors let through, wrong those
that they did not, and all that tell something else; of 1,029 that none showed what a reader said (`training/verdicts/whole.tsv`).
Printed is how many of the sentences chosen that were judged are right, each group with the weights of the others; `--keep` writes
the weights of all into the file that the program reads.
"""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from readout.brief.standalone_sentences import stands_alone
from readout.brief.summary import Seen, chosen_of, seen_for_summary
from readout.text.learned_models import Floats, Model
from training.judged_groups import Told, name_of, table, told_stories
from training.regression import keep
from training.vector_weights import MEANING, Judged, Meaning, fit_with_vectors, main_axes, unit_vectors

RIDGE = 20.0
KEY = 2.0
"""How often a key fact counts: at 2 more of those of stories left out are told than at 1 (.504 of .486), and as many lines pass."""
FOLDS = 10
_NEAR = 0.3
"""Likeness to a key fact from which a sentence is no example of one that tells something else."""
_TOLD = 0.4
"""Likeness to a sentence chosen from which a key fact is told by it."""
_MOST = 8
_PASSING = frozenset(("key", "right"))


@dataclass(frozen=True, slots=True)
class Examples:
    """A story's sentences that read alone, for each 1 where it is worth a line, 0 where not, -1 unknown; and those judged."""

    group: str
    seen: Seen
    places: Sequence[int]
    wanted: Floats
    keys: frozenset[int]
    judged: Mapping[int, bool]


def main(arguments: Sequence[str]) -> None:
    """Print how well each group does without itself, and keep the weights of all where asked to."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    verdicts = Verdicts.read()
    stories = [one for told in told_stories(neighbours) if (one := examples_of(told, verdicts)) is not None]
    report(stories)
    if "--keep" in arguments:
        found = fitted(stories)
        keep("brief", "summary", found.model)
        found.meaning.keep("summary")


class Verdicts(NamedTuple):
    """What was said of a sentence, by its article and where it begins: as a line or key fact, and of one that none showed."""

    of_lines: Mapping[tuple[str, int], str]
    of_whole: Mapping[tuple[str, int], str]

    @classmethod
    def read(cls) -> "Verdicts":
        """Read both tables."""
        return cls(
            *({(article, int(start)): said for _, article, start, _, said in table(name)} for name in ("summary.tsv", "whole.tsv"))
        )


def examples_of(told: Told, verdicts: Verdicts) -> Examples | None:
    """Give the sentences of a story that read alone; None where no editor named its key facts."""
    seen = seen_for_summary(told.story, told.comparison)
    said = [verdicts.of_lines.get((name_of(one.member.article.url), one.sentence.start), "") for one in seen.told]
    key = [at for at, verdict in enumerate(said) if verdict == "key"]
    if not key:
        return None
    places = [at for at, one in enumerate(seen.told) if stands_alone(one.member, one.sentence)]
    near = _alike(seen)[:, key].max(axis=1)
    read = [verdicts.of_whole.get((name_of(one.member.article.url), one.sentence.start), "") for one in seen.told]
    judged = {at: (one or two) in _PASSING for at, (one, two) in enumerate(zip(read, said, strict=True)) if one or two}
    wanted = [float(judged[at]) if at in judged else 0.0 if near[at] <= _NEAR else -1.0 for at in places]
    return Examples(told.group, seen, places, np.array(wanted), frozenset(key), judged)


class Fitted(NamedTuple):
    """The weights of the traits, and those of the vectors."""

    model: Model
    meaning: Meaning

    def worth(self, seen: Seen) -> Floats:
        """Weigh the sentences of a story."""
        return self.model.probability({**seen.traits, MEANING: self.meaning.of([one.sentence for one in seen.told])})


def fitted(stories: Sequence[Examples]) -> Fitted:
    """Fit to the sentences whose worth is known; the axes of the vectors are those of all sentences."""
    rows = [(one, at, wanted) for one in stories for at, wanted in zip(one.places, one.wanted.tolist(), strict=True) if wanted >= 0]
    columns = {name: np.array([one.seen.traits[name][at] for one, at, _ in rows]) for name in rows[0][0].seen.traits}
    axes = main_axes(unit_vectors([told.sentence for one in stories for told in one.seen.told]))
    vectors = unit_vectors([one.seen.told[at].sentence for one, at, _ in rows])
    often = np.array([KEY if at in one.keys else 1.0 for one, at, _ in rows])
    judged = Judged(vectors, np.array([wanted for _, _, wanted in rows]), often)
    return Fitted(*fit_with_vectors(columns, judged, axes, RIDGE))


def report(stories: Sequence[Examples]) -> None:
    """Print what the weights of the other groups make of each."""
    names = sorted({one.group for one in stories})
    shown = list[int]()
    judged, told = list[bool](), list[bool]()
    for at in range(FOLDS):
        apart = set(names[at::FOLDS])
        found = fitted([one for one in stories if one.group not in apart])
        for one in (one for one in stories if one.group in apart):
            chosen = chosen_of(one.seen, one.places, found.worth(one.seen), _MOST)
            shown.append(len(chosen))
            judged += [one.judged[place] for place in chosen if place in one.judged]
            told += [max(_tells(one.seen, key, place) for place in chosen) for key in sorted(one.keys)]
    sys.stdout.write(
        f"{len(stories)} stories, {np.mean(shown):.1f} sentences each; {sum(judged)} of {len(judged)} judged are right, "
        f"{sum(told)} of {len(told)} key facts told\n"
    )


def _tells(seen: Seen, key: int, place: int) -> bool:
    return key == place or bool(_alike(seen)[key, place] >= _TOLD) or bool(seen.backed[key, place])


def _alike(seen: Seen) -> Floats:
    return (seen.lexical + seen.meant) / 2


if __name__ == "__main__":
    main(sys.argv[1:])
