"""Tokens: words and marks in Universal Dependencies' sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text import tokens


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He won’t; she can't.", "He wo n’t ; she ca n't ."),
        ("Lund's boat, the ferries' crew", "Lund 's boat , the ferries ' crew"),
        ("a 15-year-old non-member's e-mail", "a 15 - year - old non-member 's e-mail"),
        ("$5.30 and 40% of 1,200", "$ 5.30 and 40 % of 1,200"),
        ("paid €5.3m at 10am", "paid € 5.3 m at 10 am"),
        ("the U.S. and Mr. J. Vale of Acme Inc.", "the U.S. and Mr. J. Vale of Acme Inc."),
        ("“Go,” he said…", "“ Go , ” he said …"),
        ("O’Hara cannot see R&D", "O’Hara can not see R&D"),
        ("in the 1980s on 3/4/2021 at 10:30", "in the 1980s on 3/4/2021 at 10:30"),
        ("a response.The end", "a response . The end"),
        ("see www.example.org/a?b or a.b@example.org", "see www.example.org/a?b or a.b@example.org"),
        ("''stop'' -- now", "'' stop '' -- now"),
    ],
)
def test_tokens_are_those_of_the_treebanks(text: str, parts: str) -> None:
    """Clitics and hyphens are split, abbreviations and numbers kept."""
    assert [text[span.start : span.end] for span in tokens(text, 0, len(text))] == parts.split()


@given(st.text(alphabet=st.sampled_from("aA.'’-n't1,$%@#/: \"“…cano")) | st.text(), st.data())
def test_tokens_cover_all_that_is_no_space(text: str, drawn: st.DataObject) -> None:
    """Every character that is no space lies in exactly one token, and no token is empty."""
    start = drawn.draw(st.integers(0, len(text)))
    end = drawn.draw(st.integers(start, len(text)))
    covered = [at for span in tokens(text, start, end) for at in range(span.start, span.end)]
    assert covered == [at for at in range(start, end) if not text[at].isspace()]
