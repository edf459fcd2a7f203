"""The words of shown lines that point elsewhere, with what they mean."""

from dataclasses import replace

import pytest

from readout.align import align
from readout.brief.glosses.shown_pointers import glossed
from readout.model import Brief, Entity, Evidence, Issue, Party, Position, Quotation, Source, Story, SummarySentence
from tests.annotate.reading import annotated

EMPTY = Brief("s", "Harbour", None, None, (), (), (), (), (), (), (), (), (), (), ())


def meant(text: str, line: str, *quotations: Quotation, bearers: tuple[Entity, ...] = ()) -> dict[str, str]:
    """Give what the words of a line of an article mean, as a line of the summary or in quotations."""
    member = annotated(text)
    story = Story("s", (member,))
    summary = () if quotations else (SummarySentence(line, (piece(text, line),)),)
    brief = replace(EMPTY, summary=summary, quotations=quotations, entities=bearers or align(story).entities)
    return {one.evidence.text: one.told_by.text for one in glossed(brief, story).glosses}


def piece(text: str, words: str) -> Evidence:
    """Point at words of the article."""
    at = text.index(words)
    return Evidence("a", at, at + len(words), words)


def test_a_line_says_whom_and_what_its_words_mean() -> None:
    """A pronoun, an office and a body told before are told beside the line, in the fullest words for them."""
    text = (
        "Governor Mary Quist met the Harbour Safety Committee on Monday. Quist left early. Quist was ill. "
        "She told the committee that the pier was safe. The governor praised the crew."
    )
    told = meant(text, "She told the committee that the pier was safe. The governor praised the crew.")
    assert told == {"She": "Mary Quist", "the committee": "the Harbour Safety Committee", "The governor": "Mary Quist"}


def test_words_that_no_line_shows_have_no_gloss() -> None:
    """Only what is shown is told."""
    text = "Mary Quist opened the harbour. She thanked the crew. The sun shone on the pier."
    assert meant(text, "The sun shone on the pier.") == {}


def test_she_is_nobody_whose_first_name_is_a_mans() -> None:
    """A last name that the story has whole of another sex only is not told."""
    text = "Quist met the harbour board. {} praised the crew. Robert Quist slept. Robert Quist was ill."
    told = {who: meant(text.format(who), f"{who} praised the crew.") for who in ("He", "She")}
    assert told == {"He": {"He": "Robert Quist"}, "She": {}}


def test_a_post_is_nobody_who_holds_it() -> None:
    """Who wins "the governor's race" need not be the governor; the governor's crew is his."""
    text = "Governor Mary Quist met the crew. Quist slept. Quist was ill. Ilka Brandt left {} on Monday."
    told = {
        words: meant(text.format(words), f"Ilka Brandt left {words} on Monday.")
        for words in ("the governor's race", "the governor's crew")
    }
    assert told == {"the governor's race": {}, "the governor's crew": {"the governor": "Mary Quist"}}


@pytest.mark.parametrize(
    "line",
    [
        "Robert Holm heard that she left.",
        "The singer said that she left.",
        "When she left, Ilka Brandt stayed.",
    ],
)
def test_a_line_that_tells_of_another_has_no_gloss(line: str) -> None:
    """Where somebody stands before a pronoun, or is the subject behind it, it may mean that one."""
    told = meant(f"Mary Quist opened the harbour. {line}", line)
    assert ("she" in told) == line.startswith("Robert")


def test_the_subject_of_a_sentence_is_not_whom_its_clauses_tell_of() -> None:
    """Behind the one whom a sentence is about another is another."""
    line = "She heard that Ilka Brandt left."
    assert meant(f"Mary Quist opened the harbour. {line}", line) == {"She": "Mary Quist"}


def test_reported_words_may_be_of_their_speaker() -> None:
    """In what somebody is reported to have said no gloss says that "she" is another who may be meant as well."""
    text = "Mary Quist opened the harbour. She thanked the crew. Ilka Brandt said she would close it."
    words = piece(text, "she would close it")
    said = Quotation("q", "indirect", Source("b", "Ilka Brandt", piece(text, "Ilka Brandt")), piece(text, "said"), (words,))
    bearers = (Entity("b", "Ilka Brandt", "person", (), ()),)
    assert set(meant(text, "", said, bearers=bearers).values()) <= {"Ilka Brandt"}


def test_own_words_are_of_another_than_their_speaker() -> None:
    """What somebody says of "her" in words of her own is of whom the sentence told."""
    text = "Mary Quist left the council on Monday. “Mary Quist has done enough. She should be thanked,” said Ilka Brandt."
    words = piece(text, "She should be thanked")
    said = Quotation("q", "direct", Source("b", "Ilka Brandt", piece(text, "Ilka Brandt")), piece(text, "said"), (words,))
    stance = Position("p", Party("b", "Ilka Brandt"), "demand", Issue("i", "thanks"), None, None, None, (words,), 1)
    member = annotated(text)
    story = Story("s", (member,))
    bearers = (Entity("b", "Ilka Brandt", "person", (), ()),)
    told = glossed(replace(EMPTY, positions=(stance,), quotations=(said,), entities=bearers), story)
    assert {one.evidence.text: one.name for one in told.glosses} == {"She": "Mary Quist"}


def test_the_office_of_a_place_told_alone_is_its_holders() -> None:
    """Whose governor one is needs no telling where an article has one."""
    text = "Gov. Mary Quist closed the harbour. The state’s governor had waited long. Gov. Quist slept."
    assert meant(text, "The state’s governor had waited long.") == {"The state’s governor": "Mary Quist"}
