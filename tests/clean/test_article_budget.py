"""An article that is longer than any is read to the end of its budget."""

from hypothesis import given
from hypothesis import strategies as st

from readout.clean.article_budget import within_budget
from readout.model import Block


def test_what_is_behind_the_budget_is_furniture() -> None:
    """The block in which it ends is cut behind a word, and a note says where."""
    blocks, note = within_budget(
        "One two.\nThree four.\nFive.", (Block(0, 8, "body"), Block(9, 20, "body"), Block(21, 26, "body")), 4
    )
    assert blocks == (Block(0, 8, "body"), Block(9, 14, "body"), Block(15, 20, "chrome"), Block(21, 26, "chrome"))
    assert note == "is long: read up to character 14 of 26, its first 4 words and marks"


@given(st.text(alphabet="ab .,\n", min_size=1), st.integers(1, 9))
def test_the_blocks_hold_what_they_held(text: str, most: int) -> None:
    """No character that is not space is lost or held twice."""
    stripped = text.strip()
    start = text.index(stripped) if stripped else 0
    blocks, _ = within_budget(text, (Block(start, start + len(stripped), "body"),), most)
    held = [at for block in blocks for at in range(block.start, block.end)]
    assert len(set(held)) == len(held)
    assert all(at in held for at in range(start, start + len(stripped)) if not text[at].isspace())
