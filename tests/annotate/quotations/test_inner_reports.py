"""Who spoke where an outlet passes on what he said."""

import pytest

from readout.annotate.encoder import Attribution
from readout.annotate.quotations import quotations
from readout.model import Span
from tests.annotate.reading import annotated


def found(text: str, source: str, cue: str, content: str) -> list[tuple[str | None, str, str]]:
    """Give source, cue and first content of each quotation, where the encoder found this one alone."""
    page = annotated(text)

    def place(words: str) -> Span:
        return Span(text.rindex(words), text.rindex(words) + len(words))

    tagged = [Attribution(place(source), place(cue), (place(content),), 0.9)]
    told = quotations(page.article, page.sentences, page.mentions, tagged)
    return [(one.source.name if one.source else None, one.cue.text if one.cue else "", one.content[0].text) for one in told]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "inner"),
    [
        (
            "Ada Holm said that the tram sped up, the Harbour Times reports.",
            "the Harbour Times",
            "reports",
            "Ada Holm said that the tram sped up",
            ("Ada Holm", "said", "the tram sped up"),
        ),
        (
            "According to the Harbour Times, the mayor warned that the lock would close.",
            "the Harbour Times",
            "According to",
            "the mayor warned that the lock would close",
            ("the mayor", "warned", "the lock would close"),
        ),
    ],
)
def test_who_spoke_is_found_within_what_an_outlet_reports(
    text: str, source: str, cue: str, content: str, inner: tuple[str, str, str]
) -> None:
    """The outlet's report stays, and within it stands who said it."""
    told = found(text, source, cue, content)
    assert inner in told
    assert len(told) == 2


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The tram sped up, the Harbour Times reports.", "the Harbour Times", "reports", "The tram sped up"),
        (
            "Ivo Brandt thinks that Ada Holm said the tram sped up.",
            "Ivo Brandt",
            "thinks",
            "Ada Holm said the tram sped up",
        ),
        (
            "Ada Holm did not say that the tram sped up, the Harbour Times reports.",
            "the Harbour Times",
            "reports",
            "Ada Holm did not say that the tram sped up",
        ),
    ],
)
def test_nothing_is_added_where_no_outlet_passes_on_what_was_said(text: str, source: str, cue: str, content: str) -> None:
    """A fact, a report of somebody who is no outlet and a denied one give no second quotation."""
    assert len(found(text, source, cue, content)) == 1
