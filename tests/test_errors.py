"""A part of a story or an article that fails costs nothing but itself, and is named beside what is told."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NoReturn

import pytest

from readout.align import Detector, align
from readout.align.differences import detectors
from readout.annotate import ANNOTATORS, Annotator, annotate
from readout.engine import engine
from readout.errors import UnreadableInputError
from readout.model import Annotations, Failure, Readout
from readout.pipeline import group, read_document, readout, take_in
from readout.render import render
from readout.settings import Settings
from tests.cli.articles import lay_out


def broken(*_: object) -> NoReturn:
    """Fall over, as a rule may at an odd parse."""
    raise IndexError("no head")


def refusing(*_: object) -> NoReturn:
    """Say that the whole cannot be."""
    raise UnreadableInputError("is no text")


def told(folder: Path) -> Readout:
    """Tell a story of two articles."""
    return readout(lay_out(folder)[:2], Settings(), engine(1))


def without(part: str) -> str:
    """Say what a story is told without."""
    return f"is told without its {part}, which is a fault of ours (IndexError: no head)"


TOY = Detector("toy", 1, ("detail",), "nothing", broken)


def test_a_detector_that_fails_costs_only_what_it_would_have_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    """The story is told as without it; what is missing is named in the brief, on its page, and among the failures."""
    (whole,) = told(tmp_path).stories
    monkeypatch.setattr(detectors, "DETECTORS", (TOY, *detectors.DETECTORS))
    found = told(tmp_path)
    fault = without("differences (toy)")
    assert found.stories == (replace(whole, faults=(fault,)),)
    assert found.failures == (Failure(f"{whole.articles[0].input} and 1 more of one story", "tell", fault),)
    assert all(fault in render(found, form, Settings()) for form in ("html", "json", "markdown"))
    assert faults == ["is told without its differences (toy): IndexError('no head')"]
    faults.clear()


@pytest.mark.parametrize(
    ("where", "name", "part"),  # of the code that fails, of what the fault names, of what is empty then
    [
        ("readout.pipeline.align", "comparison", "claims"),
        ("readout.align.laying_side_by_side.compare", "claims", "claims"),
        ("readout.align.laying_side_by_side.name_forms", "forms of names", "gaps"),
        ("readout.brief.page_order.timeline_of", "timeline", "timeline"),
        ("readout.brief.page_order.summary_of", "summary", "summary"),
        ("readout.brief.page_order.headline_of", "headline", "updates"),
        ("readout.brief.page_order.marked", "lines that read alone", "gaps"),
        ("readout.brief.page_order.glossed", "glosses", "glosses"),
    ],
)
def test_a_part_that_fails_costs_no_other(where: str, name: str, part: str, tmp_path: Path, faults: list[str]) -> None:
    """Without its comparison, or a section, a story still has its articles and headline, and says what it lacks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(where, broken)
        (story,) = told(tmp_path).stories
    assert story.faults == (without(name),)
    assert (getattr(story, part), len(story.articles), bool(story.headline)) == ((), 2, True)
    faults.clear()


def test_an_annotator_that_fails_costs_only_its_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, faults: list[str]
) -> None:
    """The article is read as without it, and says so in its notes and among the failures."""
    wrong = tuple(replace(one, read=broken) if one.name == "times" else one for one in ANNOTATORS)
    monkeypatch.setattr("readout.pipeline.annotate", partial(annotate, annotators=wrong))
    found = told(tmp_path)
    (story,) = found.stories
    note = "is read without its times, which is a fault of ours (IndexError: no head)"
    assert [article.notes for article in story.articles] == [(note,), (note,)]
    assert found.failures == tuple(Failure(article.input, "annotate", note) for article in story.articles)
    assert story.quotations
    faults.clear()


def test_what_is_wrong_with_the_whole_goes_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that is no fault of a part's (weights that are damaged) ends the telling, and is told once."""
    monkeypatch.setattr("readout.brief.page_order.timeline_of", refusing)
    found = told(tmp_path)
    assert (found.stories, [failure.reason for failure in found.failures]) == ((), ["is no text"])


def test_rooms_by_themselves_let_errors_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the order of work spares: a room that is called alone shows each fault, as in its tests."""
    read = _read(lay_out(tmp_path)[:2])
    (story,) = group(read, Settings()).stories
    monkeypatch.setattr(detectors, "DETECTORS", (TOY,))
    with pytest.raises(IndexError, match="no head"):
        align(story)
    with pytest.raises(IndexError, match="no head"):
        annotate(read[0].article, Settings(), (*ANNOTATORS, Annotator("toy", 1, (), "findings", broken)))


def _read(paths: Sequence[str]) -> list[Annotations]:
    read = [read_document(document, Settings()) for document in take_in(paths, Settings())]
    return [one for one in read if isinstance(one, Annotations)]
