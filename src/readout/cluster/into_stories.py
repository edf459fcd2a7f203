"""From annotated articles to stories: placed as they come, settled together, each with its origin and its day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from readout.cluster.article_origins import trace
from readout.cluster.fingerprint import Fingerprinter
from readout.cluster.inferred_publication import infer_publication
from readout.cluster.page_versions import newest
from readout.cluster.story_stream import Stream
from readout.model import Annotations, Moved, Story
from readout.settings import Settings


def cluster(annotated: Iterable[Annotations], settings: Settings, moved: Sequence[Moved] = ()) -> tuple[Story, ...]:
    """Group articles into stories in order of first publication, members in order of publication, undated last, then by id.

    What is `moved` stands in the story of another article, or with None in one of its own, one after the other.

    Each article says which text it derives from (`origin`), and has a day inferred from its fellows where it states none.
    A page that comes in several versions counts once, as the newest of them; of those that state no time the one that comes last.
    """
    members = {member.article.id: member for member in newest(annotated)}
    ordered = sorted(members.values(), key=_publication)
    maker, stream = Fingerprinter(), Stream(settings.story_window_days)
    for _ in stream.place(maker.fingerprint(member) for member in ordered):
        pass
    stream.settle()
    placed = _stories_as_placed([list(story) for story in stream.stories()], moved, members) if moved else stream.stories()
    stories = [_story([members[article] for article in story]) for story in placed]
    return tuple(sorted(stories, key=lambda story: _publication(story.members[0])))


def _story(members: Sequence[Annotations]) -> Story:
    dated = sorted(_dated(members), key=_publication)
    told = tuple(trace(dated))
    return Story("s" + told[0].article.id, told)


def _stories_as_placed(stories: list[list[str]], moved: Sequence[Moved], members: Mapping[str, Annotations]) -> list[list[str]]:
    """Take articles out of their stories and put each into that of another; versions of one page go together."""
    pages = {version: name for name, member in members.items() for version in member.article.versions}
    for article, beside in ((pages.get(one.article), one.beside and pages.get(one.beside)) for one in moved):
        if article is not None and article != beside:
            for story in stories:
                story[:] = [name for name in story if name != article]
            home = next((story for story in stories if beside in story), None)
            stories = [*(story for story in stories if story), *([[article]] if home is None else ())]
            if home is not None:
                home.append(article)
    return stories


def _dated(members: Sequence[Annotations]) -> list[Annotations]:
    """Give the articles without a date the day that their story tells."""
    days = infer_publication(sorted(members, key=_publication))
    return [
        replace(member, article=replace(member.article, published=days[member.article.id])) if member.article.id in days else member
        for member in members
    ]


def _publication(member: Annotations) -> tuple[bool, str, str]:
    """Order by what the article says of its publication; an earlier prefix of one day comes before its minutes."""
    value = member.article.published.value
    return value is None, value or "", member.article.id
