"""On how many independent origins something rests."""

from collections.abc import Iterable

from readout.model import Story


def origins_of(story: Story, articles: Iterable[str]) -> int:
    """Count the independent origins among the articles, one at least; an article of unknown origin never adds to others."""
    wanted = set(articles)
    return max(1, len({member.article.independent_origin for member in story.members if member.article.id in wanted} - {None}))
