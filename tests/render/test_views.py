"""What the forms share: numbers and names of articles, excerpts, voices."""

from dataclasses import replace

import pytest

from readout.model import Between, Readout, Source, When
from readout.render.html_page import to_html
from readout.render.markdown import to_markdown
from readout.render.shown_offices import office_of
from readout.render.views import (
    REACH,
    agreed,
    ahead,
    asked,
    excerpts,
    first_words,
    happened,
    kin,
    numbered,
    origin_count,
    tidy,
    voices,
)
from tests.render.builders import article, in_like_words, readout, words


def test_an_excerpt_stays_in_its_paragraph() -> None:
    """The words around evidence end at the paragraph's borders."""
    brief = readout().stories[0]
    shown = excerpts([words(brief.articles[0], "Ida Quist")], numbered(brief))[0]
    assert shown.before == "On Monday Mayor "


def test_a_long_paragraph_is_cut_at_a_word() -> None:
    """At most so many characters stand on either side, cut between words."""
    home = article("long.txt", "word " * 100 + "HERE" + " word" * 100)
    brief = replace(readout().stories[0], articles=(home,))
    shown = excerpts([words(home, "HERE")], numbered(brief))[0]
    assert shown.before.startswith("…word")
    assert shown.after.endswith("word…")
    assert len(shown.after) <= REACH + 1


def test_quotations_in_a_claim_are_not_told_twice() -> None:
    """A voice lists its claims, then only those quotations that no claim holds."""
    brief = readout().stories[0]
    heard = voices(replace(brief, claims=(in_like_words(brief),)))
    assert [(voice.name, len(voice.claims), len(voice.quotations)) for voice in heard] == [("Ida Quist", 1, 0)]


def test_what_does_not_read_alone_is_not_shown() -> None:
    """A quotation that leans on words around it stands in the JSON alone."""
    brief = readout().stories[0]
    torn = replace(brief.quotations[0], id="q9", stands_alone=False)
    assert not voices(replace(brief, claims=(), quotations=(torn,)))


def test_one_outlets_other_cut_of_a_quotation_is_not_told_again() -> None:
    """Of two quotations that share most words the first is shown."""
    brief = readout().stories[0]
    first = brief.quotations[0]
    again = replace(first, id="q9", content=(words(brief.articles[0], "the harbour will close. <b>"),))
    found = voices(replace(brief, claims=(), quotations=(first, again)))
    assert [q.id for voice in found for q in voice.quotations] == [first.id]


def test_what_nobody_says_is_not_listed() -> None:
    """A report without a speaker, or of a pronoun whose person is not known, stands in the JSON alone."""
    brief = readout().stories[0]
    said = words(brief.articles[0], brief.articles[0].text.split("\n")[-1] or brief.articles[0].text)
    whole = replace(brief.quotations[0], id="q9", kind="indirect", content=(said,))
    nobody = replace(whole, id="q8", source=None)
    they = replace(whole, id="q7", source=Source(None, "they"))
    listed = [q.id for voice in voices(replace(brief, quotations=(whole, nobody, they))) for q in voice.quotations]
    assert listed == ["q9"]


@pytest.mark.parametrize(("name", "named"), [("the person", False), ("another", False), ("a clerk", True), ("the Buoy", True)])
def test_who_is_only_pointed_at_is_nobody(name: str, named: bool) -> None:  # noqa: FBT001
    """What is said by "the person" stands in the JSON alone; a clerk and the Buoy are somebody."""
    brief = readout().stories[0]
    said = replace(brief.quotations[0], id="q9", kind="direct", source=Source(None, name))
    assert [voice.name for voice in voices(replace(brief, claims=(), quotations=(said,)))] == ([name] if named else [])


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Mayor Ida Quist spoke.", "mayor"),
        ("Ida Quist, the mayor, spoke.", "mayor"),
        ("Deputy Mayor Ida Quist spoke.", ""),
        ("The mayor and Ida Quist spoke.", ""),
        ("Former mayor Ida Quist spoke.", "former mayor"),
        ("Mayor Ida Quist spoke. Ivo Brandt met ex-mayor Quist.", "former mayor"),
    ],
)
def test_an_office_is_shown_where_it_stands_whole_beside_the_name(text: str, office: str) -> None:
    """Half of an office, or one that stands elsewhere, is not the speaker's."""
    brief = replace(readout().stories[0], articles=(article("one.txt", text),))
    assert voices(brief)[0].office == office


