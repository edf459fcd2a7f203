"""The order of work: from paths to a readout; the file to read first."""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Generic, NamedTuple, TypeVar

from readout.align import align
from readout.annotate import annotate
from readout.brief import brief
from readout.budget import of_story
from readout.clean import clean
from readout.cluster import cluster
from readout.decisions import Regrouping, rulings
from readout.engine import Engine
from readout.engine.lost_workers import done
from readout.errors import ReadoutError
from readout.ingest import ingest
from readout.model import Annotations, Article, Brief, Decision, Failure, RawDocument, Readout, Story, Watch
from readout.settings import Settings

Progress = Callable[[str, int], None]
"""Told after each item of a step which step it is and how many of its items are done."""
Input = str | Watch | RawDocument | Failure
"""A path or an address, feeds that are watched, or what somebody has read already."""
Found = TypeVar("Found")

_log = logging.getLogger(__name__)


def quiet(_step: str, _done: int) -> None:
    """Let a run go on without a word."""


def readout(
    inputs: Sequence[Input], settings: Settings, engine: Engine, progress: Progress = quiet, decided: Sequence[Decision] = ()
) -> Readout:
    """Read the articles at paths, and those given themselves, and give a brief for each story, as people decided about it."""
    read = done(engine, partial(read_document, settings=settings), take_in(inputs, settings), unreadable)
    annotated, unread = parted(watched(read, "articles read", progress))
    stories, left_out = group(annotated, settings, decided)
    told = done(engine, partial(tell_or_fail, settings=settings, decided=decided), stories, untellable)
    briefs, untold = parted(watched(told, "stories told", progress))
    return Readout(tuple(briefs), (*unread, *left_out.values(), *untold))


def take_in(inputs: Sequence[Input], settings: Settings) -> Iterator[RawDocument | Failure]:
    """Give what the sources lead to, then what was given itself, each under a name that can be written, whatever bytes it holds."""
    sources = [given for given in inputs if isinstance(given, str | Watch)]
    given_itself = (given for given in inputs if not isinstance(given, str | Watch))
    return (replace(item, input=writable(item.input)) for item in chain(ingest(sources, settings), given_itself))


def writable(name: str) -> str:
    """Give a name with an escape for each byte that is no text."""
    return name.encode("utf-8", "backslashreplace").decode()


def read_document(document: RawDocument | Failure, settings: Settings) -> Annotations | Failure:
    """Turn one document into an annotated article, or say why that cannot be."""
    if isinstance(document, Failure):
        return document
    article = attempt("clean", document.input, partial(clean, document))
    return article if isinstance(article, Failure) else read_article(article, settings)


def unreadable(document: RawDocument | Failure, error: ReadoutError) -> Annotations | Failure:
    """Name a document that ended the worker that read it, twice."""
    return Failure(document.input, "annotate", str(error))


def read_article(article: Article, settings: Settings) -> Annotations | Failure:
    """Find what is in one article, or say why that cannot be."""
    return attempt("annotate", article.input, partial(annotate, article, settings))


class Grouped(NamedTuple):
    """Stories, and by their ids the articles that cannot be grouped, each with the reason why it is left out."""

    stories: tuple[Story, ...]
    left_out: dict[str, Failure]


def group(annotated: Iterable[Annotations], settings: Settings, decided: Sequence[Decision] = ()) -> Grouped:
    """Group annotated articles into stories."""
    regrouping = Regrouping.of(decided)
    members, left_out = regrouping.dated(list(annotated)), dict[str, Failure]()
    moved = regrouping.moved(members)
    while isinstance(stories := attempt("cluster", "", partial(cluster, members, settings, moved)), Failure):
        article = members.pop(_first_to_fail_in_pipeline(members, settings)).article
        left_out[article.id] = replace(stories, input=article.input)
    return Grouped(stories, left_out)


def _first_to_fail_in_pipeline(members: Sequence[Annotations], settings: Settings) -> int:
    """Give the place of a member with which grouping fails and up to which it does not."""
    whole, failing = 0, len(members)
    while failing - whole > 1:
        middle = (whole + failing) // 2
        if isinstance(attempt("cluster", "", partial(cluster, members[:middle], settings)), Failure):
            failing = middle
        else:
            whole = middle
    return failing - 1


def tell_or_fail(story: Story, settings: Settings, decided: Sequence[Decision] = ()) -> Brief | Failure:
    """Write the brief of one story, or say why that cannot be."""
    return attempt("tell", _name(story), partial(tell_story, story, settings, decided))


def untellable(story: Story, error: ReadoutError) -> Brief | Failure:
    """Name a story that ended the worker that told it, twice."""
    return Failure(_name(story), "tell", str(error))


def _name(story: Story) -> str:
    first, *others = (member.article.input for member in story.members)
    return f"{first} and {len(others)} more of one story" if others else first


def tell_story(story: Story, settings: Settings, decided: Sequence[Decision] = ()) -> Brief:
    """Lay the articles of one story side by side and write its brief, each step as people decided about it."""
    with _no_circles_sought():
        ruled = rulings(decided, story)
        read = ruled.read(of_story(dated(story, settings)))
        return ruled.told(brief(read, ruled.compared(align(read)), settings))


@contextmanager
def _no_circles_sought() -> Iterator[None]:
    """Let Python look for no values that hold one another: of those made in telling none do, and looking takes an eighth of it."""
    looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looking:
            gc.enable()


def dated(story: Story, settings: Settings) -> Story:
    """Read those articles of a story anew whose date the story has told, or a person: their weekdays can be placed only now."""
    told = {"inferred", "decided"}
    read = (annotate(one.article, settings) if one.article.published.basis in told else one for one in story.members)
    return replace(story, members=tuple(read))


def attempt(stage: str, name: str, step: Callable[[], Found]) -> Found | Failure:
    """Take one step for one input; whatever is raised becomes a Failure here, and the run goes on."""
    try:
        return step()
    except ReadoutError as error:
        return Failure(name, stage, str(error))
    except Exception as error:  # noqa: BLE001 - one bad article or story must not end the run of all others
        _log.debug("%s of %s", stage, name, exc_info=True)
        return Failure(
            name, stage, f"is more than this version can take, which is a fault of ours ({type(error).__name__}: {error})"
        )


class Parted(NamedTuple, Generic[Found]):
    """What was found, and what failed."""

    found: list[Found]
    failed: list[Failure]


def parted(mixed: Iterable[Found | Failure]) -> Parted[Found]:
    """Part what was found from what failed."""
    found: list[Found] = []
    failed: list[Failure] = []
    for item in mixed:
        if isinstance(item, Failure):
            failed.append(item)
        else:
            found.append(item)
    return Parted(found, failed)


def watched(items: Iterable[Found], step: str, progress: Progress) -> Iterator[Found]:
    """Give the items on, telling the progress after each."""
    for number, item in enumerate(items, start=1):
        progress(step, number)
        yield item
