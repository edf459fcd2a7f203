"""On how many independent origins something rests."""

from collections.abc import Iterable

from readout.model import Article, Story


def origins_of(story: Story, articles: Iterable[str]) -> int:
    """Count the independent origins among the articles, one at least; an article of unknown origin never adds to others."""
    wanted = set(articles)
    return max(1, len({_origin(member.article) for member in story.members if member.article.id in wanted} - {None}))


def _origin(article: Article) -> str | None:
    if article.origin.role == "unknown":
        return None
    return f"group {article.origin.group}" if article.origin.group is not None else f"article {article.id}"
