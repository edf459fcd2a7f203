"""A kept story as it was told before a day, laid beside the story as it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from readout.developments import developments
from readout.errors import ReadoutError
from readout.model import Article, Brief, Developments, Readout, Story
from readout.pipeline import tell_story
from readout.settings import Settings
from readout.store import Store
from readout.stored.telling_decided import standing
from readout.stored.whole_members import whole_members


def news_since(beginning: str, day: date, settings: Settings, store: Store) -> Developments:
    """Give what articles published on the day or later brought to the story whose id begins so.

    The story is told anew from its earlier articles. Those whose day is not known count as earlier: nothing is called new that
    may be old. Raises UnknownStoryError, and ReadoutError where the articles were read by another version.
    """
    now = store.stories.brief(beginning)
    earlier = [article for article in now.articles if not _is_since(article, day)]
    before = Readout((_told_without_news(earlier, now, settings, store),)) if earlier else Readout(())
    return developments(before, Readout((now,)))


def _is_since(article: Article, day: date) -> bool:
    """Tell whether an article appeared on the day or later; a month counts as its first day."""
    value = article.published.value
    return value is not None and f"{value}-01-01"[:10] >= day.isoformat()


def _told_without_news(earlier: Sequence[Article], now: Brief, settings: Settings, store: Store) -> Brief:
    """Tell the story from some of its articles, with the dates and origins that they have in it."""
    read = whole_members({article.id for article in earlier}, settings, store)
    if len(read) < len(earlier):
        raise ReadoutError("the story's articles were read by another version of readout; readout add them again, then ask anew")
    story = Story(now.id, tuple(replace(read[article.id], article=article) for article in earlier))
    return tell_story(story, settings, standing(store))
