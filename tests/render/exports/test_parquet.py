"""The Parquet tables."""

import io
import sys

import pyarrow.parquet
import pytest

from readout.errors import MissingExtraError
from readout.model import Readout
from readout.render.exports import to_parquet
from tests.render.builders import readout

NAMES = ["articles", "quotations", "claims", "claim_members", "discrepancies", "positions", "timeline", "upcoming", "stories"]


def test_there_are_nine_tables_with_their_columns() -> None:
    """A readout without stories gives the columns of every table."""
    empty, full = to_parquet(Readout(())), to_parquet(readout())
    assert list(full) == [f"{name}.parquet" for name in NAMES]
    for name, content in full.items():
        assert pyarrow.parquet.read_schema(io.BytesIO(empty[name])) == pyarrow.parquet.read_schema(io.BytesIO(content))


def test_tables_join() -> None:
    """The members of a claim lead to the claim and to their articles."""
    read = {name: pyarrow.parquet.read_table(io.BytesIO(content)).to_pylist() for name, content in to_parquet(readout()).items()}
    (claim,) = read["claims.parquet"]
    assert {row["claim"] for row in read["claim_members.parquet"]} == {claim["claim"]}
    assert {row["article"] for row in read["claim_members.parquet"]} == {row["article"] for row in read["articles.parquet"]}
    assert [row["lane"] for name in ("timeline", "upcoming") for row in read[f"{name}.parquet"]] == ["happened", "announced"]
    assert [row["articles"] for row in read["stories.parquet"]] == [len(story.articles) for story in readout().stories]


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without pyarrow the error says what to install."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'readout\[parquet\]'"):
        to_parquet(readout())
