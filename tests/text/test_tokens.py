"""Tokens: words and marks in Universal Dependencies' sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readout.text import fold, tokens
from readout.text.folding import is_silent

CONTROLS = {*range(32), *range(0x7F, 0xA0)}


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
def test_tokens_cover_all_that_says_something(text: str, drawn: st.DataObject) -> None:
    """Every character that is neither space nor silent lies in exactly one token, and no token is empty."""
    start = drawn.draw(st.integers(0, len(text)))
    end = drawn.draw(st.integers(start, len(text)))
    covered = [at for span in tokens(text, start, end) for at in range(span.start, span.end)]
    said = [at for at in range(start, end) if not (text[at].isspace() or is_silent(text[at]) or ord(text[at]) in CONTROLS)]
    assert [at for at in covered if at in set(said)] == said
    assert len(set(covered)) == len(covered)


@given(st.text(alphabet=st.characters(categories=["Cf", "Mn", "Cc", "Sk", "Lm", "Zs", "Co"])) | st.text())
def test_every_token_folds_to_something(text: str) -> None:
    """No token is silent: whoever takes the first letter of its plain form finds one."""
    assert all(fold(text[span.start : span.end]).strip() for span in tokens(text, 0, len(text)))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("\u200bThe mill\u200b stood.", ["The", "mill", "stood", "."]),
        ("co\u00adoperation", ["co\u00adoperation"]),
        ("cafe\u0301 owner", ["cafe\u0301", "owner"]),
        ("\u202eThe\u202c mill\u2069", ["The", "mill"]),
        ("won\u200b't", ["wo", "n\u200b't"]),
        ("the\x00mill", ["the", "mill"]),
        ("\u200b", []),
    ],
)
def test_silent_characters_change_no_word(text: str, parts: list[str]) -> None:
    """Joiners and marks of direction are in no token or within one, and a control parts words."""
    assert [text[span.start : span.end] for span in tokens(text, 0, len(text))] == parts


@given(st.text(st.sampled_from("abnot'’.,- A1&@/"), max_size=60))
def test_a_plain_word_is_cut_as_any_word_is(text: str) -> None:
    """Before a space a word of small letters is told at once; before a tab it is told by all that a word may be."""
    other = text.replace(" ", "\t")
    assert tokens(text, 0, len(text)) == tokens(other, 0, len(other))
