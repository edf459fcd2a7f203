"""Who speaks is read off the layout: embedded posts."""

from readout.clean import clean
from readout.model import Article, RawDocument

INTRO = "The mill at Orvale stood still on Monday, and the station asked the keeper of the lock what happens now, she said."
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


def test_reads_embedded_posts() -> None:
    """The words of a post are those of the one who signed it."""
    found = article(INTRO, f"{POST} https://t.co/abc — Bo Katz (@bokatz) March 6, 2031", MORE)
    assert spoken(found) == [(INTRO, None), (POST, "Bo Katz"), (MORE, None)]


def test_a_signature_may_stand_below_the_post() -> None:
    """A line that is nothing but a signature names who wrote the line above it."""
    found = article(INTRO, POST, "— Bo Katz (@bokatz) March 6, 2031", MORE)
    assert spoken(found) == [(INTRO, None), (POST, "Bo Katz"), (MORE, None)]
