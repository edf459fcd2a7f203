"""What is removed is gone from stories, search and export, and comes back when it is added again."""

from pathlib import Path

import pytest

from readout.engine import engine
from readout.errors import ReadoutError
from readout.render import render
from readout.settings import Settings
from readout.stored import add, remove
from tests.cli.articles import lay_out
from tests.stored.opened import opened


def names(export: str, folder: Path) -> set[str]:
    """Tell which of the four articles an export holds."""
    return {path.name for path in folder.glob("*.txt") if str(path) in export}


@pytest.mark.parametrize("by", ["article", "story", "path", "folder"])
def test_what_is_removed_is_as_if_it_had_never_been(tmp_path: Path, by: str) -> None:
    """The export is that of a database to which only the others were added."""
    paths = lay_out(tmp_path)
    with opened(tmp_path / "news.db") as store, opened(tmp_path / "other.db") as other:
        add(paths, Settings(), engine(1), store)
        story = next(brief for brief in store.stories.briefs() if any("strike" in article.input for article in brief.articles))
        first = next(article for article in story.articles if article.input == paths[0])
        asked = {
            "article": (first.id, False),
            "story": (story.id[:6], False),
            "path": (paths[0], True),
            "folder": (str(tmp_path), True),
        }
        gone = {"article": 1, "story": 2, "path": 1, "folder": 4}[by]
        assert remove([asked[by]], Settings(), engine(1), store).documents == gone
        add(paths[gone:], Settings(), engine(1), other)
        for one, two in zip(store.stories.briefs(), other.stories.briefs(), strict=True):
            assert [article.text for article in one.articles] == [article.text for article in two.articles]
            assert [claim.text for claim in one.claims] == [claim.text for claim in two.claims]
        assert bool(store.index.search(["walked"])) == (gone < 2)
        assert store.problems() == ()
        add(paths, Settings(), engine(1), store)
        assert len(names(render(store.readout(), "json", Settings()), tmp_path)) == 4


@pytest.mark.parametrize("name", [("nothing", False), ("nothing.txt", True)])
def test_a_name_that_stands_for_nothing_removes_nothing(tmp_path: Path, name: tuple[str, bool]) -> None:
    """An error says so, and what was named beside it stays."""
    paths = lay_out(tmp_path)
    with opened(tmp_path / "news.db") as store:
        add(paths, Settings(), engine(1), store)
        before = render(store.readout(), "json", Settings())
        with pytest.raises(ReadoutError, match="nothing"):
            remove([(paths[0], True), name], Settings(), engine(1), store)
        assert render(store.readout(), "json", Settings()) == before
