"""Where an article says that it has its text, a part of it or a statement from."""

import pytest

from readout.clean import clean
from readout.clean.told_newsrooms import told_in
from readout.model import Article, Metadata, RawDocument

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."
MORE = "The council promised help but named no day, and the farmers carried their grain over the hill to the next town."
SUMMARY = "The mill at Orvale stands still, and the farmers carry their grain over the hill to the next town."


def article(*paragraphs: str, **metadata: str) -> Article:
    """Clean paragraphs that blank lines set apart."""
    return clean(RawDocument("a.txt", "text", "\n\n".join(paragraphs), "0" * 64, Metadata(**metadata)))


def credits_of(*paragraphs: str, **metadata: str) -> list[tuple[str, str]]:
    """Give newsroom and kind of each credit."""
    return [(credit.newsroom, credit.kind) for credit in article(*paragraphs, **metadata).credits]


@pytest.mark.parametrize(
    ("paragraphs", "credit"),
    [
        ((f"ORVALE (Reuters) - {BODY}", MORE), ("Reuters", "dateline")),
        ((f"ORVALE, N.Y., April 1 (UPI) — {BODY}", MORE), ("UPI", "dateline")),
        ((f"Dec 29 (Reuters) - {BODY}", MORE), ("Reuters", "dateline")),
        ((SUMMARY, f"ORVALE (AP) — {BODY}", MORE), ("AP", "dateline")),
        ((f"Orvale, Haldria (AP) {BODY}", MORE), ("AP", "dateline")),
        (("ORVALE (AP) — Which mill?", BODY, MORE), ("AP", "dateline")),
        (("Mill stands still as the river falls", "By Ada Miller, Associated Press", BODY, MORE), ("AP", "byline")),
        (
            ("Mill stands still as the river falls", "By ADA MILLER and BO KATZ, Associated Press writers", BODY, MORE),
            ("AP", "byline"),
        ),
        (("Mill stands still as the river falls", "By The Associated Press", BODY, MORE), ("AP", "byline")),
        (("Mill stands still as the river falls", "Associated Press writers", BODY, MORE), ("AP", "byline")),
        (("Mill stands still as the river falls", "By Agencies", BODY, MORE), ("agencies", "byline")),
        (("Mill stands still as the river falls", "Staff and agencies", BODY, MORE), ("agencies", "byline")),
        (("Mill stands still as the river falls", "Ada Miller and agencies", BODY, MORE), ("agencies", "contribution")),
        (("Mill stands still as the river falls", "From wire reports", BODY, MORE), ("agencies", "credit")),
        ((BODY, f"{MORE} (Reporting by Ada Miller in Orvale; Editing by Bo Katz.)"), ("Reuters", "byline")),
        ((BODY, MORE, "(Additional reporting by Ada Miller; Editing by Bo Katz and Cy Dorn.)"), ("Reuters", "byline")),
        ((BODY, MORE, "Copyright 2031 The Associated Press. All rights reserved."), ("AP", "copyright")),
        ((BODY, MORE, "This article was originally published by Reuters."), ("Reuters", "copyright")),
        ((BODY, MORE, "nh/ek (Northern Straits Press)"), ("Northern Straits Press", "credit")),
        ((BODY, MORE, "- Reuters."), ("Reuters", "credit")),
        ((BODY, MORE, "The Associated Press contributed to this report."), ("AP", "contribution")),
        ((BODY, MORE, "Contributing: Ada Miller, Straits News Service."), ("Straits News Service", "contribution")),
        ((BODY, MORE, "h/t: The Orvale Courier"), ("The Orvale Courier", "tip")),
    ],
)
def test_each_kind_of_credit_is_told_apart(paragraphs: tuple[str, ...], credit: tuple[str, str]) -> None:
    """What speaks for the whole text is another credit than what speaks for a part of it."""
    assert credits_of(*paragraphs) == [credit]


@pytest.mark.parametrize(
    "line",
    ["Ada Miller contributed reporting.", "Contributing: Ada Miller and Bo Katz.", "(Reporting by Ada Miller)", "Source: GDA."],
)
def test_people_are_no_agency(line: str) -> None:
    """A credit that names who wrote names no newsroom."""
    assert credits_of(BODY, MORE, line) == []


def test_an_agency_that_publishes_or_signs_is_credited_beside_the_text() -> None:
    """An agency named as outlet is shown by its short name; as an author it is none."""
    published = article(BODY, MORE, outlet="Associated Press")
    assert (published.outlet, published.agencies, published.credits[0].span) == ("AP", ("AP",), None)
    signed = article("Mill stands still as the river falls", "By Ada Miller and Associated Press", BODY, MORE)
    assert (signed.authors, signed.agencies) == (("Ada Miller",), ("AP",))


