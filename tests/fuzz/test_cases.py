"""What once broke the program, kept in small."""

import re
from pathlib import Path

import pytest

from readout.model import Annotations, Metadata
from tests.fuzz.growth import TEXTS, seconds
from tests.fuzz.trial import Fault, document, read_or_fault, tell_or_fault

CASES = {
    "a format character as a word": "\u200bThe mill \u200b stood still.\u200b Orvale demanded \u200b that it run.",
    "marks of direction": "\u202eMira Tolvane\u202c said \u2066 that \u2069 the mill stood \u200f still.",
    "a lone accent": "Mira \u0301 said \u0308 that ¨ the mill ¨ stood still.",
    "a name that is a stop": "... Tolvane and Mira Tolvane said that the mill stood still. “We wait,” … Tolvane said.",
    "an empty quotation": "“” he said. “\u200b” she said. Mira Tolvane said: “”",
    "controls": "The mill\x00stood \x1b[2J still, Mira \x07 Tolvane said.",
    "an hour before a day that is none": "Mira Tolvane will come at 21:50 the 99th of May, at 21:50 the 0th of May, at 9:30 May.",
    "nothing but marks": "— “ ” — … ! ? ( ) [ ]\n\n. . .\n\n“",
    "a page without words": "<html><body><p>\u200b</p><p>\u00ad</p></body></html>",
    "a page whose link is none": "<html><head><link rel='canonical' href='http://[::1'></head><body><article><p>The mill at Orvale"
    " stood still on Monday, and the miller said that it would not run again before there was water.</p></article></body></html>",
}


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("url", [None, "http://[::1"])
def test_a_case_stays_mended(name: str, url: str | None) -> None:
    """It is read or refused with a reason, and told in every form."""
    found = read_or_fault(document(CASES[name], metadata=Metadata(url=url)))
    assert not isinstance(found, Fault), found
    if isinstance(found, Annotations):
        assert tell_or_fault([found]) is None


@pytest.mark.parametrize("name", sorted(TEXTS.keys() - {"entities", "nested JSON"}))
def test_work_grows_with_the_text(name: str) -> None:
    """Four times the text takes no more than ten times the work: its square would take sixteen times.

    Two texts that end at the budget whatever their length, with many seconds of reading, are left to `python -m tests.fuzz.growth`.
    """
    seconds(TEXTS[name](1))  # what is loaded once counts for neither
    small, large = seconds(TEXTS[name](3)), seconds(TEXTS[name](12))
    assert large < 10 * small + 0.5


def test_an_article_in_another_language_is_told() -> None:
    """Where a page says that it is in German, whatever it is in, its story is told, by the lists that are here."""
    text = (
        "The mill at Orvale will stand still, Mira Tolvane said. She demanded that the council act by 4 April 2031. They would not."
    )
    found = read_or_fault(document(text, metadata=Metadata(language="de")))
    assert isinstance(found, Annotations)
    assert tell_or_fault([found]) is None


def test_the_table_of_what_once_stopped_it_names_tests_that_are_here() -> None:
    """Each of the twelve rows of the decision names a test or more, and each of these is in the file that it names."""
    root = Path(__file__).parents[2]
    page = (root / "docs" / "decisions" / "0037-work-that-grows.md").read_text(encoding="utf-8")
    rows = [re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", line) for line in page.splitlines() if re.match(r"\| \d+ \|", line)]
    assert len(rows) == 12
    assert all(rows)
    named = [pair for row in rows for pair in row]
    assert [pair for pair in named if f"def {pair[1]}(" not in (root / pair[0]).read_text(encoding="utf-8")] == []
