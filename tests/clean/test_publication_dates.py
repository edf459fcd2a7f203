"""Dates of publication are read where they are stated, and only there."""

import pytest

from readout.clean import clean
from readout.clean.publication_dates import stated_date
from readout.model import Precision, RawDocument, When

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."


def published(*paragraphs: str) -> When:
    """Clean paragraphs and give the date found."""
    return clean(RawDocument("a.txt", "text", "\n\n".join(paragraphs), "0" * 64)).published


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("January 26, 2031", "2031-01-26"),
        ("26 January 2031", "2031-01-26"),
        ("Jan. 26, 2031", "2031-01-26"),
        ("Sunday, 26 January 2031, 11:42", "2031-01-26T11:42"),
        ("Thu 27 Jan 2031 09.15 GMT", "2031-01-27T09:15"),
        ("Published: Friday 7 March 2031 | Updated 08:15", "2031-03-07"),
        ("Published 10:30 p.m. ET Jan. 26, 2031 | Updated 9:00 a.m. ET Jan. 27, 2031", "2031-01-26T22:30"),
        ("2031-01-26T10:05:00+01:00", "2031-01-26T10:05"),
        ("08.10.2031, 17:32", "2031-10-08T17:32"),
        ("26. Januar 2031, 9:05 Uhr", "2031-01-26T09:05"),
        ("Stand: 27.01.2031 | Veröffentlicht am 26.01.2031", "2031-01-26"),
        ("Publié le 26 janvier 2031 à 18h30", "2031-01-26T18:30"),
        ("26 de enero de 2031", "2031-01-26"),
        ("26 gennaio 2031", "2031-01-26"),
        ("26 stycznia 2031", "2031-01-26"),
        ("26 января 2031", "2031-01-26"),
        ("As of: 21 May 2031, 7:05 a.m. | Ada Miller, Orvale Radio", "2031-05-21T07:05"),
    ],
)
def test_reads_a_line_with_the_date(line: str, value: str) -> None:
    """A date on a line of its own above the article is its date."""
    precision: Precision = "minute" if "T" in value else "day"
    assert published("Mill stands still as river falls", line, BODY) == When(value, precision, "text")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (
            " date 2031-01-27 The council declared this Monday that the mill stands still and will not turn before spring comes.",
            "2031-01-27",
        ),
        (
            "ORVALE, March 6, 2031 (NSP) - The mill stood still on Monday, and nobody could say when it would turn again.",
            "2031-03-06",
        ),
    ],
)
def test_reads_a_date_before_the_first_sentence(line: str, value: str) -> None:
    """A date on the article's first line, before its words, is its date, and the words stay body."""
    found = clean(RawDocument("a.txt", "text", line, "0" * 64))
    assert found.published == When(value, "day", "text")
    assert [block.role for block in found.blocks] == ["dateline", "body"]


@pytest.mark.parametrize(
    ("line", "value"),
    [("Published 26 January 2031 | Updated 27 January 2031 10:15", "2031-01-27T10:15"), ("Updated 27 January 2031", "2031-01-27")],
)
def test_reads_the_date_of_a_change_apart(line: str, value: str) -> None:
    """When a page was changed is another date than when it was published."""
    found = clean(RawDocument("a.txt", "text", f"Mill stands still as river falls\n\n{line}\n\n{BODY}", "0" * 64))
    assert found.updated.value == value
    assert found.published.value in {None, "2031-01-26"}


@pytest.mark.parametrize(
    "line",
    [
        "Updated 27 January 2031",
        "The treaty was signed on 26 January 2031.",
        "January 26",
        "03/04/2031",
        "Founded in 2031",
        "Updated at 10 a.m. ET",
    ],
)
def test_takes_no_other_date(line: str) -> None:
    """A date of change, of an event, without a year, or of two readings is not the date of publication."""
    assert published("Mill stands still as river falls", line, BODY) == When()


@pytest.mark.parametrize(
    ("value", "when"),
    [
        ("2031-02-03T18:20:32", When("2031-02-03T18:20", "minute", "metadata")),
        ("2031-02-03 00:00:00", When("2031-02-03", "day", "metadata")),
        ("2031-02-03", When("2031-02-03", "day", "metadata")),
        ("Mon, 03 Feb 2031 18:20:32 GMT", When("2031-02-03T18:20", "minute", "metadata")),
        ("2031-02", When("2031-02", "month", "metadata")),
        ("2031", When("2031", "year", "metadata")),
        ("soon", None),
        ("2031-13-45", None),
        (None, None),
    ],
)
def test_reads_metadata(value: str | None, when: When | None) -> None:
    """A field of metadata is read to the minute where it says so."""
    assert stated_date(value, "metadata") == when
