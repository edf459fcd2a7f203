"""Articles that tell in words of their own what one other newsroom has reported."""

from dataclasses import replace

import pytest

from readout.cluster.article_origins import trace
from readout.model import Annotations, Credit, Sentence, Span
from readout.text import sentences
from tests.cluster.builders import SLIDE, STRIKE, TALKS, article


def naming(places: list[int], count: int = 12) -> Annotations:
    """Build an article of `count` sentences, of which those at `places` say that the Courier has told it so."""
    told = [
        f"{sentence} So the Courier told." if at in places else sentence for at, sentence in enumerate([*TALKS, *STRIKE][:count])
    ]
    told = [sentence.replace(". So the Courier told.", ", the Courier reported.") for sentence in told]
    text = " ".join(told)
    made = article("a", text, "2031-02-02", outlet="The Gazette")
    found = tuple(Sentence(s.start, s.end, "body", 0, ()) for s in sentences(text, 0, len(text)))
    words = "the Courier reported"
    spans = [Span(at, at + len(words)) for at in range(len(text)) if text.startswith(words, at)]
    credits_ = tuple(Credit("The Courier", "told", span) for span in spans)
    return replace(made, article=replace(made.article, credits=credits_), sentences=found)


@pytest.mark.parametrize(
    ("places", "count", "role"),
    [
        ([0, 5], 12, "copy"),
        ([2, 3, 8], 12, "copy"),
        ([0], 12, "independent"),
        ([5, 6, 7], 12, "independent"),
    ],
)
def test_an_article_retells_whom_it_names_at_the_beginning_and_again(places: list[int], count: int, role: str) -> None:
    """Once, or far down, a newsroom is named for a sentence alone."""
    (member,) = trace([naming(places, count)])
    assert member.article.origin.role == role
    assert (member.article.origin.group == "newsroom:The Courier") == (role == "copy")


def test_whom_an_article_retells_has_one_origin_with_it() -> None:
    """The newsroom's own article gives the group, whenever it came; no sentence is listed apart, nor are paragraphs its own."""
    own = article("b", " ".join(SLIDE), "2031-02-01", outlet="The Courier")
    member = naming([0, 5])
    signed = replace(member, article=replace(member.article, authors=("Ada Holm",)))
    told, found = trace([own, signed])
    assert (told.article.origin.role, found.article.origin.group) == ("independent", "b")
    assert found.article.origin.reason == ("retells The Courier: 2 of its 12 sentences name it, first “the Courier reported”")
    assert found.article.derivations == ()


def test_a_tenth_of_the_sentences_name_whom_an_article_retells() -> None:
    """Twice in thirty sentences is twice in passing."""
    member = naming([0, 5])
    longer = article("a", member.article.text + " " + " ".join(f"Boat {at} lay still." for at in range(20)), outlet="The Gazette")
    text = longer.article.text
    found = tuple(Sentence(s.start, s.end, "body", 0, ()) for s in sentences(text, 0, len(text)))
    (traced,) = trace([replace(longer, article=replace(longer.article, credits=member.article.credits), sentences=found)])
    assert traced.article.origin.role == "independent"
