"""Sentences: where they end, and where they only seem to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text import sentences


def cut(text: str) -> list[str]:
    """Give the sentences' words."""
    return [text[span.start : span.end] for span in sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "parts",
    [
        ["Prices fell.", "Nobody knew why."],
        ["Mr. Arlo met Gen. B. K. Crane and Prof. Lind.", "They spoke."],
        ["She left the U.S. Army in May.", "It was early."],
        ["They flew to the U.S.", "The trip took a day."],
        ["She wrote to then-Sen. Mara Holm and then-U.S. envoy Ida Quist.", "They came."],
        ['Mara Holm said that the U.S. "will stay" on the island.', "She left."],
        ["They flew to the U.S.", '"We were tired," Holm said.'],
        ["“We will go.”", "“You will not.”"],
        ['"We go.', 'You stay," he said.'],
        ['"Really?" Anna Holm asked.', "Nobody answered."],
        ["He counted... and counted.", "Then he stopped..."],
        ["It was late (he said so.)", "Rain fell."],
        ["It fell to No. 5 on Jan. 3.", "Then it rose."],
        ["Acme Inc. paid $5.30.", "It was enough."],
        ["He said no.", "She said yes."],
        ["The port reopened. [4]", "Ships came."],
        ["Is it?", "It is!", "Well…", "So be it."],
        ["We sailed and ... (how do I say this?)", "We sank."],
        ["They said the… Well, the other harbour.", "We waited..."],
        ["Lind (b. 1902, d. 1980) built it.", "It stands."],
        ["The plan is out.", "https://example.org has it."],
    ],
)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    """Abbreviations, initials, ellipses and quotation marks do not mislead."""
    assert cut(" ".join(parts)) == parts


def test_a_lost_space_still_ends_a_sentence() -> None:
    """A stop with no space behind it parts two sentences."""
    assert cut("They gave a response.The talks went on.") == ["They gave a response.", "The talks went on."]


def test_a_blank_line_ends_a_sentence() -> None:
    """A heading without a stop is a sentence of its own."""
    assert cut("A heading\n\nThe text begins.") == ["A heading", "The text begins."]


def test_a_wrapped_line_goes_on() -> None:
    """A line break inside hard-wrapped text is no end."""
    text = "The envoys met on the northern shore of the lake and spoke about\nMarovian fishing rights for most of an afternoon."
    assert cut(text) == [text]


def test_short_lines_stand_alone() -> None:
    """Lines that did not have to break are paragraphs."""
    assert cut("By Jon Vale\nTown Hall\nThe council met today in the old hall.") == [
        "By Jon Vale",
        "Town Hall",
        "The council met today in the old hall.",
    ]


@given(st.text(alphabet=st.sampled_from("Aab. \n\r\t\"'“”‘’!?…()[]1•Mr-\u2028")) | st.text(), st.data())
def test_sentences_cover_all_that_is_no_space(text: str, drawn: st.DataObject) -> None:
    """Every character that is no space lies in exactly one sentence, and no sentence begins or ends with space."""
    start = drawn.draw(st.integers(0, len(text)))
    end = drawn.draw(st.integers(start, len(text)))
    spans = sentences(text, start, end)
    covered = [at for span in spans for at in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in spans)
    assert {at for at in range(start, end) if not text[at].isspace()} <= set(covered)
    assert all(start <= at < end for at in covered)


@pytest.mark.parametrize("text", ["1,1," * 2000, "a" * 9000, "and so on " * 900])
def test_no_sentence_is_without_end(text: str) -> None:
    """What has no stop is cut near a limit, and nothing but spaces is lost."""
    found = sentences(text, 0, len(text))
    assert max(map(len, found)) <= 2000
    assert "".join(text[span.start : span.end] for span in found).replace(" ", "") == text.replace(" ", "")


def test_a_bullet_belongs_to_no_sentence() -> None:
    """Neither the first of a paragraph nor one within a line."""
    assert cut("• The mill stands still. ► Nobody\u00a0said why • Holm left.\n\n▪ It rained.") == [
        "The mill stands still.",
        "Nobody\u00a0said why",
        "Holm left.",
        "It rained.",
    ]
