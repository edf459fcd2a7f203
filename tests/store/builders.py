"""Documents, readings and stories made by hand for the store."""

from dataclasses import replace
from hashlib import sha256

from readout.model import Annotations, Article, Block, Brief, RawDocument, Sentence, Story, SummarySentence, When
from readout.model.article import Span
from readout.store import Change, PackedReading, Reading, Stamp, Store, Told

READING = Reading(Stamp("clean", 1, "{}"), Stamp("annotate", 1, "{}"))
TELL = Stamp("tell", 1, "{}")


def document(name: str, text: str) -> RawDocument:
    """Build a text file."""
    return RawDocument(name, "text", text, sha256(text.encode()).hexdigest())


def article(raw: RawDocument, headline: str | None = None) -> Article:
    """Build an article that is all body, but for a line of furniture at its end where there is one."""
    body = raw.text.find("\n")
    ends = len(raw.text) if body < 0 else body
    blocks = (Block(0, ends, "body"), Block(ends, len(raw.text), "chrome")) if body > 0 else (Block(0, ends, "body"),)
    return Article(
        id=sha256((raw.input + raw.sha256).encode()).hexdigest()[:12], input=raw.input, url=None, outlet="The Buoy",
        headline=headline, authors=(), agencies=(), language="en", published=When("2031-04-02", "day", "text"),
        text=raw.text, sha256=raw.sha256, blocks=blocks,
    )  # fmt: skip


def annotated(raw: RawDocument, headline: str | None = None) -> Annotations:
    """Build an article with one sentence found in it."""
    made = article(raw, headline)
    return Annotations(made, (Sentence(0, made.blocks[0].end, "body", 0, (), b"\x00\x01\xff\x7f"),))


def brief(name: str, *members: Annotations) -> Brief:
    """Build the brief of a story in which nothing is found but a summary."""
    first = members[0].article
    words = first.evidence(Span(0, first.blocks[0].end))
    articles = tuple(member.article for member in members)
    empty: tuple[()] = ()
    return Brief(
        name, "What happened", "2031-04-02", "2031-04-02", articles, empty, empty, empty, empty, empty, empty, empty, empty, empty,
        (SummarySentence(words.text, (words,)),),
    )  # fmt: skip


def fill(store: Store, **texts: str) -> list[Annotations]:
    """Keep documents and what was found in them, one story for each."""
    read = []
    for name, text in texts.items():
        raw = document(name, text)
        store.documents.keep(raw)
        read.append(annotated(raw, f"On {name}"))
    for digest, one in zip(store.documents.unread(READING), sorted(read, key=lambda one: one.article.input), strict=True):
        keep_read(store, digest, one, READING)
    return read


def keep_read(store: Store, digest: str, read: Annotations, reading: Reading) -> None:
    """Keep what was found in a document of the store, by its digest."""
    store.documents.keep_read(digest, PackedReading.of(read, store.documents.document(digest).text), reading)


def everything(store: Store, reading: Reading) -> list[Annotations]:
    """Give all annotated articles."""
    return list(store.documents.annotated(reading, {output.article for output in store.documents.outputs(reading)}))


def tell(store: Store, *stories: Story) -> bool:
    """Keep a brief for each story, in the place of all others."""
    told = tuple(
        Told(brief(story.id, *story.members), store.stories.digest_of([member.article for member in story.members], (), TELL))
        for story in stories
    )
    gone = frozenset(line.id for line in store.stories.list())
    return store.keep_stories(Change(told, gone), store.placings(READING, TELL), (READING, TELL))


def _digest(store: Store, told: Story) -> str:
    return store.stories.digest_of([member.article for member in told.members], (), TELL)


def story(name: str, *members: Annotations) -> Story:
    """Build a story."""
    return replace(Story(name, ()), members=members)
