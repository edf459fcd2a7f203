"""Sentences that end with who said them."""

import pytest

from tests.annotate.reading import annotated


@pytest.mark.parametrize(
    ("text", "name", "content"),
    [
        ("I take no fish, only bread, laughs Ivo Brandt.", "Ivo Brandt", "I take no fish, only bread"),
        (
            "Ada Holm came. One must first over the boats speak and only then over the nets, finds she.",
            "Ada Holm",
            "One must first",
        ),
    ],
)
def test_a_name_or_a_pronoun_behind_a_verb_ends_what_it_said(text: str, name: str, content: str) -> None:
    """Any finite verb behind a comma serves, and a pronoun that is no object tells against every other reading."""
    last = annotated(text).quotations[-1]
    assert last.source is not None
    assert last.source.name == name
    assert last.content[0].text.startswith(content)


def test_an_object_at_the_end_says_nothing() -> None:
    """Whom somebody met is not who speaks."""
    assert annotated("The long boats came in early, and met her.").quotations == ()