def test_what_another_says_is_not_shown_beneath_a_statement() -> None:
    """The same words of another named speaker, or of the outlet, are no rendering of what somebody says."""
    brief = readout().stories[0]
    claim, second = in_like_words(brief), brief.quotations[1]

    def said_by(source: Source | None) -> bool:
        quotations = (brief.quotations[0], replace(second, source=source))
        return len(voices(replace(brief, claims=(claim,), quotations=quotations))[0].claims) == 1

    assert said_by(second.source)
    assert not said_by(Source("e2", "Ivo Brandt"))


def test_an_office_of_another_person_is_not_shown() -> None:
    """An office that holds another's name was read across two names; a friend holds none."""
    found = [
        office_of("Ida Quist", (role,), ("Ida Quist", "Ivo Brandt"), [article("one.txt", f"{role} Ida Quist spoke.")])
        for role in ("director Ivo Brandt", "friend", "aide to Ivo Brandt")
    ]
    assert found == ["", "", "aide to Ivo Brandt"]


def test_what_one_account_hopes_for_is_not_ahead() -> None:
    """What is to come on no day is listed where two origins tell it, on a day where one does."""
    brief = readout().stories[0]
    hoped = replace(brief.upcoming[0], origins=1)
    dated = replace(hoped, when=When("2031-06-01", "day"))
    assert ahead(replace(brief, upcoming=(hoped, dated, *brief.upcoming))) == [dated, *brief.upcoming]


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


def test_copies_count_as_one_origin() -> None:
    """Articles of one group are one origin, articles of unknown origin none."""
    one, two = readout().stories[0].articles
    group = replace(one.origin, group="g", role="copy")
    unknown = replace(one.origin, role="unknown")
    assert origin_count([replace(one, origin=group), replace(two, origin=group)]) == 1
    assert origin_count([one, replace(two, origin=unknown)]) == 1


def test_evidence_within_evidence_is_shown_once() -> None:
    """Of two findings, one inside the other, the reader sees the wider."""
    brief = readout().stories[0]
    found = [words(brief.articles[0], "Mayor Ida Quist said"), words(brief.articles[0], "Ida Quist")]
    assert [shown.evidence for shown in excerpts(found, numbered(brief))] == found[:1]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We go,", "We go"),
        ("he said “", "he said"),
        ('he said, "', "he said"),
        ('the "way"', 'the "way"'),
        ("a\n b", "a b"),
        (",", ","),
    ],
)
def test_left_over_marks_are_not_shown(text: str, shown: str) -> None:
    """A comma or an opening quotation mark at the end of a text is dropped, and white space folded."""
    assert tidy(text) == shown


def test_what_is_agreed_has_two_origins() -> None:
    """Only corroborated claims are agreed, and as widely as like words tell them."""
    brief = readout().stories[0]
    one = in_like_words(brief)
    claims = (one, replace(one, id="c2", origins=3), replace(one, id="c3", origins=1), replace(one, id="c4", status="disputed"))
    assert [claim.id for claim in agreed(replace(brief, claims=claims))] == ["c1", "c2"]


def test_copies_name_each_other() -> None:
    """An article is told which others share its origin."""
    brief = readout().stories[0]
    group = replace(brief.articles[0].origin, group="g")
    articles = numbered(replace(brief, articles=tuple(replace(a, origin=group) for a in brief.articles)))
    first, second = articles.values()
    assert kin(first, articles) == [second]


def test_first_words_end_at_a_word() -> None:
    """A long text is cut between words and says so; a short one is whole."""
    assert first_words("the harbour, will close", 13) == "the harbour…"
    assert first_words("the harbour", 13) == "the harbour"


@pytest.mark.parametrize(
    ("who", "heading"), [("outlets", "Where accounts differ"), ("sources", "Where parties contradict each other")]
)
def test_disputes_stand_apart_from_differing_accounts(who: Between, heading: str) -> None:
    """What parties say against each other is no difference between outlets, and each has its own heading in every form."""
    (found,) = (brief := readout().stories[0]).discrepancies
    told = Readout((replace(brief, discrepancies=(replace(found, between=who),)),), ())
    for written in (to_markdown(told), to_html(told)):
        headings = [name for name in ("Where accounts differ", "Where parties contradict each other") if name in written]
        assert headings == [heading]


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
