"""Count in how many articles each word stem stands, for the weights of the likeness of articles.

    python -m training.frequencies UNLABELLED.jsonl.gz src/readout/cluster/frequencies.tsv.gz

Only counts are written; stems that stand in fewer than `RAREST` articles are left out, for they may tell of one text.
"""

import gzip
import json
import sys
from collections import Counter
from pathlib import Path

from readout.cluster.fingerprint import WORD, stem

RAREST = 4


def main(source: str, target: str) -> None:
    """Write the table of the articles in `source`: the number of articles, then a line a stem with its count."""
    counts: Counter[str] = Counter()
    articles = 0
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            counts.update({stem(form) for form in WORD.findall(f"{row.get('title') or ''}\n{row['text']}")})
            articles += 1
    kept = sorted(item for item in counts.items() if item[1] >= RAREST)
    table = "".join([f"{articles}\n", *(f"{word}\t{count}\n" for word, count in kept)])
    Path(target).write_bytes(gzip.compress(table.encode(), mtime=0))
    print(f"{articles} articles, {len(kept)} stems of {len(counts)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
