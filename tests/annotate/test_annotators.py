"""The table of annotators: each finds on the page what it needs, and adds what it says."""

from dataclasses import fields

import pytest

from readout.annotate import ANNOTATORS, Annotator, Page, annotate
from readout.language import installed
from readout.model import Annotations, Article, Block, Finding, Origin, Span, When
from readout.settings import Settings

TEXT = 'The mayor of Skarne, Mira Orren, said on Monday that 40 people had left. "We will rebuild the mill," she said.'


def article(language: str | None = "en") -> Article:
    """Give an article of two sentences."""
    day = When("2031-04-02", "day", "metadata")
    block = (Block(0, len(TEXT), "body"),)
    return Article("a", "a.txt", None, None, None, (), (), language, day, TEXT, "0", block, Origin(None, "independent"))


def test_each_needs_what_others_before_it_add() -> None:
    """Names and what is added are unlike, and the order of work gives each what it needs."""
    added: list[str] = []
    for annotator in ANNOTATORS:
        assert set(annotator.needs) <= set(added), annotator.name
        assert annotator.adds in {field.name for field in fields(Annotations)} - {"article"}
        added.append(annotator.adds)
    assert len({annotator.name for annotator in ANNOTATORS}) == len(ANNOTATORS)


@pytest.mark.parametrize("number", range(len(ANNOTATORS)), ids=[annotator.name for annotator in ANNOTATORS])
def test_one_that_is_taken_away_takes_only_its_own_findings(number: int) -> None:
    """What an annotator adds is there with it and gone without it; what stands before it in the table is the same."""
    whole = annotate(article(), Settings())
    without = annotate(article(), Settings(), ANNOTATORS[:number])
    adds = ANNOTATORS[number].adds
    assert getattr(whole, adds) != getattr(without, adds)
    for earlier in ANNOTATORS[:number]:
        assert getattr(whole, earlier.adds) == getattr(without, earlier.adds)


def test_one_with_no_field_of_its_own_gives_findings_in_order() -> None:
    """Findings of several annotators stand in the order of the text."""

    def marker(word: str) -> Annotator:
        def read(page: Page) -> tuple[Finding, ...]:
            at = page.article.text.index(word)
            return (Finding("marked", Span(at, at + len(word)), word),)

        return Annotator(word, 1, (), "findings", read)

    found = annotate(article(), Settings(), (marker("rebuild"), marker("mayor"))).findings
    assert [finding.label for finding in found] == ["mayor", "rebuild"]


def test_a_language_that_is_not_here_is_read_as_far_as_that_goes() -> None:
    """An article that says it is in such a one is read by the English lists, for it may be wrong."""
    assert annotate(article("xx"), Settings()).sentences == annotate(article("en"), Settings()).sentences


@pytest.mark.parametrize("language", installed())
def test_every_language_that_is_here_is_read(language: str) -> None:
    """Sentences of each installed language come with tokens that are tagged and hang on one another."""
    for sentence in annotate(article(language), Settings()).sentences:
        assert sum(token.head < 0 for token in sentence.tokens) == 1
        assert all(token.xpos for token in sentence.tokens)
