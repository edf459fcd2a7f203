"""A readout writes itself: each form is what `render` gives, frames are the tables, a notebook shows the page."""

import html
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest

import readout
from readout.render import render
from readout.settings import Settings
from tests.cli.articles import lay_out

TABLES = {"articles", "quotations", "claims", "claim_members", "discrepancies", "positions", "timeline", "upcoming", "stories"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> readout.Readout:
    """Read the four articles once."""
    return readout.read(lay_out(tmp_path_factory.mktemp("articles")))


@pytest.mark.parametrize(
    ("form", "write"),
    [
        ("markdown", readout.Readout.to_markdown),
        ("html", readout.Readout.to_html),
        ("json", readout.Readout.to_json),
    ],
)
def test_a_form_is_what_the_command_prints(
    told: readout.Readout, form: Literal["markdown", "html", "json"], write: Callable[[readout.Readout], str]
) -> None:
    """The short calls give what render gives for the form of their name."""
    assert write(told) == told.to(form) == render(told, form, Settings())


@pytest.mark.parametrize("library", ["pandas", "polars", None])
def test_frames_hold_the_tables(told: readout.Readout, library: Literal["pandas", "polars"] | None) -> None:
    """Each library gives the nine tables with a row for each article in the first."""
    frames = told.to_frames(library)
    assert set(frames) == TABLES
    assert frames["articles"].shape[0] == 4
    assert list(frames["claims"].columns) == ["story", "claim", "text", "holder_entity", "holder", "status", "origins"]


def test_frames_of_nothing_have_their_columns() -> None:
    """Tables without rows are frames without rows, and Polars knows the types all the same."""
    assert str(readout.Readout(()).to_frames("polars")["articles"].schema["authors"]) == "List(String)"


def test_a_missing_library_is_said(told: readout.Readout, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where neither is installed the error says what to install."""
    monkeypatch.setitem(sys.modules, "pandas", None)
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(readout.MissingExtraError, match="pandas or polars, which is not installed"):
        told.to_frames()


def test_a_notebook_shows_the_page(told: readout.Readout) -> None:
    """The page stands in a frame of its own, escaped."""
    shown = told._repr_html_()
    assert shown.startswith("<iframe ")
    assert html.escape(told.to_html()) in shown


def test_developments_write_themselves(told: readout.Readout) -> None:
    """What is new is written as markdown and as JSON."""
    found = readout.diff(readout.Readout(()), told)
    assert found.to_markdown().count("A new story") == 2
    assert json.loads(found.to_json())["format"] == "readout.diff/1"


def test_what_was_written_is_read_back(told: readout.Readout, tmp_path: Path) -> None:
    """A file that holds `to_json` gives the same stories."""
    path = tmp_path / "told.json"
    path.write_text(told.to_json(), encoding="utf-8")
    assert readout.load(path) == told
