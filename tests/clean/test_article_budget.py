"""An article that is longer than any is read to the end of its budget."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.long import KINDS, written
from readout.annotate.encoder.weight_files import FOLDER
from readout.annotate.encoder.windows import windows
from readout.annotate.encoder.word_pieces import load_pieces
from readout.annotate.sentence_cutting import read
from readout.budget import MOST_LINES, MOST_WORDS
from readout.clean import clean
from readout.clean.article_budget import judged, within_budget
from readout.clean.text_lines import Line
from readout.model import READ_ROLES, Block, RawDocument, Role


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


def test_what_is_behind_the_most_lines_is_furniture_that_nobody_judged() -> None:
    """Of seven lines four are looked at, and a note says so; where there are no more than that, there is none."""
    lines = [Line(at, at + 1, "a", apart=False) for at in range(7)]
    seen: list[Line] = []

    def judge(some: Sequence[Line]) -> list[Role]:
        seen.extend(some)
        return ["body" for _ in some]

    assert judged(lines, judge, 4) == (["body"] * 4 + ["chrome"] * 3, "has very many lines: read up to line 4 of 7")
    assert seen == lines[:4]
    assert judged(lines, judge, 7) == (["body"] * 7, None)


@pytest.mark.parametrize("kind", KINDS)
def test_a_long_document_of_any_kind_is_bounded_in_work(kind: str) -> None:
    """Whatever 150,000 characters are, so many lines, words and pieces of words at most are read of them, and a note says so."""
    article = clean(RawDocument("long.txt", "text", written(kind, 150_000), "0" * 64))
    cut = read(article)
    words = [[(token.start, token.end) for token in sentence.tokens] for sentence in cut]
    passes = windows(article.text, words, load_pieces(FOLDER / "vocabulary.txt"))
    assert sum(block.role in READ_ROLES for block in article.blocks) <= MOST_LINES
    assert sum(map(len, words)) <= MOST_WORDS
    assert sum(len(one.ids) for one in passes) <= 3 * MOST_WORDS
    assert any(note.startswith(("is long", "has very many lines")) for note in article.notes)
