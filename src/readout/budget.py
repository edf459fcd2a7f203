"""How much is read and compared: budgets in work and not in seconds, so that results are the same everywhere.

No article and no story that people wrote comes near them. What does (a list, a dump, a page of junk) is read as far as the budget
goes, and the article's notes say so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from readout.model import Annotations, Story

MOST_WORDS = 12_500
"""Marks and words of an article, a long word or one in other letters than Latin's counting several times, as it has several
pieces to read. One of 14,028 articles has more (18,241), the next 12,258."""
MOST_LINES = 2_000
"""Lines of an article: paragraphs, headings and furniture. No one of 5,916 articles has more than 276."""
MOST_WORDS_OF_SENTENCE = 300
"""The longest sentence of EWT and GUM has 159, and work on one sentence grows with its square."""

Kind = Literal["sentences", "mentions", "quotations", "times", "quantities", "moves"]
_KINDS: tuple[Kind, ...] = ("sentences", "mentions", "quotations", "times", "quantities", "moves")
_OF_ARTICLE: Mapping[Kind, int] = MappingProxyType(
    {"sentences": 2000, "mentions": 3000, "quotations": 300, "times": 400, "quantities": 400, "moves": 120}
)
_OF_STORY: Mapping[Kind, int] = MappingProxyType(
    {"sentences": 6000, "mentions": 12_000, "quotations": 1500, "times": 1500, "quantities": 1500, "moves": 400}
)


def of_article(found: Annotations) -> Annotations:
    """Give what was found in an article without what exceeds its budget: of each kind the first so many."""
    return _limited_by_budget(found, _OF_ARTICLE, "it holds very many")


def of_story(story: Story) -> Story:
    """Give a story in which the articles together stay within its budget; of each kind all keep so many at most."""
    most = {kind: _share_of_budget([len(getattr(member, kind)) for member in story.members], _OF_STORY[kind]) for kind in _KINDS}
    return replace(story, members=tuple(_limited_by_budget(member, most, "its story is very large") for member in story.members))


def _share_of_budget(counts: Sequence[int], most: int) -> int:
    """Give the largest number that all may keep so that together they keep so many at most; each keeps one at least."""
    left, share = most, 0
    for number, count in enumerate(sorted(counts)):
        share = max(1, left // (len(counts) - number))
        if count > share:
            return share
        left -= count
    return max(counts, default=0)


def _limited_by_budget(found: Annotations, most: Mapping[Kind, int], why: str) -> Annotations:
    over = [kind for kind in _KINDS if len(getattr(found, kind)) > most[kind]]
    if not over:
        return found
    kept = {kind: getattr(found, kind)[: most[kind]] for kind in over}
    notes = (f"only its first {most[kind]:,} {kind} are compared: {why}" for kind in over)
    return replace(found, article=replace(found.article, notes=tuple(dict.fromkeys((*found.article.notes, *notes)))), **kept)
