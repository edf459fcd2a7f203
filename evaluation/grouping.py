"""Measure the grouping of articles into stories, on halves of the events, with the yardstick of evaluation/yardstick.py beside it.

    python -m evaluation.grouping GOLD.jsonl [UNLABELLED.jsonl.gz ...]

Articles of the further files are distractors. Halves are by the digest of the event (of its topic, where an event's name begins
with one, so that look-alike events stay in one half).
"""

import random
import re
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from evaluation import yardstick
from evaluation.score import Figures, groups
from evaluation.stories import annotated, predict, rows
from readout.cluster.fingerprint import Fingerprinter
from readout.cluster.story_stream import Stream
from readout.settings import Settings

Row = dict[str, Any]


def score(folder: Path) -> Figures:
    """Score giveme5w1h among all of unlabelled, for the gate; more is better."""
    files = [folder / "giveme5w1h.jsonl", folder / "unlabelled.jsonl.gz"]
    gold = _gold(list(rows(files[:1])))
    found = {row["id"]: row["story"] for row in predict(files)}
    distractors = max(1, len(found) - len(gold))
    whole, (one, other) = groups(gold, found), halves(gold)
    return {
        **whole,
        "B-cubed F1, worse half": min(groups(half, found)["B-cubed F1"] for half in (one, other)),
        "distractors kept out": 1 - _swallowed(gold, found) / distractors,
    }


def main(gold_file: str, *distractors: str) -> None:
    """Print both halves for the program and for the yardstick, the distractors swallowed, and what the order of arrival changes."""
    articles = list(rows([Path(gold_file), *map(Path, distractors)]))
    gold = _gold(articles)
    parts = halves(gold)
    settled, placed = _streamed(articles, None)
    _told("readout", gold, parts, (settled, settled))
    _told("readout, as placed in order of date, never settled", gold, parts, (placed, placed))
    for seed in (1, 2):
        shuffled, placed = _streamed(articles, seed)
        change = abs(groups(gold, shuffled)["B-cubed F1"] - groups(gold, settled)["B-cubed F1"])
        print(f"days shuffled ({seed}): F1 differs by {change:.3f} (placed alone {groups(gold, placed)['B-cubed F1']:.3f})")
    _told("yardstick, cut chosen on the other half", gold, parts, _yardstick(articles, parts))


def halves(gold: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """Part the articles by their events, those of one topic together."""
    parted: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for article, event in gold.items():
        topic = re.sub(r"(?<=\d)\D.*", "", event)
        parted[sha256(topic.encode()).digest()[-1] % 2][article] = event
    return parted


def _told(name: str, gold: Mapping[str, str], parts: Sequence[Mapping[str, str]], found: Sequence[Mapping[str, str]]) -> None:
    print(f"{name}: {_shown(groups(gold, found[0]))}, swallowed {_swallowed(gold, found[0])}")
    for half, grouping in zip(parts, found, strict=True):
        print(f"  half of {len(set(half.values()))} events: {_shown(groups(half, grouping))}")


def _yardstick(articles: Sequence[Row], parts: Sequence[Mapping[str, str]]) -> list[dict[str, str]]:
    """Give, for each half, the grouping with the cut that is best on the other."""
    made = yardstick.merges(yardstick.likeness([f"{row.get('title') or ''}\n{row['text']}" for row in articles]))
    ids = [row["id"] for row in articles]
    cuts = [dict(zip(ids, map(str, yardstick.cut(made, len(ids), least)), strict=True)) for least in yardstick.CUTS]
    return [max(cuts, key=lambda found: groups(half, found)["B-cubed F1"]) for half in reversed(parts)]


def _streamed(articles: Sequence[Row], seed: int | None) -> tuple[dict[str, str], dict[str, str]]:
    """Place articles in order of date, those of a day shuffled by the seed; give the stories settled, and as placed."""
    coming = list(articles)
    if seed is not None:
        random.Random(seed).shuffle(coming)  # noqa: S311 an order, not a secret
    coming.sort(key=lambda row: (not row.get("date"), (row.get("date") or "")[: 10 if seed else None]))
    maker, stream = Fingerprinter(), Stream(Settings().story_window_days)
    for _ in stream.place(maker.fingerprint(annotated(row)) for row in coming):
        pass
    placed = stream.stories()
    stream.settle()
    return _homes(stream.stories()), _homes(placed)


def _homes(stories: Sequence[Sequence[str]]) -> dict[str, str]:
    return {article: story[0] for story in stories for article in story}


def _gold(articles: Sequence[Row]) -> dict[str, str]:
    return {row["id"]: str(row["event"]) for row in articles if row.get("event") is not None}


def _swallowed(gold: Mapping[str, str], found: Mapping[str, str]) -> int:
    """Count the distractors in a story with an article of an event."""
    events = {found[article] for article in gold}
    return sum(story in events for article, story in found.items() if article not in gold)


def _shown(figures: Figures) -> str:
    return "P {:.3f} R {:.3f} F1 {:.3f}".format(*figures.values())


if __name__ == "__main__":
    main(*sys.argv[1:])