def test_a_hat_tip_makes_nobody_an_agency() -> None:
    """Thanks for the find say nothing of whose text it is."""
    assert article(BODY, MORE, "(h/t: Mill Watch)").agencies == ()


@pytest.mark.parametrize(
    ("sentence", "newsroom"),
    [
        ("The keeper told Reuters that the lock had held.", "Reuters"),
        ("The keeper told the German news agency dpa that the lock had held.", "dpa"),
        ("In an interview with The New York Times, he denied it.", "The New York Times"),
        ("The lock had held, according to the state-run Xinhua news agency.", "Xinhua"),
        ("Letters seen by the Guardian name the keeper.", "The Guardian"),
        ("The lock broke at noon, the Associated Press reported.", "AP"),
        ("TASS news agency said the lock had held.", "TASS"),
        ("A Reuters witness saw the lock break.", "Reuters"),
        ("According to the Guardian, the lock had held.", "The Guardian"),
        ("The keeper, the Guardian notes, had left.", "The Guardian"),
        ("The Orvale Telegraph reports that the lock had held.", "Orvale Telegraph"),
        ("The keeper told the St. Ode Post-Gazette that it had.", "St. Ode Post-Gazette"),
    ],
)
def test_a_sentence_says_where_it_has_its_statement_from(sentence: str, newsroom: str) -> None:
    """Telling, quoting and reporting name the newsroom, whatever stands before its name."""
    assert [name for name, _, _ in told_in(sentence)] == [newsroom]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two in three want a new lock, according to a Reuters/Ipsos poll.",
        "He told CNN affiliate KORV that the lock had held.",
        "He leaked it to a Washington Post reporter.",
        "The Orvale Telegraph’s editor reports that the lock had held.",
        "He told the Orvale Star Company that the lock had held.",
        "She told Hill that the lock had held.",
        "She told Vice President Quist that the lock had held.",
        "The letter, published by Reuters, had told of the lock.",
        "Shares of Reuters rose on Monday.",
    ],
)
def test_other_mentions_of_newsrooms_are_none(sentence: str) -> None:
    """Polls, partners, namesakes and newsrooms as matters of the news are no source of the sentence."""
    assert list(told_in(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "newsroom"),
    [
        ("The miller told the Post that the wheels had turned.", "The Washington Post"),
        ("The wheels had turned, according to the paper.", "The New York Times"),
        ("The Post reported that the wheels had turned.", "The Washington Post"),
        ("The Herald reported that the wheels had turned.", None),
        ("The miller told the Post Office that the wheels had turned.", None),
    ],
)
def test_a_short_name_is_that_of_the_newsroom_named_last(sentence: str, newsroom: str | None) -> None:
    """It is whichever was named in full before; a short name of none named says nothing."""
    found = article(f"{BODY} The Washington Post was there, and The New York Times.", f"{MORE} {sentence}").credits
    assert [(credit.newsroom, credit.kind) for credit in found] == ([(newsroom, "told")] if newsroom else [])


@pytest.mark.parametrize(
    ("closing", "newsroom"),
    [
        ("It was a long night at the mill (via The Orvale Courier):", "The Orvale Courier"),
        ("It was a long night at the mill. The Guardian writes:", "The Guardian"),
        ("Ada Miller of Politico has more [emphasis mine]:", "Politico"),
        ("The wheels turned at noon. (WSJ)", "The Wall Street Journal"),
        ("It was a long night at the mill (via the river):", None),
        ("The miller told CNN in spring that he would leave the mill; on Monday he wrote to the council of the town:", None),
        ("The wheels turned at noon. (PDF)", None),
    ],
)
def test_a_paragraph_closes_by_naming_whose_passage_it_is_or_leads_in(closing: str, newsroom: str | None) -> None:
    """A name in brackets at the end, or a colon close behind the words that name it."""
    found = [credit for credit in article(BODY, f"{MORE} {closing}", SUMMARY, BODY).credits if credit.kind == "passage"]
    assert [credit.newsroom for credit in found] == ([newsroom] if newsroom else [])


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Agencies", ()),
        ("By Straits Staff", ()),
        ("By ADA MILLER and BO KATZ, Associated Press writers", ("Ada Miller", "Bo Katz")),
        ("Ada Miller and agencies", ("Ada Miller",)),
        ("By Ada Miller | AP", ("Ada Miller",)),
    ],
)
def test_newsrooms_and_posts_are_no_authors(line: str, authors: tuple[str, ...]) -> None:
    """Who wrote is told from the newsroom and the post that stand beside the name."""
    found = article("Mill stands still as the river falls", line, BODY, MORE)
    assert found.authors == authors
    assert found.headline == "Mill stands still as the river falls"
