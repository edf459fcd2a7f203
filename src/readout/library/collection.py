"""Articles and stories kept in one file, and what can be asked of it."""

import os
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from readout.errors import ReadoutError
from readout.library.from_paths import Given, inputs
from readout.library.results import Developments, Readout
from readout.settings import Settings
from readout.store import Asked, Heading, Hit, Line, Page, Query, Size, Store, StoredStory, Watch, open_store

if TYPE_CHECKING:
    from readout.library.citations import Citation, Cited
    from readout.library.party_profile import Party
    from readout.model import Decision, DecisionKind, Failure
    from readout.pipeline import Progress
    from readout.store import Told
    from readout.stored import Added, Deciding, Removed, StandingDecision


def open_collection(
    database: str | os.PathLike[str],
    *,
    create: bool = True,
    read_only: bool = False,
    patience: float = 30.0,
    settings: Settings | None = None,
) -> "Collection":
    """Open the file in which articles and stories are kept, which is made where there is none; close it, or use `with`.

    Where reading is all that is wanted, `read_only` waits for no writer and makes no file;
    `patience` is how many seconds a call that writes waits for another writer.

    Raises DamagedFileError for a file that is damaged, not ours or of a newer readout; ReadoutError where it cannot be opened, and
    where there is none and `create` is false.
    """
    store, made = open_store(Path(database), create=create, read_only=read_only, patience=patience), settings or Settings()
    store.tell_with(lambda story: _told(story, made, store))
    return Collection(store, made)


def _told(story: str, settings: Settings, store: Store) -> "Told":
    """Tell a story of one article, of which nobody has asked until now."""
    from readout.stored import tell_asked

    return tell_asked(story, settings, store)


