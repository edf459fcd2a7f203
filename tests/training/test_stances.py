"""What tells that an editor lets a stance through is fitted to what was judged."""

from training.judged_groups import judged_articles
from training.stances import Example, fit, verdicts_on_stances

EXAMPLES = [
    *(Example("g", {"must": 1.0}, 1) for _ in range(9)),
    *(Example("g", {"hopes": 1.0}, 0) for _ in range(9)),
    Example("g", {"hopes": 1.0}, -1),
]


def test_what_passes_gets_weight() -> None:
    """A trait of what passed speaks for a stance, one of what did not against it."""
    weights = fit(EXAMPLES).weights
    assert weights["must"] > 0 > weights["hopes"]


def test_every_verdict_is_on_an_article_of_a_group() -> None:
    """The table judges wordings of the groups' articles alone."""
    judged = verdicts_on_stances()
    assert {article for article, *_ in judged} <= judged_articles()
    assert set(judged.values()) == {0, 1}
