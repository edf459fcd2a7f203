"""Who is said to have said what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readout.annotate.encoder import Attribution
from readout.annotate.quotations import quotations
from readout.model import Span
from tests.annotate.reading import annotated


def said(text: str) -> list[tuple[str, str | None, str]]:
    """Give kind, source's name and content of each quotation of a text."""
    return [
        (found.kind, found.source.name if found.source else None, " … ".join(part.text for part in found.content))
        for found in annotated(text).quotations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," said Ada Holm.', ("direct", "Ada Holm", "We go,")),
        ("“We go,” Ada Holm said.", ("direct", "Ada Holm", "We go,")),
        ("«We go», says Ada Holm.", ("direct", "Ada Holm", "We go")),
        ('Ada Holm said: "We go."', ("direct", "Ada Holm", "We go.")),
        ('"We go," Ada Holm said on Monday, "and we stay."', ("direct", "Ada Holm", "We go, … and we stay.")),
        ("Ada Holm said that the ferry was late.", ("indirect", "Ada Holm", "the ferry was late")),
        ("Ada Holm said the ferry was late.", ("indirect", "Ada Holm", "the ferry was late")),
        ("The ferry was late, said Ada Holm.", ("indirect", "Ada Holm", "The ferry was late")),
        ("The ferry was late, Ada Holm said on Monday.", ("indirect", "Ada Holm", "The ferry was late")),
        ('Ada Holm said the ferry was "very late" on Monday.', ("mixed", "Ada Holm", 'the ferry was "very late" on Monday')),
        ("According to two diplomats, the ferry was late.", ("indirect", "two diplomats", "the ferry was late")),
        ("The ferry was late, according to two diplomats.", ("indirect", "two diplomats", "The ferry was late")),
        ("Ada Holm told reporters that the ferry was late.", ("indirect", "Ada Holm", "the ferry was late")),
        ("Ada Holm pledged to repair the ferry.", ("indirect", "Ada Holm", "to repair the ferry")),
        ('As Ada Holm put it: "We go."', ("direct", "Ada Holm", "We go.")),
        ("We will go. — Ada Holm (@adaholm) 3 May 2021", ("direct", "Ada Holm", "We will go.")),
    ],
)
def test_one_quotation_of_each_form(text: str, expected: tuple[str, str, str]) -> None:
    """Subject before or behind, marks of any style, clause before or behind."""
    assert said(text) == [expected]


def test_a_passage_behind_the_cue_is_a_quotation_of_its_own() -> None:
    """A new sentence in marks behind "she said" has the same speaker."""
    assert said('"We go," Ada Holm said. "You stay."') == [("direct", "Ada Holm", "We go,"), ("direct", "Ada Holm", "You stay.")]


def test_a_quoted_paragraph_goes_on_with_its_speaker() -> None:
    """A paragraph in marks with no cue belongs to who spoke before it."""
    found = said('"We go," said Ada Holm.\n\n"Nobody else will go with us."')
    assert found[1] == ("direct", "Ada Holm", "Nobody else will go with us.")


def test_a_word_in_marks_behind_a_statement_does_not_go_on_with_it() -> None:
    """A sentence of the outlet's own that borrows a word or two is not the speaker's."""
    text = "“We sail at dawn,” said Ada Holm. The “long night” of talks had ended without a word to the harbour council."
    assert said(text) == [("direct", "Ada Holm", "We sail at dawn,")]


def test_scare_quotes_are_no_quotation() -> None:
    """Marks round a word that nobody speaks attribute nothing."""
    assert said('The so-called "ferry" was a raft.') == []


@pytest.mark.parametrize(
    ("later", "name"),
    [
        ("He said the ferry was late.", "Ivo Brandt"),
        ("The harbour minister said the ferry was late.", "Ivo Brandt"),
        ("The minister said the ferry was late.", "Ivo Brandt"),
        ("Brandt said the ferry was late.", "Ivo Brandt"),
        ("A sailor said the ferry was late.", "a sailor"),
    ],
)
def test_sources_are_named_in_full(later: str, name: str) -> None:
    """Pronouns, offices and surnames lead to the person; an unnamed source keeps its words."""
    assert said(f"Harbour minister Ivo Brandt came to the quay.\n\n{later}")[-1][1] == name


def test_a_report_within_a_report_is_nested() -> None:
    """What A says that B said lies within what A says."""
    page = annotated("Ada Holm noted that Ivo Brandt said the ferry was late.")
    told = Attribution(Span(0, 8), Span(9, 14), (Span(20, 54),), 0.9), Attribution(Span(20, 30), Span(31, 35), (Span(36, 54),), 0.9)
    outer, inner = quotations(page.article, page.sentences, page.mentions, told)
    assert inner.nested_in == outer.id
    assert inner.certainty == "reported"


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("Ada Holm said the ferry was late.", "stated"),
        ("Ada Holm denied that the ferry was late.", "denied"),
        ("Ada Holm would say that the ferry was late.", "conditional"),
        ("Ada Holm asked whether the ferry was late.", "unknown"),
        ("Ada Holm reportedly said the ferry was late.", "reported"),
    ],
)
def test_certainty_is_read_off_the_cue(text: str, certainty: str) -> None:
    """Denials, conditions, questions and hearsay are told from plain statements."""
    assert [found.certainty for found in annotated(text).quotations] == [certainty]


@settings(max_examples=25)
@given(
    st.lists(
        st.sampled_from(
            [*"\"'“”‘’«»„,.:;()—\n", "Ada Holm", "said", "he", "that", "told", "the", "ferry", "according to", "and", "-"]
        ),
        max_size=40,
    )
)
def test_no_article_fails(parts: list[str]) -> None:
    """Whatever stands where, quotations are found in order and show their own words."""
    read = annotated(" ".join(parts))
    article, found = read.article, read.quotations
    assert all(article.text[part.start : part.end] == part.text for one in found for part in one.content)
    assert [one.id for one in found] == [f"a.q{number}" for number in range(1, len(found) + 1)]


@settings(max_examples=25)
@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    """Any Unicode goes through."""
    annotated(text)
