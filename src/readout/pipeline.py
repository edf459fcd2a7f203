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
from readout.errors import EvidenceMissingError, ReadoutError
from readout.ingest import ingest
from readout.model import Annotations, Article, Brief, Comparison, Decision, Failure, RawDocument, Readout, Story, Watch
from readout.settings import Settings

Progress = Callable[[str, int], None]
"""Told after each item of a step which step it is and how many of its items are done."""
Input = str | Watch | RawDocument | Failure
"""A path or an address, feeds that are watched, or what somebody has read already."""
Found = TypeVar("Found")
Else = TypeVar("Else")

_log = logging.getLogger(__name__)

_OURS = "which is a fault of ours"


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
    faults = (fault for brief in briefs for fault in faults_of(brief))
    return Readout(tuple(briefs), (*unread, *left_out.values(), *untold, *faults))


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
    """Find what is in one article, or say why that cannot be; what no annotator could find is in its notes."""
    spared = _Spared("is read")
    read = attempt("annotate", article.input, partial(annotate, article, settings, spare=spared))
    if isinstance(read, Failure) or not spared.faults:
        return read
    return replace(read, article=replace(read.article, notes=(*read.article.notes, *spared.faults)))


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
    return _named([member.article.input for member in story.members])


def _named(inputs: Sequence[str]) -> str:
    return f"{inputs[0]} and {len(inputs) - 1} more of one story" if len(inputs) > 1 else inputs[0]


def tell_story(story: Story, settings: Settings, decided: Sequence[Decision] = ()) -> Brief:
    """Lay the articles of one story side by side and write its brief, each step as people decided about it.

    What cannot be told of it is in the brief's faults, and all else is told.
    """
    spared = _Spared("is told")
    with _no_circles_sought():
        ruled = rulings(decided, story)
        read = ruled.read(of_story(spared("inferred dates", partial(dated, story, settings), story)))
        compared = spared("comparison", partial(align, read, spared), Comparison())
        told = ruled.told(brief(read, ruled.compared(compared), settings, spared))
        return replace(told, faults=tuple(dict.fromkeys(spared.faults)))


def faults_of(told: Brief) -> Iterator[Failure]:
    """Name what of a story and of its articles could not be told."""
    yield from (Failure(one.input, "annotate", note) for one in told.articles for note in one.notes if _OURS in note)
    yield from (Failure(_named([one.input for one in told.articles]), "tell", fault) for fault in told.faults)


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
        return Failure(name, stage, f"is more than this version can take, {_OURS} ({type(error).__name__}: {error})")


class _Spared:
    """Takes the error of one part for what it is, a fault of ours, notes it and lets the other parts go on.

    What is wrong with the whole (weights that are damaged, a language that is not here) goes through.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self.faults: list[str] = []

    def __call__(self, part: str, make: Callable[[], Found], otherwise: Else, /) -> Found | Else:
        """Give what is made, or what stands in its place."""
        try:
            return make()
        except Exception as error:
            if isinstance(error, ReadoutError) and not isinstance(error, EvidenceMissingError):
                raise
            _log.debug("%s without its %s", self._what, part, exc_info=True)
            self.faults.append(f"{self._what} without its {part}, {_OURS} ({type(error).__name__}: {error})")
            return otherwise


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
