"""Sentences chosen for the summary."""

from dataclasses import replace

import pytest

from readout.annotate import annotate
from readout.brief.summary import summary_of
from readout.model import (
    Annotations,
    Article,
    Block,
    Claim,
    Comparison,
    Discrepancy,
    Sentence,
    Span,
    Story,
    TimeExpression,
    Value,
    When,
)
from readout.settings import Settings
from readout.text import sentences
from tests.annotate.reading import annotated, article_of


def story(*texts: str) -> Story:
    """Tell a story in articles of one body block each."""
    members = []
    for number, text in enumerate(texts):
        name = f"a{number}"
        one = Article(name, name, None, None, None, (), (), "en", When(), text, name, (Block(0, len(text), "body"),))
        found = tuple(Sentence(span.start, span.end, "body", 0, ()) for span in sentences(text, 0, len(text)))
        members.append(Annotations(one, found))
    return Story("s", tuple(members))


def test_nothing_is_said_twice() -> None:
    """Of two sentences that say the same only one is taken."""
    told = story(
        "The lock of the old harbour was closed on Monday after a barge had struck its gate.",
        "The lock of the old harbour was closed on Monday after a barge struck the gate.",
    )
    assert len(summary_of(told, Comparison(), 7)) == 1


def test_a_sentence_that_leans_on_another_is_left_out() -> None:
    """An opening pronoun, an open question and a fragment do not read alone."""
    told = story("It was closed on Monday after a barge had struck its gate. Who will pay for the gate now? Not yet clear.")
    assert summary_of(told, Comparison(), 7) == ()


def test_it_opens_with_what_the_articles_tell_first() -> None:
    """The sentence that is most like the openings of the others stands first, though another tells more."""
    told = story(
        "The mayor of Ostrow praised the fire service and the harbour office for their work. "
        "A barge struck the gate of the old lock in Ostrow on Monday and sank.",
        "The barge Lotte sank in Ostrow on Monday after it had struck the gate of the lock.",
        "On Monday a barge sank at the gate of the old lock in Ostrow after a storm.",
    )
    assert "barge" in summary_of(told, Comparison(), 3)[0].text


def test_what_is_disputed_says_so_and_comes_last() -> None:
    """A sentence that gives one side of a difference names the other sides too, behind all that nobody disputes."""
    told = story(
        "Divers counted nine holes below the waterline of the barge Lotte at the lock in Ostrow. "
        "The harbour office of Ostrow built the gate of the old lock of oak and of iron.",
        "A barge struck the gate of the old lock in Ostrow on Monday and sank there.",
    )
    text = told.members[0].article.text
    at = text.index("nine holes")
    side = told.members[0].article.evidence(Span(at, at + len("nine holes")))
    dispute = Discrepancy("d", "number", "holes", (Value("9", (side,), 1), Value("8", (side,), 1)))
    last = summary_of(told, Comparison(discrepancies=(dispute,)), 3)[-1]
    assert last.text.endswith("in Ostrow. [accounts differ: 9; 8]")


def test_what_another_origin_tells_too_stands_behind_a_sentence() -> None:
    """The words of each origin that tells the same are evidence of the sentence that is shown."""
    told = story(
        "The lock of the old harbour was closed on Monday after a barge had struck its gate.",
        "The lock of the old harbour was closed on Monday after a barge struck the gate.",
    )
    claim = Claim("c", "", None, (), ("a0", "a1"), 2, "corroborated", tuple(m.article.evidence(Span(0, 20)) for m in told.members))
    assert len(summary_of(told, Comparison(claims=(claim,)), 1)[0].evidence) == 2


def test_a_weekday_stands_with_its_day() -> None:
    """Beside a day named from where the article stands its date is written."""
    (member,) = story("The lock of the old harbour was closed on Monday after a barge had struck its gate.").members
    at = member.article.text.index("Monday")
    monday = TimeExpression(Span(at, at + 6), "DATE", "2031-03-03", None, "2031-03-03", "2031-03-03", "day", "publication")
    article = replace(member.article, published=When("2031-03-05", "day", "text"))
    told = Story("s", (replace(member, article=article, times=(monday,)),))
    assert "on Monday [2031-03-03] after" in summary_of(told, Comparison(), 1)[0].text


def _printed(text: str, day: str) -> Annotations:
    return annotate(replace(article_of(text), id=day, published=When(day, "day")), Settings())


@pytest.mark.parametrize(
    ("words", "day"), [("late last night", "2031-03-05"), ("this morning", "2031-03-06"), ("today", "2031-03-06")]
)
def test_a_part_of_a_day_has_its_date_beside_it(words: str, day: str) -> None:
    """Who reads the line does not know when its article was printed."""
    told = _printed(f"The lock of the old Skarne harbour was closed {words} after a barge had struck its gate.", "2031-03-06")
    assert f"closed {words} [{day}] after" in summary_of(Story("s", (told,)), Comparison(), 1)[0].text


def test_what_is_to_come_on_a_day_that_has_come_is_left_out() -> None:
    """A sentence that announces for Friday is not told where an article of the story was printed on Friday."""
    early = _printed("The Skarne ferry plans to leave the northern harbour on Friday after a long strike.", "2031-03-06")
    late = _printed("The Skarne ferry left the northern harbour after a strike of eleven weeks.", "2031-03-07")
    told = Story("s", (early, late))
    assert [one.text[:20] for one in summary_of(told, Comparison(), 5)] == ["The Skarne ferry lef"]


def test_an_opinion_is_not_told_in_our_voice() -> None:
    """A sentence of a piece filed as an opinion does not stand in the summary, where another article tells of the matter."""
    news = annotated("The Skarne council closed the northern gate of the old harbour after a storm.")
    piece = annotated("The reckless council of Skarne has betrayed every sailor of the northern harbour.")
    piece = replace(piece, article=replace(piece.article, id="b", outlet="Skarne Opinion"))
    assert {one.evidence[0].article for one in summary_of(Story("s", (news, piece)), Comparison(), 5)} == {news.article.id}


def test_what_happened_comes_before_what_is_so() -> None:
    """Of two sentences that else weigh the same the one in the past is taken."""
    so = annotated("A storm sinks four old ships of the northern harbour board.")
    happened = annotated("A storm sank four old ships of the northern harbour board.")
    happened = replace(happened, article=replace(happened.article, id="b"))
    (one,) = summary_of(Story("s", (so, happened)), Comparison(), 1)
    assert one.text == "A storm sank four old ships of the northern harbour board."


def test_what_only_stands_in_one_claim_in_other_words_is_not_given_for_a_line() -> None:
    """A claim may hold what is near; the reader is led to sentences that tell the line."""
    told = story(
        "The lock of the old harbour was closed on Monday after a barge had struck its gate.",
        "Bakers of the village asked the mayor for flour while the weather stayed bad.",
    )
    claim = Claim("c", "", None, (), ("a0", "a1"), 2, "corroborated", tuple(m.article.evidence(Span(0, 20)) for m in told.members))
    assert [len(one.evidence) for one in summary_of(told, Comparison(claims=(claim,)), 1)] == [1]
