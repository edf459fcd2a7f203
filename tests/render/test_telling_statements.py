"""Statements that open the list of who said what."""

from dataclasses import replace

from readout.model import Brief, Evidence, Quotation
from readout.render.excerpts import numbered
from readout.render.voices import telling, voices
from tests.render.builders import readout


def brief_of(*texts: str) -> Brief:
    """Give a brief with one quotation for each text, all in one article under one headline, in the order of the article."""
    brief = readout().stories[0]
    article = replace(brief.articles[0], headline="Quist closes the northern gate", text=" ".join(texts))
    first = next(one for one in brief.quotations if one.stands_alone)
    said, at = list[Quotation](), 0
    for number, text in enumerate(texts):
        said.append(replace(first, id=f"q{number}", content=(Evidence(article.id, at, at + len(text), text),)))
        at += len(text) + 1
    return replace(brief, headline="The northern gate", articles=(article,), quotations=tuple(said), claims=())


def opening(brief: Brief, most: int) -> set[str]:
    """Give the ids of the statements that open the list."""
    return telling(brief, voices(brief), numbered(brief), most)


def test_what_speaks_to_the_headlines_comes_before_an_aside() -> None:
    """Of two statements of one length the one with words of the headlines opens the list."""
    brief = brief_of(
        "We all slept very well on that cold and long evening", "We shall close the northern gate on that cold and long evening"
    )
    assert opening(brief, 1) == {"q1"}


def test_a_long_statement_comes_before_a_short_one() -> None:
    """A few words are worth a line less often than a whole sentence."""
    brief = brief_of("That was a very good harbour", "That was a harbour in which no ferry ever had to wait for long in winter")
    assert opening(brief, 1) == {"q1"}


def test_all_are_told_where_there_is_room() -> None:
    """Nothing is left out of a short list."""
    brief = brief_of("That was a very good harbour", "No ferry ever had to wait for long in winter")
    assert opening(brief, 9) == {"q0", "q1"}
