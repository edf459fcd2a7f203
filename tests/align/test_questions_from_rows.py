"""Whether a row of values tells a reader something."""

from dataclasses import replace

import pytest

from readout.align.cast_of_entities import cast_of
from readout.align.figures_in_articles import figures_of
from readout.align.questions_from_rows import answers, is_telling, lay
from readout.align.resolved_sources import Holders, resolve
from readout.align.rows_of_figures import Asked, ask
from readout.align.statements import lay_out
from readout.model import Party, Relation, Story
from tests.align.builders import Told, annotated, parsed, story
from tests.annotate.reading import annotated as read_as_written


def told(
    *counts: float, relation: Relation | None = "same", unit: str = "count", crowd: int = 0, holder: Party | None = None
) -> bool:
    """Judge the row of the counts of sailors in an article each."""
    found = story(*(Told(f"They freed {each:g} sailors.", counts={f"{each:g}": (each, "sailors")}) for each in counts))
    holders = Holders(cast_of(found))
    read = figures_of(found, lay_out(found, resolve(found, holders), holders))
    figures = [replace(each, unit=unit, crowd=crowd, holder=holder) for each in read]
    return is_telling(figures, answers(found, figures), relation)


def test_a_value_that_two_accounts_give_alike_is_told() -> None:
    """One account's value beside a looser one of another is not."""
    assert told(14, 14)
    assert not told(14, 15, relation="vaguer")


@pytest.mark.parametrize("unit", ["age", "days"])
def test_an_age_and_a_length_are_told_in_passing(unit: str) -> None:
    """However many accounts give them they are no question that a reader asks."""
    assert not told(14, 14, 14, unit=unit)


def test_two_rows_of_a_sentence_are_enough() -> None:
    """Whoever reads them has read the third figure in their headings."""
    sentence = "The harbour council of Skarne bought 214 wooden boats, 326 fishing nets and 438 brass lamps on Monday."
    found = story(Told(f"{sentence} Rain fell."), Told(f"Bread was sold out. {sentence}"))
    members = tuple(replace(read_as_written(member.article.text), article=member.article) for member in found.members)
    found = replace(found, members=members)
    holders = Holders(cast_of(found))
    laid = lay(found, ask(found, lay_out(found, resolve(found, holders), holders)))
    assert len(laid) >= 3
    assert sum(row.question.stands_alone for row in laid) == 2


def test_one_persons_words_are_told_where_he_stands() -> None:
    """A count that one holder gives in every account is no agreement of two."""
    assert not told(14, 14, holder=Party(None, "Runa Ekholt"))


def test_values_that_differ_are_no_answers_to_one_question() -> None:
    """Nor is a row the place for those that a verdict tells to differ, or that have moved on: not all are right as told."""
    assert not any(told(14, 20, relation=relation) for relation in (None, "differ", "soft", "update"))


@pytest.mark.parametrize(("odds", "differ"), [((0.35, 0.2, 0.2), False), ((0.9, 0.9, 0.2), True)])
def test_what_differs_in_a_row_of_several_things_is_no_difference(odds: tuple[float, ...], *, differ: bool) -> None:
    """Where two of its values are hardly of one question, all of them have to be likely to be."""
    counts = (14, 20, 90)
    found = story(*(Told(f"They freed {each} sailors.", counts={f"{each}": (each, "sailors")}) for each in counts))
    holders = Holders(cast_of(found))
    figures = figures_of(found, lay_out(found, resolve(found, holders), holders))
    pairs = ((0, 1), (0, 2), (1, 2))
    (laid,) = lay(found, Asked(figures, pairs, {}, ((0, 1, 2),), dict(zip(pairs, odds, strict=True))))
    assert (laid.discrepancy is not None) == differ


@pytest.mark.parametrize(
    ("sentence", "worth"),
    [
        ("They freed 14 sailors.", True),
        ("They freed the 14 sailors.", False),
        ("They freed these 14 sailors.", False),
        ("They met the Gang of Eight sailors.", False),
    ],
)
def test_a_number_that_says_who_is_meant_is_no_news(sentence: str, *, worth: bool) -> None:
    """Neither is one in a name."""
    tree = {4: "2:nsubj:PRON 0:root:VERB 4:nummod:NUM 2:obj:NOUN 2:punct:PUNCT"}.get(
        len(sentence.split()), "2:nsubj:PRON 0:root:VERB 5:det:DET 5:nummod:NUM 2:obj:NOUN 2:punct:PUNCT"
    )
    if "Gang" in sentence:
        tree = "2:nsubj:PRON 0:root:VERB 4:det:DET 2:obj:NOUN 7:case:ADP 7:nummod:NUM 4:nmod:NOUN 2:punct:PUNCT"
    number = "Eight" if "Gang" in sentence else "14"
    members = [
        replace(
            annotated(name, Told(sentence, counts={number: (8 if number == "Eight" else 14, "sailors")})),
            sentences=(parsed(sentence, tree),),
        )
        for name in ("a0", "a1")
    ]
    found = Story("s", tuple(members))
    holders = Holders(cast_of(found))
    figures = figures_of(found, lay_out(found, resolve(found, holders), holders))
    assert is_telling(figures, answers(found, figures), "same") is worth
