"""Add articles to a store: keep them, read what is unread, tell the stories that changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple

from readout.decisions import concerning
from readout.engine import Engine
from readout.engine.lost_workers import done
from readout.errors import ReadoutError
from readout.model import Article, Decision, Failure, RawDocument, Story, Watch, keys_of
from readout.pipeline import (
    Grouped,
    Input,
    Progress,
    faults_of,
    group,
    quiet,
    read_article,
    read_document,
    take_in,
    tell_or_fail,
    untellable,
    watched,
    writable,
)
from readout.settings import Settings
from readout.store import Change, Kept, Now, PackedReading, Placing, Store, Told
from readout.stored.result_stamps import reading, stamp
from readout.stored.stories_of_one_article import is_told_at_once, untold
from readout.stored.story_growth import Touched, keep_ids, touched
from readout.stored.telling_decided import ToldAnew, named_together, ruled, standing, tell_decided
from readout.stored.whole_members import told_from, whole_members

Unread = tuple[str, RawDocument, Article | None]
"""The digest of a document, the document, and the article that an older run has cleaned it into."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one run did: documents found, articles read, stories told anew, and what failed.

    Of the documents, `known` were there already as they are, and `revised` with another text.
    """

    documents: int
    articles: int
    stories: int
    failures: tuple[Failure, ...]
    notes: tuple[str, ...] = ()
    """What is to be known of how articles were read, of each article its own."""
    known: int = 0
    revised: int = 0


def add(inputs: Sequence[Input], settings: Settings, engine: Engine, store: Store, progress: Progress = quiet) -> Added:
    """Read what is new of the inputs, and what an earlier run left unread, into the store and tell the stories that changed.

    Each article is kept as soon as it is read, all stories together at the end: a run that is killed loses the work in hand alone.
    """
    kept, refused = _keep_added_documents(inputs, settings, store)
    read = _read_added(settings, engine, store, progress)
    told = tell_changed(settings, engine, store, progress)
    store.merge_index(read.articles)
    failures = (*refused, *read.failures, *told.failures)
    return Added(kept.total(), read.articles, told.stories, failures, read.notes, kept["known"], kept["revised"])


class _KeptDocuments(NamedTuple):
    """Documents counted by what they are to the store, and what could not be read."""

    kept: Counter[Kept]
    refused: list[Failure]


class _ReadDocuments(NamedTuple):
    """What is to be known of how documents were read, how many were, and what failed."""

    notes: tuple[str, ...]
    articles: int
    failures: list[Failure]


def _keep_added_documents(inputs: Sequence[Input], settings: Settings, store: Store) -> _KeptDocuments:
    """Keep the documents of the inputs as they are."""
    kept: Counter[Kept] = Counter()
    named = (given.sources if isinstance(given, Watch) else (given,) if isinstance(given, str) else () for given in inputs)
    store.documents.forget_failures([writable(name) for names in named for name in names])
    refused = []
    for item in take_in(inputs, settings):
        if isinstance(item, Failure):
            refused.append(item)
            store.documents.fail(item)
        else:
            kept[store.documents.keep(item)] += 1
    return _KeptDocuments(kept, refused)


def _read_added(settings: Settings, engine: Engine, store: Store, progress: Progress) -> _ReadDocuments:
    """Read every document of the store that has not been read, keeping each result as it comes."""
    kept_under = reading(settings)
    names = store.documents.unread(kept_under)
    items = ((name, store.documents.document(name), store.documents.article(name, kept_under)) for name in names)
    notes, failed = list[str](), list[Failure]()
    results = done(engine, partial(_read_one, settings=settings), items, _lost)
    for name, result in watched(results, "articles read", progress):
        if isinstance(result, Failure):
            failed.append(result)
            store.documents.fail(result)
        else:
            store.documents.keep_read(name, result, kept_under)
            notes += result.article.notes
    return _ReadDocuments(tuple(notes), len(names) - len(failed), failed)


def _read_one(item: Unread, settings: Settings) -> tuple[str, PackedReading | Failure]:
    name, document, cleaned = item
    read = read_article(cleaned, settings) if cleaned else read_document(document, settings)
    return name, read if isinstance(read, Failure) else PackedReading.of(read, document.text)


def _lost(item: Unread, error: ReadoutError) -> tuple[str, Failure]:
    """Name a document that ended its worker twice; it is tried again by the next run."""
    name, document, _ = item
    return name, Failure(document.input, "annotate", str(error))


def tell_changed(settings: Settings, engine: Engine, store: Store, progress: Progress) -> ToldAnew:
    """Tell the stories that changed, as people decided about them; where another run added articles meanwhile, look again."""
    decided = standing(store)
    now: Now = reading(settings), stamp("tell", settings), ruled(decided, store)
    told = _tell_added(decided, now, settings, (engine, progress), store)
    again = tell_decided(decided, now, settings, (engine, progress), store)
    return ToldAnew(told.stories + again.stories, [*told.failures, *again.failures])


def _tell_added(decided: Sequence[Decision], now: Now, settings: Settings, work: tuple[Engine, Progress], store: Store) -> ToldAnew:
    """Group anew what changed, and tell it."""
    engine, progress = work
    while True:
        placings = store.placings(*now)
        changed = touched(placings, settings.story_window_days)
        if not changed.articles and not changed.stories:
            return ToldAnew(0, [])
        stories, left_out = _regroup_added(changed, placings, (settings, decided), store)
        new, kept = _new_among_added(stories, decided, now, store)
        untouched = tuple(untold(one.story, one.digest) for one in new if not (one.about or is_told_at_once(one.story)))
        asked = [one for one in new if one.about or is_told_at_once(one.story)]
        _read_bare_for_adding([one.story for one in asked], settings, engine, store)
        tell = partial(tell_or_fail, settings=settings, decided=decided)
        whole = (_whole_story_to_add(one.story, settings, store) for one in asked)
        results = watched(done(engine, tell, whole, untellable), "stories told", progress)
        briefs, failed = [], []
        for one, result in zip(asked, results, strict=True):
            if isinstance(result, Failure):
                failed.append(result)
            else:
                briefs.append(Told(result, one.digest, one.about))
        change = Change(tuple(briefs), changed.stories - kept, tuple(failed), left_out, untouched)
        if store.keep_stories(change, placings, now):
            faults = (fault for one in briefs for fault in faults_of(one.brief))
            return ToldAnew(len(briefs) + len(untouched), [*left_out.values(), *failed, *faults])


class _NewStory(NamedTuple):
    """A story that is not kept as it is, the digest that it is told from, and the name of the decisions about it."""

    story: Story
    digest: str
    about: str


class _News(NamedTuple):
    """Stories that are not kept as they are, and the ids of those that are."""

    new: list[_NewStory]
    kept: frozenset[str]


def _new_among_added(stories: Sequence[Story], decided: Sequence[Decision], now: Now, store: Store) -> _News:
    """Part the stories that are not kept as they are from those that are."""
    about = [named_together(concerning(decided, _keys(story))) for story in stories]
    digests = [told_from(story, now, name, store) for story, name in zip(stories, about, strict=True)]
    kept = store.stories.kept(digests)
    made = map(_NewStory, stories, digests, about)
    return _News([one for one in made if one.digest not in kept], frozenset(kept.values()))


def _read_bare_for_adding(stories: Sequence[Story], settings: Settings, engine: Engine, store: Store) -> None:
    """Read again those articles of stories that stood alone until now: their vectors were not kept."""
    kept_under = reading(settings)
    bare = store.documents.bare(kept_under, {member.article.id for story in stories for member in story.members})
    articles = (member.article for name in bare for member in store.documents.annotated(kept_under, [name], whole=False))
    for read in engine.map(partial(read_article, settings=settings), articles):
        if not isinstance(read, Failure):
            store.documents.keep_vectors(read)


def _whole_story_to_add(story: Story, settings: Settings, store: Store) -> Story:
    """Give a story with the words and vectors of its articles, which grouping had no need of."""
    read = whole_members({member.article.id for member in story.members}, settings, store)
    return replace(story, members=tuple(replace(read[m.article.id], article=m.article) for m in story.members))


def _keys(story: Story) -> frozenset[str]:
    return frozenset[str]().union(*(keys_of(member.article) for member in story.members))


def _regroup_added(
    changed: Touched, placings: Sequence[Placing], how: tuple[Settings, Sequence[Decision]], store: Store
) -> Grouped:
    """Group the articles that are touched, under the ids that their stories have."""
    known = {placing.article: placing.story for placing in placings if placing.article in changed.articles and placing.story}
    others = {placing.story for placing in placings if placing.story} - changed.stories
    settings, decided = how
    stories, left_out = group(store.documents.annotated(reading(settings), changed.articles, whole=False), settings, decided)
    return Grouped(tuple(keep_ids(stories, known, others)), left_out)
