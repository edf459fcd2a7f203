"""Score a brief's timeline and what it says comes next against the gold's entries, which are told in the gold's own words.

An entry is right where the words fit and the time is right. The words fit where it holds a third of the content words of the gold's
telling (stems, or five letters at the beginning: "Belarus" and "Belarusian") in one piece of its evidence. The time is right where
one value begins with the other; where the gold says "approx", within three days; a next step whose day no article gives is right by
its words. Each piece of evidence answers for one gold entry.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from readout.brief.passage_likeness import terms

Json = Mapping[str, Any]

_SHARE = 1 / 3
_APPROX = 3
_BEGINNING = 5
_DAY = len("2020-01-01")


def figures(gold: Json, brief: Json) -> dict[str, float]:
    """Give the share of the gold's timeline and next steps that the brief tells at the right time."""
    found: dict[str, float] = {}
    for name, wanted, given in (
        ("timeline recall", gold.get("timeline", []), _entries(brief, "timeline")),
        ("next steps recall", gold.get("next_steps", []), _entries(brief, "upcoming")),
    ):
        if wanted:
            found[name] = len(matched(wanted, given)) / len(wanted)
    return found


def matched(wanted: Sequence[Json], given: Sequence[Json]) -> dict[int, int]:
    """Pair gold entries with the brief's, those that share most words first; the values are numbers of the brief's entries."""
    pieces = [(at, piece) for at, entry in enumerate(given) for piece in entry["evidence"]]
    rated = sorted(
        ((_share(gold, piece["text"]), -at, -number) for number, gold in enumerate(wanted) for at, (_, piece) in enumerate(pieces)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for share, at, number in rated:
        free = -number not in pairs and -at not in pairs.values()
        if free and share >= _SHARE and _in_time(wanted[-number], given[pieces[-at][0]]["when"]):
            pairs[-number] = -at
    return {number: pieces[at][0] for number, at in pairs.items()}


def _entries(brief: Json, name: str) -> list[Json]:
    return [entry for story in brief["stories"] for entry in story[name]]


def _share(gold: Json, text: str) -> float:
    own, said = terms(gold["what"]), terms(text)
    held = [term for term in own if term in said or any(other[:_BEGINNING] == term[:_BEGINNING] for other in said)]
    return len(held) / max(1, len(own))


def _in_time(gold: Json, when: Json) -> bool:
    """Compare the times: a gold's next step keeps its day under "when", in words where no article gives one."""
    wanted, value = gold.get("date", gold.get("when")) or "", (when["value"] or "")[:_DAY]
    if not wanted[:4].isdigit():
        return True
    if gold.get("precision") == "approx" and len(value) == _DAY:
        return abs((date.fromisoformat(value) - date.fromisoformat(wanted)).days) <= _APPROX
    return bool(value) and (value.startswith(wanted) or wanted.startswith(value))
