"""Words a second, peak memory and the time to load, each in a process of its own.

python -m training.speed ARTICLES.jsonl THREADS FOLDER
"""

import json
import subprocess
import sys
import time
from pathlib import Path

from readout.annotate.encoder.encode import assembled
from readout.annotate.encoder.network_session import load
from readout.text import sentences, tokens


def measured(articles: Path, threads: int, folder: Path) -> dict[str, float]:
    """Return what a fresh process measures over a file of articles (JSON lines with a text)."""
    command = [sys.executable, "-m", "training.speed", str(articles), str(threads), str(folder)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own module
    figures: dict[str, float] = json.loads(printed)
    return figures


def main(articles: str, threads: str, folder: str) -> None:
    """Print the figures: cutting into words counted apart, the encoder with everything after it together."""
    texts = [json.loads(line)["text"] for line in Path(articles).read_text("utf-8").splitlines()]
    begun = time.perf_counter()
    session = load(int(threads), Path(folder))
    loaded = time.perf_counter()
    before = time.process_time()
    cut = [
        [[(word.start, word.end) for word in tokens(text, run.start, run.end)] for run in sentences(text, 0, len(text))]
        for text in texts
    ]
    words = sum(len(run) for runs in cut for run in runs)
    ready, spent = time.perf_counter(), time.process_time()
    cutting = spent - before
    for text, runs in zip(texts, cut, strict=True):
        assembled(text, runs, session)
    done, spent = time.perf_counter(), time.process_time() - spent
    figures = {
        "articles": len(texts),
        "words": words,
        "load s": round(loaded - begun, 2),
        "cutting words/s": round(words / (ready - loaded)),
        "encoder words/s": round(words / (done - ready)),
        "all words/s": round(words / (done - loaded)),
        "encoder words per processor second": round(words / spent),
        "words per processor second": round(words / (spent + cutting)),
        "peak MB": peak(),
    }
    print(json.dumps(figures))


def peak() -> int:
    """Return the most memory that this program held, in MB; getrusage would count what its parent held before it was started."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) // 1024


if __name__ == "__main__":
    main(*sys.argv[1:])
