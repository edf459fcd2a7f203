"""Stories of one article: what is kept of them until somebody asks, and how they are told then."""

from readout.brief.headline_choice import headline_of
from readout.decisions import concerning
from readout.errors import ReadoutError
from readout.model import Annotations, Failure, Story, keys_of
from readout.pipeline import group, read_document, tell_or_fail
from readout.settings import Settings
from readout.store import Store, Told, Untold
from readout.stored.result_stamps import reading, stamp
from readout.stored.telling_decided import named_together, standing
from readout.stored.whole_members import told_from, whole_members


def is_told_at_once(story: Story) -> bool:
    """Tell whether a story is told before anybody asks: where several articles stand in it."""
    return len(story.members) > 1


def untold(story: Story, told_from: str) -> Untold:
    """Give what is kept of a story of one article."""
    (member,) = story.members
    bodies = (sentence.span for sentence in member.sentences if sentence.role == "body")
    opening = next((member.article.text[span.start : span.end] for span in bodies), "")
    return Untold(story.id, member.article, headline_of(story), opening, told_from)


def tell_asked(name: str, settings: Settings, store: Store) -> Told:
    """Tell a story of one article that is not told yet, by its whole id; those that this version has not read are read now."""
    decided = standing(store)
    story = _grouped(name, settings, store)
    about = named_together(concerning(decided, frozenset[str]().union(*(keys_of(member.article) for member in story.members))))
    found = tell_or_fail(story, settings, decided)
    if isinstance(found, Failure):
        raise ReadoutError(found.reason)
    return Told(found, told_from(story, (reading(settings), stamp("tell", settings)), about, store), about)


def _grouped(name: str, settings: Settings, store: Store) -> Story:
    """Give a story with what was found in its one article, and with the earlier versions of its page."""
    wanted = store.stories.articles(name)
    read = whole_members(wanted, settings, store)
    for article in wanted:
        for document in () if article in read else store.documents.named(article):
            read[article] = _sure(read_document(store.documents.document(document), settings))
    stories, left_out = group(list(read.values()), settings, standing(store))
    if not stories:
        raise ReadoutError(next(iter(failure.reason for failure in left_out.values()), f"story {name} has lost its articles"))
    return Story(name, tuple(member for story in stories for member in story.members))


def _sure(read: Annotations | Failure) -> Annotations:
    if isinstance(read, Failure):
        raise ReadoutError(read.reason)
    return read
