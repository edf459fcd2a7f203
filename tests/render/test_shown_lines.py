"""Which lines of a brief are shown: what is agreed, differs, was asked, happened and lies ahead, where its words read alone."""

from dataclasses import replace

import pytest

from readout.model import Party, Quotation, Source
from readout.render.shown_lines import agreed, ahead, asked, happened
from readout.render.speech_lead_ins import agreed_wordings
from tests.render.builders import article, in_like_words, readout, words


def test_what_has_come_or_is_not_worth_it_is_not_ahead() -> None:
    """What is to come is listed unless its day has come, or its words are held for no line."""
    brief = readout().stories[0]
    passed, weak = replace(brief.upcoming[0], state="passed"), replace(brief.upcoming[0], stands_alone=False)
    assert ahead(replace(brief, upcoming=(passed, weak, *brief.upcoming))) == list(brief.upcoming)


def test_a_question_is_shown_where_articles_are_compared() -> None:
    """Two values, or a number on two origins; not one account's value, nor a count of a few, days in doubt, or what is torn."""
    brief = readout().stories[0]
    (question,) = brief.questions
    alone = replace(question, kind="number", values=question.values[:1])
    both = tuple(piece for value in question.values for piece in value.evidence)
    agreed_on = replace(alone, values=(replace(alone.values[0], normalized="9", evidence=both, origins=2),))
    assert asked(replace(brief, questions=(question, alone, agreed_on))) == [question, agreed_on]
    few = replace(agreed_on, values=(replace(agreed_on.values[0], normalized="3"),))
    unclear = replace(question, relation=None)
    torn = replace(question, stands_alone=False)
    assert asked(replace(brief, questions=(few, replace(agreed_on, kind="date"), unclear, torn))) == []


def test_a_value_is_shown_in_its_finest_form() -> None:
    """What only tells it more loosely teaches nobody, and one account's exact value beside it is no agreement."""
    brief = readout().stories[0]
    (question,) = brief.questions
    finest, loose = question.values
    both = replace(finest, normalized="9", origins=2, evidence=(*finest.evidence, *loose.evidence))
    told = replace(question, kind="number", relation="vaguer", values=(both, loose))
    assert asked(replace(brief, questions=(told,))) == [replace(told, values=(both,))]
    assert asked(replace(brief, questions=(replace(told, values=(finest, loose)),))) == []


def test_a_value_that_all_agree_on_is_asked_for_once() -> None:
    """A second row with the one value of the first says nothing new; one with two values does."""
    brief = readout().stories[0]
    (question,) = brief.questions
    both = tuple(piece for value in question.values for piece in value.evidence)
    told = replace(question.values[0], normalized="9", evidence=both, origins=2)
    agreed_on = replace(question, kind="number", values=(told,))
    assert asked(replace(brief, questions=(agreed_on, agreed_on, question))) == [agreed_on, question]


def test_what_is_agreed_has_two_origins() -> None:
    """Only corroborated claims are agreed, and as widely as like words tell them."""
    brief = readout().stories[0]
    one = in_like_words(brief)
    claims = (replace(one, id="c3", origins=1), replace(one, id="c4", status="disputed"), one, replace(one, id="c2", origins=3))
    assert [claim.id for claim in agreed(replace(brief, claims=claims))] == ["c1"]


@pytest.mark.parametrize(("told", "holder", "count"), [
    ("Nine boats lay in the bay", None, 0),
    ("Some 900 boats lay in the bay", None, 1),
    ("Nine boats lay in the bay", Party("e1", "Ida Quist"), 1),
])  # fmt: skip
def test_a_fact_that_two_outlets_tell_has_a_figure(told: str, holder: Party | None, count: int) -> None:
    """What somebody said needs none, nor what a third article tells."""
    homes = tuple(article(f"{name}.txt", f"{told}. {name}") for name in ("one", "two", "three"))
    sources = [Source("e1", "Ida Quist")] if holder else []
    said = tuple(Quotation(home.id, "direct", one, None, (words(home, told),)) for home in homes for one in sources)
    claim = replace(
        readout().stories[0].claims[0],
        text=told, holder=holder, quotations=(), evidence=tuple(words(home, told) for home in homes[:2]),
    )  # fmt: skip
    brief = replace(readout().stories[0], articles=homes, quotations=said, claims=(claim,))
    assert len(agreed(brief)) == count
    third = replace(claim, evidence=tuple(words(home, told) for home in homes))
    assert len(agreed(replace(brief, claims=(third,)))) == 1


def test_half_of_a_sentence_is_not_agreed_alone_but_the_saying_that_both_quote() -> None:
    """Behind "the boats will sail" its sentence goes on in both; where all of it stands in both it is shown."""
    said = "The boats will sail, but the ferry of the northern line must stay until the wind drops and the harbour is open"
    homes = tuple(article(f"{name}.txt", f"“{said},” Quist said. {name}") for name in ("one", "two"))
    source = Source("e1", "Ida Quist")
    spoken = tuple(
        Quotation(home.id, "direct", source, words(home, "said"), (words(home, said),), stands_alone=True) for home in homes
    )
    half = "The boats will sail"
    claim = replace(
        readout().stories[0].claims[0],
        text=half, quotations=tuple(one.id for one in spoken), articles=tuple(home.id for home in homes),
        evidence=tuple(words(home, half) for home in homes),
    )  # fmt: skip
    brief = replace(readout().stories[0], articles=homes, quotations=spoken, claims=(claim,))
    assert [agreed_wordings(brief)[one.id].text for one in agreed(brief)] == [said]
    shorter = replace(
        homes[1], text=homes[1].text.replace(", but the ferry of the northern line must stay until", " and stay; until")
    )
    apart = replace(spoken[1], content=(words(shorter, half),))
    assert agreed(replace(brief, articles=(homes[0], shorter), quotations=(spoken[0], apart))) == []


def test_what_is_agreed_is_told_in_like_words() -> None:
    """Places that share few words with a claim are not counted as telling the same."""
    brief = readout().stories[0]
    claim = brief.claims[0]
    other = words(brief.articles[0], "Sign in")
    assert agreed(replace(brief, claims=(replace(claim, evidence=(claim.evidence[0], other)),))) == []


def test_an_entry_is_shown_with_the_places_that_tell_it() -> None:
    """What else a speaker said that day, and other words of a deadline, are not given for the line."""
    home = article("mill.txt", "The mill closed its gates on Monday. Its gates were closed. A long day began for the bakers.")
    told = tuple(words(home, one) for one in ("The mill closed its gates on Monday", "Its gates were closed", "A long day began"))
    entry = replace(readout().stories[0].timeline[0], text=told[0].text, evidence=told, kind="event", stands_alone=True)
    brief = replace(readout().stories[0], articles=(home,), timeline=(entry,))
    assert [one.evidence for one in happened(brief, "event")] == [told[:2]]
