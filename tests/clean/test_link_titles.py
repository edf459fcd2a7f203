"""Titles of linked articles that run into a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.clean import clean
from readout.clean.link_titles import without_link_titles
from readout.model import RawDocument

_TITLES = "Mill stands still 'for good' Orvale's 12:30 Report: Harbour dues | Council waits"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (f"Mayor Ekholt Anna Maria Ekholt{_TITLES} MORE said no.", "Mayor Ekholt said no."),
        (f"Sen. Tom Ekholt Thomas (Tom) Ulf Ekholt2020 {_TITLES} MORE’s mill", "Sen. Tom Ekholt’s mill"),
        (f"Tom Ekholt Jr. Thomas (Tom) Ekholt{_TITLES} MORE, a miller", "Tom Ekholt Jr., a miller"),
        (f"Bo de Laar Bo de Laar{_TITLES} MORE (Orvale)", "Bo de Laar (Orvale)"),
        (f"Ada BrennAda Brenn{_TITLES} MORE left.", "Ada Brenn left."),
        (f"Ada Brenn Ada Lea Brenn {_TITLES} MORE left.", "Ada Brenn left."),
        (f"Ekholt Anna Ekholt{_TITLES} MORE and Ada Brenn Ada Lea BrennMORE left.", "Ekholt and Ada Brenn left."),
    ],
)
def test_the_name_in_full_and_the_titles_are_cut(written: str, read: str) -> None:
    """What stands around them is one sentence again."""
    assert without_link_titles(written).rstrip() == read


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ekholt met Anna Ekholt, and Brenn MORE or less agreed.",
        "The U.S. said that U.S. mills ask for MORE.",
        "Ekholt wrote that Ekholt's mill is closed. READ MORE",
        f"Mayor Ekholt Anna Maria Ekholt{_TITLES}\nMORE on this",
        "Mayor Ekholt Anna Maria EkholtMill stands still in BALTIMORE",
    ],
)
def test_a_name_that_comes_again_in_the_articles_own_words_stays(text: str) -> None:
    """Without the glued name, or the word that closes the titles in the same line, nothing is cut."""
    assert without_link_titles(text) == text


@given(st.lists(st.sampled_from(["Ekholt", "Ekholt Anna Ekholt", "Mill", "MORE", " ", "\n", "said"])).map("".join))
def test_other_lines_keep_their_places(text: str) -> None:
    """Every line begins where it began."""
    assert [len(line) for line in without_link_titles(text).split("\n")] == [len(line) for line in text.split("\n")]


def test_an_article_is_read_without_them() -> None:
    """A sentence after the paragraph stands where it stood."""
    text = f"Mayor Ekholt Anna Maria Ekholt{_TITLES} MORE said on Monday that the mill stays.\n\nNobody answered her."
    article = clean(RawDocument("a.txt", "text", text, "0" * 64))
    assert [article.text[block.start : block.end] for block in article.blocks] == [
        "Mayor Ekholt said on Monday that the mill stays.",
        "Nobody answered her.",
    ]
    assert article.text.index("Nobody") == text.index("Nobody")
