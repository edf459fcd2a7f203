"""On how many independent origins something rests."""

from collections.abc import Iterable

from readout.model import Evidence, Story, count_origins


def origins_of(story: Story, evidence: Iterable[Evidence]) -> int:
    """Count the independent origins of words in a story's articles, one at least."""
    return count_origins(evidence, {member.article.id: member.article for member in story.members})
