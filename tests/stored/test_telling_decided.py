"""Decisions in a store: applied at once, kept through another version, another database and what comes later."""

from dataclasses import replace
from pathlib import Path

import pytest

import readout
from readout import annotate as annotation
from readout.annotate import ANNOTATORS
from readout.errors import DecisionError
from readout.model import Brief
from readout.stored import adding
from tests.cli.articles import STRIKE, lay_out


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Write the four articles."""
    return lay_out(tmp_path)


@pytest.fixture
def kept(tmp_path: Path, paths: list[str]) -> readout.Collection:
    """Give a collection of them."""
    collection = readout.open(tmp_path / "news.db")
    collection.add(paths)
    return collection


def strike(kept: readout.Collection) -> Brief:
    """Give the brief about the strike."""
    (name,) = (story.id for story in kept.stories() if "erry" in story.headline)
    return kept.show(name).stories[0]


def states(kept: readout.Collection) -> list[str]:
    """Say what became of each decision."""
    return [one.state for one in kept.decisions()]


def test_a_decision_tells_its_story_and_no_other(kept: readout.Collection) -> None:
    """The story has the decided headline at once, who and when are told, and the next run finds nothing to do."""
    story = strike(kept)
    made = kept.decide(story.id, "headline", "articles", who="ann", value="Crews walk out", note="shorter")
    (after,) = kept.show(story.id).stories
    assert after.headline == "Crews walk out"
    assert after.decisions[0].decision == made
    assert (made.who, made.note) == ("ann", "shorter")
    assert [one.decisions for one in kept.readout().stories if one.id != story.id] == [()]
    assert kept.add([]).stories == 0


def test_undoing_gives_back_every_byte(kept: readout.Collection) -> None:
    """After an undo the collection's JSON is what it was; the log has both."""
    before = kept.readout().to_json()
    made = kept.decide(strike(kept).id, "headline", "articles", who="ann", value="Crews walk out")
    kept.undo(made.id[:6], who="bo")
    assert kept.readout().to_json() == before
    assert states(kept) == ["undone", "applied"]


