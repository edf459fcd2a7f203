"""`readout.read` takes paths and articles, alone or together."""

from pathlib import Path

import readout
from tests.cli.articles import STRIKE, lay_out


def test_one_path_needs_no_list(tmp_path: Path) -> None:
    """A string and a path mean what a list of it means, in its shortest form."""
    first, *_ = lay_out(tmp_path)
    assert (
        readout.read(first)
        == readout.read([first])
        == readout.read(Path(first))
        == readout.read(f"{tmp_path}/./{Path(first).name}")
    )


def test_an_article_may_be_given_itself() -> None:
    """A mapping with a text is an article, and what stands beside the text is known of it."""
    told = readout.read({"text": STRIKE[0], "outlet": "The Buoy", "published": "2031-04-02"})
    ((article,),) = (story.articles for story in told.stories)
    assert (article.outlet, article.published.value) == ("The Buoy", "2031-04-02")
    assert article.input.startswith("given#")


def test_paths_and_articles_make_one_story(tmp_path: Path) -> None:
    """What is in a file and what is in memory tell one story where they tell of one thing."""
    lay_out(tmp_path)
    (story,) = readout.read([tmp_path / "strike-1.txt", {"text": STRIKE[1], "outlet": "Orsund Post"}]).stories
    assert len(story.articles) == 2


def test_what_is_no_article_is_a_failure() -> None:
    """A mapping without a text raises nothing; it is named with its reason."""
    (failure,) = readout.read([{"headline": "Ferry crews walk out"}]).failures
    assert 'the field "text" is missing' in failure.reason


def test_the_settings_are_kept_with_the_result(tmp_path: Path) -> None:
    """No summary is longer than asked for, and the result says what was asked for."""
    told = readout.read(lay_out(tmp_path), settings=readout.Settings(summary_sentences=1))
    assert told.settings.summary_sentences == 1
    assert all(len(story.summary) <= 1 for story in told.stories)
