"""Nothing that an article or a file's name holds acts on whoever reads a brief."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from readout.render.safe_text import code, safe


def test_what_would_steer_is_taken_out() -> None:
    """Marks of direction go, controls and half characters are replaced, tabs and line ends stay."""
    assert safe("a\u202eb\u2066c\x00d\x1be\ud83df\tg\nh") == "abc\ufffdd\ufffde\ufffdf\tg\nh"


@pytest.mark.parametrize("name", ["a.txt", "a`b`.txt", "`", "``a", " x ", "", "a\nb"])
def test_a_name_stays_in_its_span_of_code(name: str) -> None:
    """Backticks in a name do not end the span."""
    (inline,) = (token for token in MarkdownIt().parse(code(name)) if token.type == "inline")
    assert [child.type for child in inline.children or []] == ["code_inline"]


@given(st.text(alphabet="`a <*"))
def test_any_name_is_one_span(name: str) -> None:
    """Whatever is in it, the whole name is code."""
    (inline,) = (token for token in MarkdownIt().parse(code(name)) if token.type == "inline")
    assert [child.type for child in inline.children or []] == ["code_inline"]
