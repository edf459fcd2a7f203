"""Run the benchmarks that have their input: `python -m benchmarks [UNLABELLED.jsonl.gz]`."""

import sys
from pathlib import Path

from benchmarks import adding, align, annotate, cluster, growing, long, yardstick

DATA = "../shared/data"
UNLABELLED = f"{DATA}/stories/unlabelled.jsonl.gz"
NEIGHBOURS = f"{DATA}/stories/neighbours.jsonl.gz"


def main() -> None:
    """Run each benchmark, or say which input is missing."""
    annotate.main()
    long.main()
    yardstick.main(DATA)
    source = sys.argv[1] if len(sys.argv) > 1 else UNLABELLED
    if Path(source).exists():
        annotate.main(source)
        adding.main(source)
        align.main(source, "Iran")
        cluster.main(source)
    else:
        sys.stdout.write(f"adding, align and cluster: not run, for {source} is not here\n")
    if Path(NEIGHBOURS).exists():
        growing.main(NEIGHBOURS)
    else:
        sys.stdout.write(f"growing: not run, for {NEIGHBOURS} is not here\n")


if __name__ == "__main__":
    main()
