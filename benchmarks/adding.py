"""What keeping costs: start times of commands, and `add` of articles with one worker and with two.

    python -m benchmarks.adding ARTICLES.jsonl|ARTICLES.jsonl.gz [ARTICLES]

Seconds by the clock and of processor time (children included), peak memory of the largest process, bytes an article on disk.
"""

import gzip
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

ARTICLES = 200
STARTS = (("--version",), ("--help",), ("stories", "--db", "{}"), ("search", "president", "--db", "{}"))
ROUNDS = 5


def main(source: str, articles: str = str(ARTICLES)) -> None:
    """Print the figures, one line each."""
    with tempfile.TemporaryDirectory() as folder:
        rows = Path(folder) / "rows.jsonl"
        opened = gzip.open if source.endswith(".gz") else open
        with opened(source, "rt", encoding="utf-8") as lines:
            rows.write_text("".join(islice(lines, int(articles))), encoding="utf-8")
        clocks = [_add(rows, Path(folder) / f"{workers}.db", workers, int(articles)) for workers in (1, 2)]
        sys.stdout.write(f"two workers: {clocks[0] / clocks[1]:.2f} times as fast as one\n")
        for words in STARTS:
            took = [_run(*(word.format(Path(folder) / "1.db") for word in words)) for _ in range(ROUNDS)]
            clock, processor = (min(one[at] for one in took) for at in (0, 1))
            sys.stdout.write(f"readout {words[0]}: {clock:.2f} s, {processor:.2f} s of processor time (least of {ROUNDS})\n")


def _add(rows: Path, database: Path, workers: int, articles: int) -> float:
    clock, processor = _run("add", str(rows), "--db", str(database), "--workers", str(workers), "--quiet")
    size = sum(file.stat().st_size for file in database.parent.glob(f"{database.name}*"))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    sys.stdout.write(
        f"add, {workers} worker{'s' * (workers > 1)}: {articles} articles, {clock:.0f} s, {processor:.0f} s of processor time, "
        f"{peak:.0f} MB at most, {size / articles / 1000:.1f} kB an article\n"
    )
    return clock


def _run(*words: str) -> tuple[float, float]:
    """Run a command; give its seconds by the clock and of processor time."""
    began, before = time.monotonic(), os.times()
    subprocess.run([sys.executable, "-m", "readout", *words], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 (our own words)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - began, used


if __name__ == "__main__":
    main(*sys.argv[1:])
