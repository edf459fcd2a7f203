"""What tells that an editor lets a stance through is fitted to what was judged."""

from training.stances import Example, fit, table

EXAMPLES = [
    *(Example("g", {"must": 1.0}, 1) for _ in range(9)),
    *(Example("g", {"hopes": 1.0}, 0) for _ in range(9)),
    Example("g", {"hopes": 1.0}, -1),
]


def test_what_passes_gets_weight() -> None:
    """A trait of what passed speaks for a stance, one of what did not against it."""
    _, weights = fit(EXAMPLES)
    assert weights["must"] > 0 > weights["hopes"]


def test_every_verdict_is_on_an_article_of_a_group() -> None:
    """The table names the articles that are read together, and judges wordings of those alone."""
    groups, judged = table()
    members = {article for articles in groups.values() for article in articles}
    assert {article for article, *_ in judged} <= members
    assert set(judged.values()) == {0, 1}
