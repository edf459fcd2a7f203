"""The same order of work where results are kept: only what is new is read, and stories keep their ids as they grow."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass, replace
from functools import partial
from hashlib import sha256
from types import MappingProxyType

from readout.cluster import cluster
from readout.engine import Engine
from readout.model import Annotations, Article, Brief, Failure, RawDocument, Story
from readout.pipeline import VERSIONS, Progress, quiet, read_article, read_document, take_in, tell_or_fail, watched, writable
from readout.settings import Settings
from readout.store import Reading, Stamp, Store, Told

_ANY_WORK = frozenset({"encoder_threads", "largest_input"})
_BLIND = MappingProxyType(
    {
        "clean": _ANY_WORK | {"story_window_days", "summary_sentences"},
        "annotate": _ANY_WORK | {"story_window_days", "summary_sentences"},
        "tell": _ANY_WORK,
    }
)
"""Settings that do not change what a stage gives; one that is new counts everywhere until it is named here."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one run did: documents found at the paths, articles read, stories told anew, and what failed."""

    documents: int
    articles: int
    stories: int
    failures: tuple[Failure, ...]


def add(paths: Sequence[str], settings: Settings, engine: Engine, store: Store, progress: Progress = quiet) -> Added:
    """Read what is new at the paths, and what an earlier run left unread, into the store and tell the stories that changed.

    Each article is kept as soon as it is read, all stories together at the end: a run that is killed loses the work in hand alone.
    """
    documents, refused = _keep_documents(paths, settings, store)
    articles, unread = _read(settings, engine, store, progress)
    stories, untold = _tell(settings, engine, store, progress)
    return Added(documents, articles, stories, (*refused, *unread, *untold))


def stamp(stage: str, settings: Settings) -> Stamp:
    """Give what results of a stage are kept under: its version and the settings that it looks at."""
    looked_at = {name: value for name, value in asdict(settings).items() if name not in _BLIND[stage]}
    return Stamp(stage, VERSIONS[stage], json.dumps(looked_at, sort_keys=True))


def keep_ids(stories: Sequence[Story], known: Mapping[str, str]) -> list[Story]:
    """Give each story the id under which most of its articles are known; `known` tells articles' stories.

    Where stories split or merge, the larger share keeps the id. A new story keeps its own, made anew where it is taken.
    """
    shares = Counter(
        (place, known[member.article.id])
        for place, story in enumerate(stories)
        for member in story.members
        if member.article.id in known
    )
    given: dict[int, str] = {}
    taken: set[str] = set()
    for (place, name), _ in sorted(shares.items(), key=lambda share: (-share[1], share[0])):
        if place not in given and name not in taken:
            given[place] = name
            taken.add(name)
    for place, story in enumerate(stories):
        if place not in given:
            given[place] = _free_id(story.id, taken)
            taken.add(given[place])
    return [replace(story, id=given[place]) for place, story in enumerate(stories)]


def _free_id(name: str, taken: AbstractSet[str]) -> str:
    while name in taken:
        name = sha256(name.encode()).hexdigest()[: len(name)]
    return name


def _keep_documents(paths: Sequence[str], settings: Settings, store: Store) -> tuple[int, list[Failure]]:
    """Keep the documents at the paths as they are; count them, and give what could not be read."""
    documents = 0
    store.documents.forget_failures([writable(path) for path in paths])
    refused = []
    for item in take_in(paths, settings):
        if isinstance(item, Failure):
            refused.append(item)
            store.documents.fail(item)
        else:
            store.documents.keep(item)
            documents += 1
    return documents, refused


def _read(settings: Settings, engine: Engine, store: Store, progress: Progress) -> tuple[int, list[Failure]]:
    """Read every document of the store that has not been read, keeping each result as it comes."""
    reading = _reading(settings)
    names = store.documents.unread(reading)
    items = ((name, store.documents.article(name, reading) or store.documents.document(name)) for name in names)
    failed: list[Failure] = []
    for name, result in watched(engine.map(partial(_read_one, settings=settings), items), "articles read", progress):
        if isinstance(result, Failure):
            failed.append(result)
            store.documents.fail(result)
        else:
            store.documents.keep_read(name, result, reading)
    return len(names) - len(failed), failed


def _read_one(item: tuple[str, RawDocument | Article], settings: Settings) -> tuple[str, Annotations | Failure]:
    name, unread = item
    return name, read_article(unread, settings) if isinstance(unread, Article) else read_document(unread, settings)


def _tell(settings: Settings, engine: Engine, store: Store, progress: Progress) -> tuple[int, list[Failure]]:
    """Tell the stories that changed; where another run added articles meanwhile, tell them again."""
    now = _reading(settings), stamp("tell", settings)
    while (state := store.state(*now)) != store.stories.told_from():
        stories = keep_ids(list(cluster(store.documents.annotated(now[0]), settings)), store.stories.members())
        kept = [(name, store.stories.kept(name)) for name in (store.digest_of(story, now[1]) for story in stories)]
        new = (story for story, (_, told) in zip(stories, kept, strict=True) if told is None)
        fresh = watched(engine.map(partial(tell_or_fail, settings=settings), new), "stories told", progress)
        results = [(name, told or next(fresh)) for name, told in kept]
        told_all = [Told(result, name) for name, result in results if isinstance(result, Brief)]
        failed = [result for _, result in results if isinstance(result, Failure)]
        if store.keep_stories(told_all, failed, state, now):
            return sum(told is None for _, told in kept) - len(failed), failed
    return 0, []


def _reading(settings: Settings) -> Reading:
    return Reading(stamp("clean", settings), stamp("annotate", settings))
