"""A document becomes an article whose text is untouched and whose every character has one role."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.clean import clean
from readout.clean.article_making import mended
from readout.errors import UnreadableInputError
from readout.model import Article, Metadata, RawDocument, Role, When

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."
MORE = "The council promised help but named no day, and the farmers carried their grain over the hill to the next town."


def document(text: str, name: str = "a.txt", **metadata: str) -> RawDocument:
    """Build a document as ingest would."""
    return RawDocument(name, "text", text, "0" * 64, Metadata(**metadata))


def article(*paragraphs: str) -> Article:
    """Clean paragraphs that blank lines set apart."""
    return clean(document("\n\n".join(paragraphs)))


def roles(found: Article) -> list[tuple[Role, str]]:
    """List the blocks with their words."""
    return [(block.role, found.text[block.start : block.end]) for block in found.blocks]


def role_of(found: Article, words: str) -> Role:
    """Give the role of the block that begins with the words."""
    return next(role for role, text in roles(found) if text.startswith(words))


def holds_each_character_once(found: Article) -> None:
    """Check that the blocks are in order, apart, and hold all that is not space."""
    inside = {place for block in found.blocks for place in range(block.start, block.end)}
    assert all(first.end <= second.start for first, second in pairwise(found.blocks))
    assert all(block.start < block.end for block in found.blocks)
    assert {place for place, character in enumerate(found.text) if not character.isspace()} <= inside


LINES = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [BODY, MORE, "By Ada Miller", "date 2031-02-03 The mill stood.", "ORVALE (NSP) - The mill stood.", "Share", "(AFP)"]
    ),
)


@given(st.lists(LINES, min_size=1, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\u2028", " \n"]))
def test_every_character_lies_in_one_block(lines: list[str], gap: str) -> None:
    """Whatever the text, nothing of it (letters that were decoded wrongly put right) is lost and nothing counted twice."""
    text = mended(document(gap.join(lines))).text
    try:
        found = clean(document(text))
    except UnreadableInputError:
        return
    assert found.text == text
    holds_each_character_once(found)


def test_keeps_the_text_unchanged() -> None:
    """Odd spaces and line ends are the article's own."""
    text = f"  {BODY}\r\n\r\n\t{MORE} \n\n"
    assert clean(document(text)).text == text


@pytest.mark.parametrize("text", ["", " \n ", "***", "Share\n\nTweet"])
def test_refuses_what_holds_no_words_of_an_article(text: str) -> None:
    """Where only furniture is left, the reason is plain."""
    with pytest.raises(UnreadableInputError, match=r"holds no words|is empty"):
        clean(document(text))


def test_more_than_an_article_is_refused() -> None:
    """A book or a mailbox is refused with what to do, before hours are spent on it; a long article is read."""
    with pytest.raises(UnreadableInputError, match=r"500,000 characters.*split it into articles"):
        clean(document(f"{BODY} " * 5000))
    assert len(clean(document(f"{BODY} " * 1000)).text) > 100_000


def test_an_article_is_known_by_its_name_and_bytes() -> None:
    """The folder does not matter to the id; the name, the address and the bytes do."""
    first = clean(document(BODY, "here/a.txt")).id
    assert first == clean(document(BODY, "there/a.txt")).id
    assert len(first) == 12
    assert first != clean(document(BODY, "b.txt")).id
    assert first != clean(document(BODY, "a.txt", url="https://orvale.example/1")).id


def test_metadata_goes_before_the_text() -> None:
    """What a row states is taken over what its text says."""
    text = f"Mill stands still in Orvale\n\n3 February 2031\n\n{BODY}\n\n{MORE}"
    found = clean(document(text, headline="Other words", outlet="Orvale Post", published="2031-02-04T10:30:00Z", language="en"))
    assert (found.headline, found.outlet, found.language) == ("Other words", "Orvale Post", "en")
    assert found.published == When("2031-02-04T10:30", "minute", "metadata")


def test_finds_the_headline_that_a_row_states() -> None:
    """The row's headline, where the text shows it, is the headline block."""
    found = clean(document(f"Mill stands still.\n\n{BODY}\n\n{MORE}", headline="Mill stands still"))
    assert role_of(found, "Mill stands still") == "headline"


def test_knows_the_outlet_of_an_address() -> None:
    """A well-known domain names its outlet; an unknown one says nothing."""
    assert clean(document(BODY, url="https://edition.cnn.com/a")).outlet == "CNN"
    assert clean(document(BODY, url="https://orvale.example/a")).outlet is None
