"""Time and peak memory of grouping up to a million articles, with the growth per article.

    python -m benchmarks.cluster UNLABELLED.jsonl.gz [ARTICLES]

The features of the articles are made in other processes (benchmarks/events.py) and not counted, no more than annotation is; nor
are origins sought. Counted is what `readout.cluster` does with features: placing each article as it comes, and settling all
stories at 10,000, 100,000 and so on. Seconds are of the processor time of the process that groups.
"""

import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from benchmarks.events import event_of, made
from evaluation.score import groups
from readout.cluster.fingerprint import Fingerprint
from readout.cluster.story_stream import Stream
from readout.engine.processes import Processes
from readout.settings import Settings

MOST, FIRST = 1_000_000, 10_000
MAKERS = 2
"""Processes that make features."""
STEP = 1_000
"""Articles placed at once."""
TOLD = 50
"""Steps over which the cost of placing an article is averaged and told."""


@dataclass(slots=True)
class Course:
    """What has been measured so far: the seconds of placing each step, and those of settling."""

    steps: list[float] = field(default_factory=list)
    settling: float = 0.0
    each: float = 0.0
    """Of all articles up to the last power of ten, settling included."""
    began: float = field(default_factory=time.monotonic)


def main(source: str, articles: str = str(MOST)) -> None:
    """Place as many articles as asked, and say at each power of ten what it took."""
    stream, course, mark = Stream(Settings().story_window_days), Course(), FIRST
    for placed, step in enumerate(_steps(source, int(articles)), 1):
        start = time.process_time()
        for _ in stream.place(step):
            pass
        course.steps.append(time.process_time() - start)
        if placed % TOLD == 0:
            spent = sum(course.steps[-TOLD:]) / TOLD / STEP * 1000
            _say(f"{placed * STEP:,}: {spent:.2f} ms each, {_peak():.2f} GB, {time.monotonic() - course.began:.0f} s by the clock")
        if placed * STEP == mark:
            _settle(stream, course)
            mark *= 10


def _steps(source: str, articles: int) -> Iterator[list[Fingerprint]]:
    """Give the articles in order of day, a step at a time."""
    waiting: list[Fingerprint] = []
    given = 0
    for day in Processes(MAKERS).map(partial(made, source=source), count()):
        waiting += day
        while len(waiting) >= STEP:
            yield waiting[:STEP]
            del waiting[:STEP]
            given += STEP
            if given >= articles:
                return


def _settle(stream: Stream, course: Course) -> None:
    start = time.process_time()
    stream.settle()
    took = time.process_time() - start
    course.settling += took
    stories = stream.stories()
    found = {article: story[0] for story in stories for article in story}
    scores = groups({article: event_of(article) for article in found}, found)
    whole, clock = sum(course.steps) + course.settling, time.monotonic() - course.began
    _say(f"{len(found):,} articles in {len(stories):,} stories: {whole:.0f} s of processor time, {clock:.0f} s by the clock")
    _say(f"  of which {course.settling:.0f} s settling ({took:.0f} s this time); peak memory {_peak():.2f} GB")
    each = whole / len(found)
    if course.each:
        _say(f"  {1000 * each:.2f} ms an article, {each / course.each:.2f} times what it was for a tenth of them")
    course.each = each
    _say(f"  the last thousand articles took {course.steps[-1] / STEP * 1000:.2f} ms each")
    _say(f"  events: {', '.join(f'{name} {score:.3f}' for name, score in scores.items())}")


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_048_576


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