class Collection:
    """Articles and stories in one file; each call may raise DamagedFileError or ReadoutError where the file fails it."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings

    def add(self, articles: Given | Iterable[Given], *, workers: int = 1, progress: "Progress | None" = None) -> "Added":
        """Read what is new and tell the stories that change; say how much that was and what failed.

        What is there already is not read again; a run that was stopped is finished by the next.
        """
        from readout.engine import engine
        from readout.pipeline import quiet
        from readout.stored import add

        return add(inputs(articles, self._settings), self._settings, engine(workers), self._store, progress or quiet)

    def watch(self, feeds: str | Iterable[str], *, workers: int = 1, progress: "Progress | None" = None) -> "Added":
        """Look once at feeds, by their addresses or in OPML files, and add what is new or changed; say how much that was.

        What is remembered of the feeds is kept in the file too, so that the next look asks only for what came since.
        """
        from readout.engine import engine
        from readout.model import Watch
        from readout.pipeline import quiet
        from readout.stored import add

        watched = Watch((feeds,) if isinstance(feeds, str) else tuple(feeds), self._store.feeds)
        return add((watched,), self._settings, engine(workers), self._store, progress or quiet)

    def remove(self, *names: str, paths: Iterable[str] = (), workers: int = 1) -> "Removed":
        """Take away articles and stories by the beginnings of their ids, and what came from paths; tell anew what held them.

        Raises ReadoutError where a name stands for nothing, before anything is taken away.
        """
        from readout.engine import engine
        from readout.stored import remove

        asked = [*((name, False) for name in names), *((os.path.normpath(path), True) for path in paths)]
        return remove(asked, self._settings, engine(workers), self._store)

    def decide(
        self,
        story: str,
        kind: "DecisionKind",
        on: str | Sequence[str],
        *,
        who: str,
        to: str | Sequence[str] = (),
        **rest: str | None,
    ) -> "Decision":
        """Keep what a person decided about lines of the story whose id begins so, and tell the story anew.

        Lines are named by their place in the brief's JSON: `claims.3` is the fourth claim, `claims.3.0` its first piece of
        evidence (docs/review.md); an article moves `to` the story whose id begins so. `rest` may hold `value`, `note`, `when`
        (else now), and `said`, what the line was seen to say. Raises UnknownStoryError, and DecisionError where there is no such
        line, it says something else, or something is missing.
        """
        from readout.library.decision_making import made

        places = tuple((side,) if isinstance(side, str) else tuple(side) for side in (on, to))
        brief = self._store.stories.brief(story)
        elsewhere = kind == "move-article" and places[1] and not places[1][0].startswith("articles")
        other = self._store.stories.brief(places[1][0]) if elsewhere else brief
        sides = (brief, places[0]), (other, ("articles.0",) if elsewhere else places[1])
        decision = made(sides, kind, rest.pop("said", None), who=who, **rest)
        self.take_decisions(decision)
        return decision

    def undo(self, decision: str, *, who: str, note: str = "", when: str | None = None) -> "Decision":
        """Undo the decision whose id begins so, and tell its stories anew; undoing what undid one brings it back.

        Raises DecisionError where there is none, or more than one.
        """
        from readout.library.decision_making import undoing

        undone = undoing(self._store.decisions.log(), decision, who=who, note=note, when=when)
        self.take_decisions(undone)
        return undone

    def decisions(self) -> "tuple[StandingDecision, ...]":
        """List all that people decided in order of time, each with what became of it: what no longer fits says why."""
        from readout.stored import decisions_of

        return decisions_of(self._store)

    def export_decisions(self) -> str:
        """Write all decisions as JSON lines; `readout schema --of decisions` says what is in each."""
        from readout.decisions import DecisionLog

        return DecisionLog.of(self._store.decisions.log()).written()

    def import_decisions(self, path: str | os.PathLike[str]) -> "Deciding":
        """Take in decisions that `export_decisions` wrote, and tell the stories that they are about.

        Raises DamagedFileError, naming each damaged line, where the file is not whole; nothing of it is taken then.
        """
        from readout.library.from_paths import decisions_in

        return self.take_decisions(*decisions_in(path).entries)

    def take_decisions(self, *decisions: "Decision") -> "Deciding":
        """Keep decisions and tell the stories that they are about; those that are known already change nothing."""
        from readout.engine import engine
        from readout.stored import decide

        return decide(decisions, self._settings, engine(1), self._store)

    def check(self) -> tuple[str, ...]:
        """Say what is the matter with the file, a sentence each; nothing where it is whole."""
        return self._store.problems()

    def stories(self) -> tuple[StoredStory, ...]:
        """List the stories, the newest first."""
        return self._store.stories.list()

    def browse(self, asked: Asked = Asked(), *, most: int = 20) -> Page:  # noqa: B008 (a frozen value)
        """Give a page of the stories that are asked for, and where the next begins."""
        return self._store.catalogue.stories(asked, most)

    def search(self, words: str | Iterable[str], *, most: int = 20, skip: int = 0) -> tuple[Hit, ...]:
        """Find the articles that hold all the words, best first, with the words marked.

        A string is words, "phrases" and who: outlet: about: story: from: to:; of several strings each is a phrase or such a key
        with its value. A * at the end of a phrase stands for any ending. Where no words are asked, the newest come first.
        """
        return self._store.index.search(Query.of(words), most, skip)

    def lines(
        self, words: str | Iterable[str], *, most: int = 20, skip: int = 0, kinds: Iterable[str] = ("quotation", "claim")
    ) -> tuple[Line, ...]:
        """Find the lines of stories that hold all the words, asked as in `search`.

        Kinds are quotation, claim, position, difference and upcoming.
        """
        return self._store.index.lines(Query.of(words), most, skip, tuple(kinds))

    def cite(self, lines: Iterable[Line]) -> "tuple[Cited, ...]":
        """Give lines with the words that each rests on, and the article, its address and the place of those words."""
        from readout.library.citations import cite

        return cite(lines, self._store)

    def cited_lines(self, story: str, kinds: Sequence[str]) -> "tuple[Cited, ...]":
        """Give lines of the story whose id begins so, as in `cite`: summary, difference, claim, position, happened, upcoming.

        Raises UnknownStoryError where there is none, or more than one.
        """
        from readout.library.citations import cited_lines

        return cited_lines(self._store.stories.brief(story), kinds)

    def passages(self, hits: Iterable[Hit]) -> "tuple[Citation, ...]":
        """Give what a search found as the words stand in their articles; articles in no story are left out."""
        from readout.library.citations import passages

        return passages(hits, self._store)

    def headings(self, kind: str, *, holding: str = "", most: int = 100, skip: int = 0) -> tuple[Heading, ...]:
        """Give the names of a kind under which stories stand: outlet, party, place, about, difference; the widest first."""
        return self._store.catalogue.headings(kind, holding, most, skip)

    def party(self, name: str) -> "Party | None":
        """Give a party over all stories: its names, its positions, with whom it agrees and differs; None where none is so named."""
        from readout.library.party_profile import profile

        return profile(name, self._store)

    def positions_of(self, party: str, *, most: int = 200) -> Readout:
        """Give the newest stories in which a party takes a position, each with its positions alone, to be written for others."""
        from readout.library.party_profile import alone

        return Readout(alone(party, self._store, most), (), self._settings)

    def said(
        self, party: str, *, kinds: Iterable[str] = ("quotation",), most: int = 100, skip: int = 0, alone: bool = False
    ) -> tuple[Line, ...]:
        """Give what a party said, the newest first; with `alone` only what reads alone, as a story's page shows it."""
        return self._store.catalogue.said(party, tuple(kinds), (most, skip), alone=alone)

    def ahead(self, since: str = "", until: str = "", *, most: int = 200, skip: int = 0) -> tuple[Line, ...]:
        """Give what is announced for a day (ISO) or later in any story, the nearest first."""
        return self._store.catalogue.ahead(since, until, most, skip)

    def headlines(self, stories: Iterable[str]) -> dict[str, str]:
        """Give the headlines of stories by their whole ids."""
        return self._store.catalogue.headlines(tuple(dict.fromkeys(stories)))

    def size(self) -> Size:
        """Count the stories and the articles."""
        return self._store.catalogue.size()

    def version(self, story: str) -> str | None:
        """Give what changes whenever a story is told otherwise, None where there is no such story."""
        return self._store.catalogue.version(story)

    def story_of(self, article: str) -> str | None:
        """Give the id of the story that an article is in."""
        return self._store.catalogue.story_of(article)

    def searches(self) -> tuple[Watch, ...]:
        """Give the searches that are watched."""
        return self._store.watching.list()

    def save_search(self, words: str, name: str = "") -> Watch:
        """Watch a search from now on. Raises ReadoutError where it asks for nothing, or for a day that is none."""
        if not Query.of(words):
            raise ReadoutError("a watch needs something to look for: words, or who: outlet: about: story:")
        return self._store.watching.save(" ".join(words.split()), " ".join(name.split()))

    def forget_search(self, number: int) -> None:
        """Watch a search no more."""
        self._store.watching.forget(number)

    def look(self, watch: Watch, *, most: int = 50) -> tuple[Hit, ...]:
        """Give what a watch finds, what came last first; whatever `arrived` later than its `seen` is new."""
        found = self._store.index.search(Query.of(watch.query), 4 * most)
        return tuple(sorted(found, key=lambda hit: -hit.arrived)[:most])

    def seen(self, watch: Watch) -> None:
        """Note that a watch was looked at."""
        self._store.watching.seen(watch.number)

    def visit(self, who: str, story: str, now: int) -> None:
        """Note that somebody looks at a story, at a Unix time; one that was not told yet is kept as it is told now."""
        if not self._store.stories.is_told(story) and self._store.stories.named(story):
            self._store.stories.brief(story)
        self._store.watching.visit(who, story, now)

    def is_noted(self, who: str, story: str, now: int) -> bool:
        """Tell whether `visit` would note nothing: somebody looked at the story as it is a moment ago."""
        return self._store.watching.noted(who, story, now)

    def is_new_to(self, who: str, stories: Iterable[str]) -> frozenset[str]:
        """Give those of the stories that somebody has seen and that are told otherwise since."""
        return self._store.watching.changed(who, tuple(stories))

    def since_visit(self, who: str, story: str, now: int) -> tuple[Developments, int] | None:
        """Give what is new in a story since somebody's visit before this one, and its Unix time; None where nothing is known."""
        from readout import model
        from readout.developments import developments

        known = self._store.watching.known(who, story, now)
        if known is None:
            return None
        found = developments(model.Readout((known.brief,)), model.Readout((self._store.stories.brief(story),)))
        return Developments.of(found, self._settings), known.at

    def show(self, story: str) -> Readout:
        """Give the story whose id begins so; raises UnknownStoryError where there is none, or more than one."""
        return Readout((self._store.stories.brief(story),), (), self._settings)

    def diff(self, story: str, since: date) -> Developments:
        """Give what articles published on a day or later brought to the story whose id begins so.

        Articles whose day is not known count as known before. Raises UnknownStoryError, and ReadoutError where the articles were
        read by another version.
        """
        from readout.stored import news_since

        return Developments.of(news_since(story, since, self._settings, self._store), self._settings)

    def readout(self) -> Readout:
        """Give all stories, and what could not be read."""
        return Readout.of(self._store.readout(), self._settings)

    def failures(self) -> "tuple[Failure, ...]":
        """Give what could not be read or told, each with its reason."""
        return self._store.documents.failures()

    def compact(self) -> None:
        """Forget what older versions found, which nothing asks for any more, and make the file as small as it can be."""
        from readout.stored.result_stamps import reading

        self._store.compact(reading(self._settings))

    def close(self) -> None:
        """Let go of the file."""
        self._store.close()

    def __enter__(self) -> Self:
        """Give the collection itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Let go of the file."""
        self.close()
