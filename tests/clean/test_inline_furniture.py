"""What runs into a sentence: titles of linked articles, pointers to pictures; and labels before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.clean import clean
from readout.clean.inline_furniture import without_inline_furniture
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
    assert without_inline_furniture(written).rstrip() == read


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
    assert without_inline_furniture(text) == text


@given(st.lists(st.sampled_from(["Ekholt", "Ekholt Anna Ekholt", "Mill", "MORE", " ", "\n", "said"])).map("".join))
def test_other_lines_keep_their_places(text: str) -> None:
    """Every line begins where it began."""
    assert [len(line) for line in without_inline_furniture(text).split("\n")] == [len(line) for line in text.split("\n")]


def test_an_article_is_read_without_them() -> None:
    """A sentence after the paragraph stands where it stood."""
    text = f"Mayor Ekholt Anna Maria Ekholt{_TITLES} MORE said on Monday that the mill stays.\n\nNobody answered her."
    article = clean(RawDocument("a.txt", "text", text, "0" * 64))
    assert [article.text[block.start : block.end] for block in article.blocks] == [
        "Mayor Ekholt said on Monday that the mill stays.",
        "Nobody answered her.",
    ]
    assert article.text.index("Nobody") == text.index("Nobody")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("The ferry Alma (pictured on July 17) sank.", "The ferry Alma sank."),
        (
            "The mayor (left), who sails (right now), met Ada Brenn (centre right).",
            "The mayor, who sails (right now), met Ada Brenn.",
        ),
        ("Ada Brenn (R) left, and her nurse (not pictured) stayed.", "Ada Brenn (R) left, and her nurse stayed."),
    ],
)
def test_a_pointer_to_a_picture_is_cut(written: str, read: str) -> None:
    """Where somebody stands in a picture is no part of what is told; a party's letter and other brackets are."""
    assert without_inline_furniture(written).rstrip() == read


@pytest.mark.parametrize("label", ["EXCLUSIVE:", "BREAKING:", "UPDATE:"])
def test_a_label_before_the_news_is_furniture(label: str) -> None:
    """The sentence begins behind it."""
    told = "The mill at Orvale stood still on Monday, and the station asked the keeper of the lock what happens now, she said."
    article = clean(RawDocument("a.txt", "text", f"{label} {told}\n\nNobody answered her.", "0" * 64))
    assert [(article.text[block.start : block.end], block.role) for block in article.blocks[:2]] == [
        (label, "chrome"),
        (told, "body"),
    ]
