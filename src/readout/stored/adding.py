"""Add articles to a store: keep them, read what is unread, tell the stories that changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from readout.engine import Engine
from readout.model import Annotations, Article, Failure, RawDocument, Story, Watch
from readout.pipeline import Input, Progress, group, quiet, read_article, read_document, take_in, tell_or_fail, watched, writable
from readout.settings import Settings
from readout.store import Change, Kept, Placing, Store, Told
from readout.stored.growth import Touched, keep_ids, touched
from readout.stored.stamps import reading, stamp


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
    kept, refused = _keep_documents(inputs, settings, store)
    notes, articles, unread = _read(settings, engine, store, progress)
    stories, untold = tell_changed(settings, engine, store, progress)
    failures = (*refused, *unread, *untold)
    return Added(kept.total(), articles, stories, failures, notes, kept["known"], kept["revised"])


def _keep_documents(inputs: Sequence[Input], settings: Settings, store: Store) -> tuple[Counter[Kept], list[Failure]]:
    """Keep the documents of the inputs as they are; count them, and give what could not be read."""
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
    return kept, refused


def _read(settings: Settings, engine: Engine, store: Store, progress: Progress) -> tuple[tuple[str, ...], int, list[Failure]]:
    """Read every document of the store that has not been read, keeping each result as it comes; give notes, count and failures."""
    kept_under = reading(settings)
    names = store.documents.unread(kept_under)
    items = ((name, store.documents.article(name, kept_under) or store.documents.document(name)) for name in names)
    notes, failed = list[str](), list[Failure]()
    for name, result in watched(engine.map(partial(_read_one, settings=settings), items), "articles read", progress):
        if isinstance(result, Failure):
            failed.append(result)
            store.documents.fail(result)
        else:
            store.documents.keep_read(name, result, kept_under)
            notes += result.article.notes
    return tuple(notes), len(names) - len(failed), failed


def _read_one(item: tuple[str, RawDocument | Article], settings: Settings) -> tuple[str, Annotations | Failure]:
    name, unread = item
    return name, read_article(unread, settings) if isinstance(unread, Article) else read_document(unread, settings)


def tell_changed(settings: Settings, engine: Engine, store: Store, progress: Progress) -> tuple[int, list[Failure]]:
    """Tell the stories that changed; where another run added articles meanwhile, look again."""
    kept_under, tell = reading(settings), stamp("tell", settings)
    while True:
        placings = store.placings(kept_under, tell)
        changed = touched(placings, settings.story_window_days)
        if not changed.articles and not changed.stories:
            return 0, []
        stories, left_out = _regroup(changed, placings, settings, store)
        digests = [store.stories.digest_of(story, tell) for story in stories]
        kept = store.stories.kept(digests)
        new = [(story, digest) for story, digest in zip(stories, digests, strict=True) if digest not in kept]
        results = watched(
            engine.map(partial(tell_or_fail, settings=settings), (story for story, _ in new)), "stories told", progress
        )
        briefs, failed = [], []
        for (_, digest), result in zip(new, results, strict=True):
            if isinstance(result, Failure):
                failed.append(result)
            else:
                briefs.append(Told(result, digest))
        change = Change(tuple(briefs), changed.stories - set(kept.values()), tuple(failed), left_out)
        if store.keep_stories(change, placings, (kept_under, tell)):
            return len(briefs), [*left_out.values(), *failed]


def _regroup(
    changed: Touched, placings: Sequence[Placing], settings: Settings, store: Store
) -> tuple[list[Story], dict[str, Failure]]:
    """Group the articles that are touched, under the ids that their stories have; say which cannot be grouped."""
    known = {placing.article: placing.story for placing in placings if placing.article in changed.articles and placing.story}
    others = {placing.story for placing in placings if placing.story} - changed.stories
    stories, left_out = group(store.documents.annotated(reading(settings), changed.articles), settings)
    return keep_ids(stories, known, others), left_out
