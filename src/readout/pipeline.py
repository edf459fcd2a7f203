"""The order of work: from paths to a readout; the file to read first."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from readout.align import align
from readout.annotate import annotate
from readout.brief import brief
from readout.clean import clean
from readout.cluster import cluster
from readout.engine import Engine
from readout.errors import UnreadableInputError
from readout.ingest import ingest
from readout.model import Annotations, Brief, Failure, RawDocument, Readout, Story
from readout.settings import Settings


def readout(paths: Sequence[str], settings: Settings, engine: Engine) -> Readout:
    """Read the articles at the paths and give a brief for each story that they tell."""
    read = list(engine.map(partial(read_document, settings=settings), ingest(paths, settings)))
    failures = tuple(item for item in read if isinstance(item, Failure))
    stories = tell_stories((item for item in read if isinstance(item, Annotations)), settings, engine)
    return Readout(tuple(stories), failures)


def read_document(document: RawDocument | Failure, settings: Settings) -> Annotations | Failure:
    """Turn one document into an annotated article, or say why that cannot be."""
    if isinstance(document, Failure):
        return document
    try:
        return annotate(clean(document), settings)
    except UnreadableInputError as error:
        return Failure(document.input, "clean", str(error))


def tell_stories(annotated: Iterable[Annotations], settings: Settings, engine: Engine) -> Iterable[Brief]:
    """Group annotated articles into stories and give the brief of each."""
    return engine.map(partial(tell_story, settings=settings), cluster(annotated, settings))


def tell_story(story: Story, settings: Settings) -> Brief:
    """Lay the articles of one story side by side and write its brief."""
    dated = replace(story, members=tuple(_read_again(member, settings) for member in story.members))
    return brief(dated, align(dated), settings)


def _read_again(member: Annotations, settings: Settings) -> Annotations:
    """Read an article anew whose date the story has told: its weekdays can be placed only now."""
    return annotate(member.article, settings) if member.article.published.basis == "inferred" else member