def test_a_later_version_applies_what_was_decided(
    kept: readout.Collection, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A version that reads all articles anew tells the story as it was decided."""
    kept.decide(strike(kept).id, "headline", "articles", who="ann", value="Crews walk out")
    first, *others = ANNOTATORS
    monkeypatch.setattr(annotation, "ANNOTATORS", (replace(first, version=first.version + 1), *others))
    assert kept.add(paths[:1]).articles == 4
    assert strike_headlines(kept) == ["Crews walk out"]


def strike_headlines(kept: readout.Collection) -> list[str]:
    """Give the headlines that are not about the dam."""
    return [story.headline for story in kept.stories() if "dam" not in story.headline and "Dam" not in story.headline]


def test_an_article_that_comes_later_changes_nothing_decided(kept: readout.Collection) -> None:
    """The story that has grown keeps its decided headline."""
    kept.decide(strike(kept).id, "headline", "articles", who="ann", value="Crews walk out")
    kept.add({"text": STRIKE[0].replace("three days", "four days"), "outlet": "The Buoy", "published": "2031-04-02"})
    assert strike_headlines(kept) == ["Crews walk out"]
    assert [story.articles for story in kept.stories() if story.headline == "Crews walk out"] == [3]


def test_another_database_tells_the_same(kept: readout.Collection, paths: list[str], tmp_path: Path) -> None:
    """Exported and imported decisions give the same bytes there, before or after the articles, and with no store."""
    story = strike(kept)
    kept.decide(story.id, "headline", "articles", who="ann", value="Crews walk out")
    kept.decide(story.id, "move-article", "articles.1", who="ann")
    log, told = tmp_path / "log.jsonl", kept.readout().to_json()
    log.write_text(kept.export_decisions(), encoding="utf-8")
    with readout.open(tmp_path / "first.db") as first:
        assert first.import_decisions(log).decisions == 2
        assert states(first) == ["unfitting", "unfitting"]
        first.add(paths)
        assert first.readout().to_json() == told
    with readout.open(tmp_path / "later.db") as later:
        later.add(paths)
        assert later.import_decisions(log).decisions == 2
        assert later.import_decisions(log).decisions == 0
        assert sorted(one.headline for one in later.stories()) == sorted(one.headline for one in kept.stories())
        assert states(later) == ["applied", "applied"]
    assert readout.read(paths, decisions=log).to_json() == told


def test_an_article_moved_out_stands_alone(kept: readout.Collection) -> None:
    """Its story goes on without it under the same id; moved back, all is as before."""
    story, before = strike(kept), [one.articles for one in kept.stories()]
    kept.decide(story.id, "move-article", "articles.1", who="ann")
    assert sorted(one.articles for one in kept.stories()) == [1, 1, 2]
    assert len(kept.show(story.id).stories[0].articles) == 1
    kept.undo(kept.decisions()[0].decision.id, who="ann")
    assert [one.articles for one in kept.stories()] == before


def test_only_what_is_concerned_is_told(kept: readout.Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a decision about a line no article is read, no story grouped, and one story told."""
    story = strike(kept)
    monkeypatch.setattr(adding, "group", None)
    monkeypatch.setattr(adding, "read_document", None)
    kept.decide(story.id, "verdict", "summary.0", who="ann", value="not-worth")
    assert [one.id for one in kept.readout().stories if one.decisions] == [story.id]


def test_a_removed_article_leaves_its_decisions_listed(kept: readout.Collection) -> None:
    """What was decided about an article that is gone is unfitting, and says so."""
    story = strike(kept)
    kept.decide(story.id, "date", "articles.0", who="ann", value="2031-04-03")
    kept.remove(story.id)
    (one,) = kept.decisions()
    assert (one.state, one.reason) == ("unfitting", "none of the articles that it is about is here")


@pytest.mark.parametrize("line", ["claims.999", "claims", "lines.0", "claims.x", "claims:no such words", "summary.-1", ""])
def test_a_line_that_is_not_there_is_said(kept: readout.Collection, line: str) -> None:
    """A place that no line has is refused in one sentence, and nothing is kept."""
    with pytest.raises(DecisionError, match="has no line"):
        kept.decide(strike(kept).id, "verdict", line, who="ann", value="wrong")
    assert kept.decisions() == ()


def test_a_line_that_says_something_else_by_now_is_not_decided_about(kept: readout.Collection) -> None:
    """Whoever looked at an older telling is told to look again."""
    with pytest.raises(DecisionError, match="told anew meanwhile"):
        kept.decide(strike(kept).id, "verdict", "summary.0", who="ann", value="wrong", said="Something else")


def test_what_waits_for_another_reading_is_told_so(
    kept: readout.Collection, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A decision about articles that an older version read says that the next run applies it, and that run does."""
    first, *others = ANNOTATORS
    monkeypatch.setattr(annotation, "ANNOTATORS", (replace(first, version=first.version + 1), *others))
    kept.decide(strike(kept).id, "headline", "articles", who="ann", value="Crews walk out")
    (waiting,) = kept.decisions()
    assert (waiting.state, "the next readout add applies it" in waiting.reason) == ("unfitting", True)
    kept.add(paths[:1])
    assert states(kept) == ["applied"]


def test_what_is_read_again_is_not_new(kept: readout.Collection, paths: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """To whoever watches a search, an article that a later version reads again came when it came."""
    watch = kept.save_search("ferry")
    first, *others = ANNOTATORS
    monkeypatch.setattr(annotation, "ANNOTATORS", (replace(first, version=first.version + 1), *others))
    assert kept.add(paths[:1]).articles == 4
    assert [hit for hit in kept.look(watch) if hit.arrived > watch.seen] == []
    assert kept.look(watch)
    assert kept.check() == ()
