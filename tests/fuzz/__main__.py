"""`python -m tests.fuzz --seed 1 --documents 100000 --stories 2000`: the long run, each fault written to a folder."""

import argparse
import resource
import time
from collections import Counter
from pathlib import Path
from random import Random

from readout.model import Annotations
from tests.fuzz.mutations import seeds
from tests.fuzz.trial import Fault, hostile, read_or_fault, tell_or_fault

MOST_MEMBERS = 6
_TELL = 500


def main() -> None:
    """Read hostile documents and tell hostile stories until the numbers or the time are reached; print what was found."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--first", type=int, default=0, help="the number to begin with, where an earlier run ended")
    asked.add_argument("--documents", type=int, default=1000)
    asked.add_argument("--stories", type=int, default=20)
    asked.add_argument("--minutes", type=float, default=60 * 24)
    asked.add_argument("--corpora", nargs="*", default=[], help="folders of text and JSON lines files; the demo corpus without")
    asked.add_argument("--faults", type=Path, default=Path("build/faults"))
    given = asked.parse_args()
    counted = _run(given, seeds(given.corpora))
    print(f"seed {given.seed} from {given.first}: {_said(counted)}")  # noqa: T201


def _run(given: argparse.Namespace, parts: list[str]) -> Counter[str]:
    """Read document after document; after every so many tell the story of the last few."""
    until, counted, members = time.monotonic() + 60 * given.minutes, Counter[str](), list[Annotations]()
    every = max(1, given.documents // max(1, given.stories))
    for number in range(given.first, given.documents):
        chance = Random(f"{given.seed} {number}")  # noqa: S311 - a recipe, not a secret
        found = read_or_fault(hostile(parts, chance, number))
        counted.update(documents=1, refused=found is None)
        _note(found, given.faults, f"{given.seed}-{number}", counted)
        members += [found] if isinstance(found, Annotations) else []
        if number % every == every - 1 and members:
            counted["stories"] += 1
            _note(tell_or_fault(members[-chance.randint(1, MOST_MEMBERS) :]), given.faults, f"{given.seed}-{number}s", counted)
            members = []
        if number % _TELL == _TELL - 1:
            print(f"up to {number}: {_said(counted)}", flush=True)  # noqa: T201
        if time.monotonic() > until:
            break
    return counted


def _said(counted: Counter[str]) -> str:
    told = ", ".join(f"{counted[kind]} {kind}" for kind in ("documents", "refused", "stories", "faults"))
    return f"{told}, peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB, {time.process_time():.0f} s"


def _note(found: object, folder: Path, name: str, counted: Counter[str]) -> None:
    """Write a fault's texts to a folder and print it."""
    if isinstance(found, Fault):
        counted["faults"] += 1
        folder.mkdir(parents=True, exist_ok=True)
        for at, text in enumerate(found.texts):
            (folder / f"{name}-{at}.txt").write_text(text, encoding="utf-8", errors="surrogatepass")
        print(f"{name}: {found.what}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
