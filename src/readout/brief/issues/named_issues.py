"""The order of work: topics of moves, groups of topics, a name for each group."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from readout.brief.issues.issue_labels import label_of
from readout.brief.issues.move_topics import likeness_of, topics_of
from readout.brief.passage_likeness import Floats, Terms, terms, weights_of
from readout.model import Claim, Issue, Move, Party, Story
from readout.text.average_linkage import Groups, linked

_LEAST = 2
CORE = 0.25
"""Mean likeness at which two groups are one: swept from .1 to .4 with `likeness_of` on the six stories with golds; below it what
the golds part is joined (two of three pairs right at .25, one of four at .15), above it one matter stays in many."""
NEAR = 0.13
"""Mean likeness at which a group of at most SMALL goes with another; read at .08, .13 and .18: lower mixes matters, higher leaves
half of the moves alone."""
SMALL = 3


def issues_of(story: Story, moves: Sequence[tuple[Party, Move]], names: Terms, claims: Sequence[Claim] = ()) -> list[Issue]:
    """Give the issue of each party's move, in their order; ids count by the first; `names` of states and persons weigh less.

    A group that no noun phrase names is no main issue: it is called by its shortest words.
    """
    weight = weights_of(story)
    topics = topics_of(story, moves, names)
    groups = grouped(likeness_of(story, topics, names, claims))
    members = {member.article.id: member for member in story.members}
    named = [_Named(group, label_of([topics[at] for at in group], members, weight, names)) for group in groups]
    found: dict[int, Issue] = {}
    for number, (group, label) in enumerate(_one_name(named, names), 1):
        plain = " ".join(min((topics[at].move.object.text for at in group), key=lambda text: (len(text), text)).split())
        found.update(dict.fromkeys(group, Issue(f"i{number}", label or plain, main=bool(label))))
    return [found[number] for number in range(len(moves))]


class _Named(NamedTuple):
    """A group of topics by their places, and what it is called."""

    group: list[int]
    label: str


def _one_name(named: Sequence[_Named], names: Terms) -> list[_Named]:
    """Join groups where one's name says all that the other's does, two words at least besides names; the larger names both."""
    found: list[_Named] = []
    for group, label in sorted(named, key=lambda one: (-len(one.group), one.group)):
        own = terms(label) - names
        home = next((at for at, (_, other) in enumerate(found) if _same_issue(own, terms(other) - names)), None)
        if home is None:
            found.append(_Named(group, label))
        else:
            found[home] = _Named(sorted([*found[home].group, *group]), found[home].label)
    return sorted(found)


def _same_issue(one: Terms, other: Terms) -> bool:
    return min(len(one), len(other)) >= _LEAST and (one <= other or other <= one)


def grouped(alike: Floats) -> Groups:
    """Group topics by their mean likeness."""
    return linked(alike[None], _wish_of_issues)


def _wish_of_issues(sums: Floats, own: float, sizes: Floats) -> Floats:
    """Give how alike groups are where that is enough for their sizes; two single topics have to be much alike."""
    mean = sums[0] / (own * sizes)
    smaller, larger = np.minimum(own, sizes), np.maximum(own, sizes)
    return np.where((mean >= CORE) | ((mean >= NEAR) & (smaller <= SMALL) & (larger > 1)), mean, -np.inf)
