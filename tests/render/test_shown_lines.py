"""Which lines of a brief are shown: what is agreed, differs, was asked, happened and lies ahead, where its words read alone."""

from dataclasses import replace

from readout.render.shown_lines import agreed, ahead, asked, happened
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
    claims = (one, replace(one, id="c2", origins=3), replace(one, id="c3", origins=1), replace(one, id="c4", status="disputed"))
    assert [claim.id for claim in agreed(replace(brief, claims=claims))] == ["c1", "c2"]


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
