"""The table of word frequencies."""

import gzip
import json
from pathlib import Path

from training.frequencies import main


def test_only_stems_of_several_articles_are_written(tmp_path: Path) -> None:
    """The table has the number of articles, then each stem with its count; what few articles have is left out."""
    source, target = tmp_path / "articles.jsonl.gz", tmp_path / "table.tsv.gz"
    rows = [{"title": "Ferries", "text": "Ferries stay in harbour." if at else "Lanterns stay in harbour."} for at in range(4)]
    source.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in rows).encode()))
    main(str(source), str(target))
    lines = gzip.decompress(target.read_bytes()).decode().splitlines()
    assert lines == ["4", "ferrie\t4", "harbou\t4", "in\t4", "stay\t4"]
