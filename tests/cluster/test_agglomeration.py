"""Average link over a sparse graph."""

from itertools import combinations

import numpy as np

from readout.cluster.agglomeration import CONTRAST, CONTRAST_SMALL, JOIN, JOIN_SETTLED, SETTLED, agglomerate, summed_edges


def owners(articles: int, likeness: dict[tuple[int, int], float], days: list[int] | None = None) -> list[int]:
    """Agglomerate from a table of pairs; without days none is known."""
    known = np.array(days or [-1] * articles, np.int32)
    pairs = np.array(sorted(likeness), np.int32).reshape(-1, 2)
    sums = np.array([likeness[one, other] for one, other in sorted(likeness)])
    return [int(owner) for owner in agglomerate(known, summed_edges(pairs[:, 0], pairs[:, 1], sums), 3)]


def test_articles_alike_enough_are_joined_and_others_not() -> None:
    """A group is numbered after its first article."""
    assert owners(4, {(0, 2): JOIN + 0.1, (1, 3): JOIN - 0.01}) == [0, 1, 0, 3]


def test_a_third_article_needs_to_be_like_both_on_average() -> None:
    """One strong bond to a group does not do where the mean is too low."""
    strong, weak = 0.5, JOIN * 1.5
    assert owners(3, {(0, 1): strong, (1, 2): weak}) == [0, 0, 2]
    assert owners(3, {(0, 1): strong, (1, 2): JOIN * 2.5}) == [0, 0, 0]


def test_two_settled_groups_with_less_between_than_inside_stay_apart() -> None:
    """Two happenings of one saga are alike enough to join, but each holds together far better."""
    inside, between = 0.5, 0.5 * CONTRAST - 0.05
    both = range(2 * SETTLED)
    likeness = {(one, other): inside if (one < SETTLED) == (other < SETTLED) else between for one, other in combinations(both, 2)}
    assert set(owners(2 * SETTLED, likeness)) == {0, SETTLED}
    near = dict.fromkeys(likeness, 0.5)
    assert set(owners(2 * SETTLED, near)) == {0}


def test_a_settled_story_takes_in_what_is_a_little_like_all_of_it() -> None:
    """An article too little like any one joins a story of many, where its likeness to all of them means something."""
    faint = (JOIN + JOIN_SETTLED) / 2
    inside = dict.fromkeys(combinations(range(SETTLED), 2), 0.3)
    assert set(owners(SETTLED + 1, inside | {(at, SETTLED): faint for at in range(SETTLED)})) == {0}
    assert owners(2, {(0, 1): faint}) == [0, 1]


def test_two_articles_on_each_side_resist_a_far_weaker_bond() -> None:
    """A launch and the suit over it, told by two each on the same days, stay apart."""
    inside = 0.6
    for between, stories in ((inside * CONTRAST_SMALL - 0.02, {0, 2}), (inside * CONTRAST_SMALL + 0.02, {0})):
        likeness = {(one, other): inside if (one < 2) == (other < 2) else between for one, other in combinations(range(4), 2)}
        assert set(owners(4, likeness, [100, 100, 101, 101])) == stories


def test_two_articles_resist_where_days_without_news_lie_between() -> None:
    """Two articles of one strike and two of the next stay apart; on one day they would be one story."""
    likeness = {(one, other): 0.5 if (one < 2) == (other < 2) else 0.3 for one, other in combinations(range(4), 2)}
    assert set(owners(4, likeness, [100, 101, 160, 161])) == {0, 2}
    assert set(owners(4, likeness, [100, 101, 101, 102])) == {0}


def test_copies_of_one_report_do_not_keep_other_accounts_out() -> None:
    """Likeness is capped, so that texts all but the same still take in what tells of the same event."""
    half = SETTLED
    likeness = {(one, other): 1.0 if (one < half) == (other < half) else 0.45 for one, other in combinations(range(2 * half), 2)}
    assert set(owners(2 * half, likeness)) == {0}


def test_no_pairs_leave_everyone_alone() -> None:
    """Articles without any likeness keep their own numbers."""
    assert owners(3, {}) == [0, 1, 2]


def test_pairs_that_come_twice_are_added_up() -> None:
    """Edges are sorted and summed_edges by pair."""
    edges = summed_edges(np.array([1, 0, 1], np.int32), np.array([2, 1, 2], np.int32), np.array([0.25, 0.5, 0.5]))
    assert list(zip(edges.left.tolist(), edges.right.tolist(), edges.sums.tolist(), strict=True)) == [(0, 1, 0.5), (1, 2, 0.75)]
