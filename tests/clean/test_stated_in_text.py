"""What an article states of itself is found where it stands: outlet, authors, agencies."""

import pytest

from readout.clean import clean
from readout.model import Article, Metadata, RawDocument

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."
MORE = "The council promised help but named no day, and the farmers carried their grain over the hill to the next town."


def article(*paragraphs: str, **metadata: str) -> Article:
    """Clean paragraphs that blank lines set apart."""
    return clean(RawDocument("a.txt", "text", "\n\n".join(paragraphs), "0" * 64, Metadata(**metadata)))


@pytest.mark.parametrize(
    ("paragraphs", "agencies"),
    [
        ((f"ORVALE (Reuters) - {BODY}", MORE), ("Reuters",)),
        ((f"ORVALE, March 6 (Xinhua) -- {BODY}", MORE), ("Xinhua",)),
        ((f"ORVALE, March 6 (NSP) — {BODY}", MORE), ("NSP",)),
        ((BODY, MORE, "fb/msh (AFP, AP, Reuters)"), ("AFP", "AP", "Reuters")),
        ((BODY, MORE, "nh/ek (Northern Straits Press)"), ("Northern Straits Press",)),
        ((BODY, MORE, "al/rq (with material from MNW)"), ("MNW",)),
        ((BODY, MORE, "EFE"), ("EFE",)),
        ((BODY, f"{MORE} (dpa)"), ("dpa",)),
        ((BODY, MORE, "The Associated Press contributed to this report."), ("AP",)),
        ((BODY, MORE, "Copyright 2031 The Associated Press. All rights reserved."), ("AP",)),
        ((BODY, "The attack was first reported by Reuters, which spoke to two keepers of the lock on Monday."), ()),
        ((BODY, MORE, "jw"), ()),
    ],
)
def test_finds_the_agencies_credited(paragraphs: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    """Datelines, signs, credits and copyright lines name agencies; the article's own words do not."""
    assert article(*paragraphs).agencies == agencies


@pytest.mark.parametrize(
    ("top", "authors"),
    [
        (("By Ada Miller",), ("Ada Miller",)),
        (("By Ada Miller and Bo Katz, Orvale Post",), ("Ada Miller", "Bo Katz")),
        (("Von Ada van der Miller",), ("Ada van der Miller",)),
        (("From our correspondent Ada Miller",), ("Ada Miller",)),
        (("Ada Velder, Orvale Post and Bo Katz, Sandel Courier",), ("Ada Velder", "Bo Katz")),
        (("By the river",), ()),
    ],
)
def test_finds_the_authors(top: tuple[str, ...], authors: tuple[str, ...]) -> None:
    """Bylines name the authors."""
    assert article("Mill stands still as the river falls", *top, BODY, MORE).authors == authors


@pytest.mark.parametrize(
    ("paragraphs", "outlet"),
    [
        (("The Orvale Courier", "Mill stands still as the river falls", BODY, MORE), "The Orvale Courier"),
        (("ORVALE WORD - main - politics - sport - archive", "Mill stands still as the river falls", BODY, MORE), "Orvale Word"),
        ((BODY, MORE, "Skip next section More stories from Orvale Radio"), "Orvale Radio"),
        ((f"(CNN) {BODY}", MORE), "CNN"),
        ((f"ORVALE (Reuters) - {BODY}", MORE), None),
        ((BODY, MORE), None),
    ],
)
def test_finds_the_outlet(paragraphs: tuple[str, ...], outlet: str | None) -> None:
    """A paper's name at the top, its words for itself, or a station's dateline name the outlet; an agency's dateline does not."""
    assert article(*paragraphs).outlet == outlet


def test_an_address_names_the_outlet() -> None:
    """The domain of a known outlet goes before the furniture."""
    assert article(BODY, MORE, url="https://www.theguardian.com/world/2031/a").outlet == "The Guardian"
