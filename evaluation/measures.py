"""Measure what can be measured here: the demo and the corpus of our own always, others where they lie beside the repository."""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.resources import as_file
from pathlib import Path
from types import MappingProxyType

from evaluation import agencies, cutting, events, grouping, html, moves, own, score, story, translations
from evaluation.corpora import SHARED, digest_of
from evaluation.tasks import TASKS, brief
from readout.demo import corpus

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of each task, the digest of the corpus that they were measured on, and the tasks whose data is not here."""

    figures: dict[str, Figures]
    corpora: dict[str, str]
    absent: list[str]


def measure(only: str = "") -> Measured:
    """Measure every task whose name begins with `only`."""
    found = Measured({}, {}, [])
    for name, place, figures in _tasks():
        if not name.startswith(only):
            continue
        if place.exists():
            found.figures[name] = figures()
            found.corpora[name] = digest_of(place)
        else:
            found.absent.append(name)
    return found


def _tasks() -> Iterator[tuple[str, Path, Callable[[], Figures]]]:
    """Give each task with the place of its corpus: the stories with gold, the corpus of our own, the corpora beside us."""
    with as_file(corpus()) as folder:
        yield from _told("demo", folder)
    yield from ((name, own.HOME, figures) for name, figures in own.figures().items())
    yield from _told("story", SHARED / "stories")
    yield from ((name, SHARED / place, partial(figures, SHARED / place)) for name, (place, figures) in CORPORA.items())


def _told(kind: str, folder: Path) -> Iterator[tuple[str, Path, Callable[[], Figures]]]:
    """Give a task for each story of a folder that has a gold."""
    for gold in sorted(folder.glob("*/gold.json")):
        yield f"{kind} {gold.parent.name}", gold.parent, partial(story_figures, gold.parent)


def story_figures(folder: Path) -> Figures:
    """Score the brief of one folder with gold; in all figures more is better."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    told = json.loads("\n".join(brief([folder])))
    scored = story.score(gold, told).figures | events.figures(gold, told)
    sprung, reported = scored.pop("traps sprung"), scored.pop("discrepancies reported")
    traps, real = len(gold.get("not_discrepancies", [])), len(gold.get("discrepancies", []))
    if traps:
        scored["traps avoided"] = 1 - sprung / traps
    scored["discrepancies not overdone"] = min(1.0, 2 * real / max(1.0, reported))
    return scored


def shared_scorer(task: str, scorer: str, *options: str) -> Callable[[Path], Figures]:
    """Predict a task on its data and read the figures that a shared scorer prints."""

    def figures(path: Path) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            predicted = Path(folder) / "predicted.jsonl"
            predicted.write_text("".join(line + "\n" for line in TASKS[task]([path])), encoding="utf-8")
            command = [sys.executable, str(SHARED / "evaluation" / scorer), str(path), str(predicted), *options]
            told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 (the scorer beside the data)
        return {name.strip(): float(value) for name, value in re.findall(r"([A-Za-z][\w ,()-]*?) +(\d\.\d{3})\b", told)}

    return figures


def own_scorer(task: str, score_files: Callable[[Path, Path], Figures]) -> Callable[[Path], Figures]:
    """Predict a task on its data and compare the two files."""

    def figures(path: Path) -> Figures:
        with tempfile.TemporaryDirectory() as folder:
            predicted = Path(folder) / "predicted"
            predicted.write_text("".join(line + "\n" for line in TASKS[task]([path])), encoding="utf-8")
            return score_files(path, predicted)

    return figures


def html_figures(folder: Path) -> Figures:
    """Score the main text of pages, and how far it is from the yardstick of the same run, on all and on the half set aside."""
    scores = html.compare(folder)
    ours, yardstick = scores["readout"], scores["trafilatura"]
    aside, beside = scores["readout, set aside"], scores["trafilatura, set aside"]
    return {
        "F1": ours.f1,
        "F1 against trafilatura": min(1.0, ours.f1 / yardstick.f1),
        "set aside F1": aside.f1,
        "set aside F1 ahead of trafilatura": aside.f1 - beside.f1,
        "set aside recall": aside.recall,
        "set aside recall ahead of trafilatura": aside.recall - beside.recall,
    }


CORPORA: Mapping[str, tuple[str, Callable[[Path], Figures]]] = MappingProxyType(
    {
        "quotations polnear-dev": ("data/quotations/polnear-dev.jsonl", shared_scorer("quotations", "score_quotations.py")),
        "credits polnear-dev": ("data/quotations/polnear-dev.jsonl", agencies.score),
        "times": ("data/times", shared_scorer("times", "score_times.py")),
        "stories ecbplus": ("data/stories/ecbplus.jsonl", shared_scorer("stories", "score_stories.py")),
        "stories giveme5w1h": ("data/stories/giveme5w1h.jsonl", shared_scorer("stories", "score_stories.py")),
        "stories among distractors": ("data/stories", grouping.score),
        "stories in two languages": ("data/alignment/meantime", translations.score),
        "answers": ("data/alignment/nanco.jsonl", own_scorer("answers", score.answers)),
        "moves": ("data/positions/plover.tsv", moves.score),
        "language ewt-dev": ("data/treebanks/en_ewt-dev.conllu.gz", own_scorer("language", score.trees)),
        "language gum-dev": ("data/treebanks/en_gum-dev.conllu.gz", own_scorer("language", score.trees)),
        "names uner-ewt-dev": ("data/entities/uner-ewt-dev.iob2", own_scorer("names", score.names)),
        "cutting gum-dev": ("data/treebanks/en_gum-dev.conllu.gz", cutting.score),
        "html": ("data/html", html_figures),
    }
)
