"""Who speaks is read off the layout: transcripts and embedded posts."""

from readout.clean import clean
from readout.model import Article, RawDocument

INTRO = "The mill at Orvale stood still on Monday, and the station asked the keeper of the lock what happens now, she said."
ASKED = "What did you see when you came to the wheel on Monday morning, before the farmers had come?"
TOLD = "I saw a dry bed, and a heron that stood where the water should be, and nobody else for an hour."
MORE = "Then the miller came, and we looked at it together, and neither of us knew what to say of it."
POST = "The wheel of Orvale will turn again before the harvest, and the council will pay for the gate."


def article(*paragraphs: str) -> Article:
    """Clean paragraphs that blank lines set apart."""
    return clean(RawDocument("a.txt", "text", "\n\n".join(paragraphs), "0" * 64))


def spoken(found: Article) -> list[tuple[str, str | None]]:
    """Give the words of each block that is read, with the words that name who speaks them."""
    return [
        (found.text[block.start : block.end], found.text[block.voice.start : block.voice.end] if block.voice else None)
        for block in found.read_blocks()
    ]


def test_reads_the_turns_of_a_transcript() -> None:
    """Each turn is the words of the one whose label opens it, and the labels are not read."""
    found = article(
        INTRO, f"ADA MILLER, HOST: {ASKED}", f"KATZ: {TOLD}", MORE, f"ADA MILLER: {ASKED}", f"KATZ: {MORE}", "(LAUGHTER)", INTRO
    )
    assert spoken(found) == [
        (INTRO, None),
        (ASKED, "ADA MILLER"),
        (TOLD, "KATZ"),
        (MORE, "KATZ"),
        (ASKED, "ADA MILLER"),
        (MORE, "KATZ"),
        (INTRO, None),
    ]


def test_a_label_may_stand_on_a_line_of_its_own() -> None:
    """A label above the words opens the turn below it."""
    found = article("ADA MILLER, HOST:", ASKED, f"KATZ: {TOLD}", f"MILLER: {ASKED}", f"KATZ: {MORE}", f"MILLER: {MORE}")
    assert spoken(found)[0] == (ASKED, "ADA MILLER")


def test_labels_that_do_not_recur_are_no_transcript() -> None:
    """A colon behind a name or two makes no conversation."""
    found = article(INTRO, f"KATZ: {TOLD}", MORE, f"The council: {MORE}")
    assert [voice for _, voice in spoken(found)] == [None] * 4


def test_the_article_itself_is_no_speaker() -> None:
    """A label such as THE FACTS ends the turn before it."""
    found = article(
        f"KATZ: {TOLD}", f"THE FACTS: {MORE}", MORE, f"MILLER: {TOLD}", f"THE FACTS: {MORE}", f"KATZ: {MORE}", f"MILLER: {ASKED}"
    )
    assert [voice for _, voice in spoken(found)] == ["KATZ", None, None, "MILLER", None, "KATZ", "MILLER"]


def test_reads_embedded_posts() -> None:
    """The words of a post are those of the one who signed it."""
    found = article(INTRO, f"{POST} https://t.co/abc — Bo Katz (@bokatz) March 6, 2031", MORE)
    assert spoken(found) == [(INTRO, None), (POST, "Bo Katz"), (MORE, None)]


def test_a_signature_may_stand_below_the_post() -> None:
    """A line that is nothing but a signature names who wrote the line above it."""
    found = article(INTRO, POST, "— Bo Katz (@bokatz) March 6, 2031", MORE)
    assert spoken(found) == [(INTRO, None), (POST, "Bo Katz"), (MORE, None)]
