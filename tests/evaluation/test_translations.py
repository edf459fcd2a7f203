"""The measurement of versions of one article in two languages."""

from pathlib import Path

import pytest

from evaluation.translations import score
from tests.cluster.builders import SLIDE, STRIKE


def test_versions_that_share_their_names_meet(tmp_path: Path) -> None:
    """Two articles, each in two files under one name, make two stories of two versions."""
    for language in ("en", "es"):
        documents = (("corpus_a/1", STRIKE, "May 01 , 2031"), ("corpus_a/2", SLIDE, "June 12 , 2031"))
        lines = [
            f"{name}\t{at}\t{place}\t{token}\t-"
            for name, sentences, day in documents
            for at, sentence in enumerate((sentences[0], day, *sentences))
            for place, token in enumerate(sentence.split())
        ]
        (tmp_path / f"{language}.conll").write_text("#begin document\n" + "\n".join(lines) + "\n#end document\n", encoding="utf-8")
    assert score(tmp_path) == pytest.approx({"versions that meet": 1.0, "pairs that are versions": 1.0})
