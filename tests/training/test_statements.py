"""What tells that an editor lets a statement through is fitted to what was judged."""

import pytest

from training.judged_groups import table
from training.statements import Example, fitted, report

EXAMPLES = [Example(f"g{at}", {"headlined": float(at % 2), "says you": float(not at % 2)}, float(at % 2)) for at in range(240)]


def test_what_passes_gets_weight() -> None:
    """A trait of what passed speaks for a statement, one of what did not against it."""
    weights = fitted(EXAMPLES).weights
    assert weights["headlined"] > 0 > weights["says you"]


def test_each_group_is_weighed_without_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """All that passed is kept where the traits tell it."""
    report(EXAMPLES)
    told = capsys.readouterr().out
    assert "240 statements, share 0.500" in told
    assert "from 0.7: 120 kept, 1.000 of the right, share 1.000" in told


def test_every_verdict_is_on_an_article_of_its_group() -> None:
    """The tables judge statements of the groups' articles, each once."""
    groups = {name: set(articles.split()) for name, articles in table("groups.tsv")}
    rows = [*table("statements.tsv"), *table("doubted.tsv")]
    assert all(row[1] in groups[row[0]] for row in rows)
    assert len({tuple(row[1:4]) for row in rows}) == len(rows)
