"""The prediction of stories for the scorer."""

import gzip
import json
from pathlib import Path

from evaluation.stories import predict
from tests.cluster.builders import STRIKE, TALKS, retold


def test_every_article_of_all_files_gets_a_story(tmp_path: Path) -> None:
    """Packed and plain files are read together, and two events are two stories."""
    plain, packed = tmp_path / "one.jsonl", tmp_path / "two.jsonl.gz"
    rows = [{"id": f"t{at}", "title": "", "text": retold(TALKS, at), "date": "2031-05-01"} for at in range(3)]
    plain.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    other = [{"id": f"s{at}", "text": retold(STRIKE, at)} for at in range(3)]
    packed.write_bytes(gzip.compress("".join(json.dumps(row) + "\n" for row in other).encode()))
    found = {row["id"]: row["story"] for row in predict([plain, packed])}
    assert set(found) == {"t0", "t1", "t2", "s0", "s1", "s2"}
    assert len({found[key] for key in ("t0", "t1", "t2")}) == 1
    assert len(set(found.values())) == 2
