"""The articles of a kept story with all that was found in them, and the digest under which their story is told."""

from collections.abc import Collection

from readout.model import Annotations, Failure, Story
from readout.pipeline import read_article
from readout.settings import Settings
from readout.store import Now, Store
from readout.stored.result_stamps import reading


def whole_members(articles: Collection[str], settings: Settings, store: Store) -> dict[str, Annotations]:
    """Give what was found in articles, by their ids; what another version read is left out, what is bare is read again."""
    kept_under = reading(settings)
    found = {member.article.id: member for member in store.documents.annotated(kept_under, articles)}
    for name in store.documents.bare(kept_under, articles):
        read = read_article(found[name].article, settings)
        if not isinstance(read, Failure):
            found[name] = read
    return found


def told_from(story: Story, now: Now, about: str, store: Store) -> str:
    """Give the digest that a story's brief is kept under, told with decisions of a name ("" for none)."""
    articles = [member.article for member in story.members]
    found = store.documents.found(now[0], {version for article in articles for version in article.versions})
    return store.stories.digest_of(articles, sorted(found.values()), now[1], about)
