"""The order of work: each quotation and claim of a brief is marked by whether it reads alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from readout.brief.alone.attributions_alone import Attributions
from readout.brief.alone.pieces_alone import Pages
from readout.brief.alone.questions_alone import is_understood
from readout.brief.alone.statement_traits import Statements
from readout.brief.alone.sure_speakers import Speakers
from readout.model import Brief, Quotation, Story
from readout.text.learned_models import learned
from readout.text.whole_sayings import whole_sayings

LEAST = 0.78
"""How likely an editor lets a statement through from which it is shown: told from traits, fitted to 6,192 verdicts
(`training/statements.py`, with the group left out; what each level keeps stands in docs/decisions/0051)."""

ALWAYS = 3
"""Statements of a story, the likeliest, that are shown whatever is to be said against them: two of three such pass."""


def marked(brief: Brief, story: Story) -> Brief:
    """Mark what reads alone; stances and entries of the timeline are marked where they are made."""
    pages = Pages.of(story)
    judge = _judge(brief, pages)
    whole, reads = whole_sayings(brief.quotations), cache(judge.is_said)
    said = _said(brief.quotations, whole, reads)
    told = _worth_a_line(said, Statements.of(story, judge, said))
    quotations = {one.id: replace(one, stands_alone=reads(one) and not judge.doubts(one)) for one in brief.quotations}
    return replace(
        brief,
        quotations=tuple(replace(one, stands_alone=one in told or whole[one.id] in told) for one in brief.quotations),
        claims=tuple(replace(one, stands_alone=judge.is_claimed(one, quotations)) for one in brief.claims),
        questions=tuple(replace(one, stands_alone=one.stands_alone and is_understood(one, pages)) for one in brief.questions),
    )


def _said(quotations: Sequence[Quotation], whole: Mapping[str, Quotation], reads: Callable[[Quotation], bool]) -> list[Quotation]:
    """Give what is said that reads alone: the whole around a verb of saying, else those of its parts that do."""
    found = {one.id: one for one in whole.values() if len(one.content) > 1 and reads(one)}
    return list(dict.fromkeys(one for one in (found.get(whole[one.id].id, one) for one in quotations) if reads(one)))


def _worth_a_line(said: Sequence[Quotation], statements: Statements) -> frozenset[Quotation]:
    """Choose what an editor likely lets through; a claim that several articles make needs no such weighing."""
    model = learned("brief", "statement")
    likely = {one: model.likelihood(statements.traits(one)) for one in said}
    first = sorted(said, key=lambda one: -likely[one])[:ALWAYS]
    return frozenset([*first, *(one for one, value in likely.items() if value >= LEAST)])


def traits_of_statements(brief: Brief, story: Story) -> list[tuple[Quotation, Mapping[str, float]]]:
    """Give what is said that reads alone, each with the traits by which it is weighed."""
    pages = Pages.of(story)
    judge = _judge(brief, pages)
    said = _said(brief.quotations, whole_sayings(brief.quotations), cache(judge.is_said))
    traits = Statements.of(story, judge, said).traits
    return [(one, traits(one)) for one in said]


def _judge(brief: Brief, pages: Pages) -> Attributions:
    entities = {entity.id: entity for entity in brief.entities}
    return Attributions(entities, pages, Speakers.of(brief.quotations, brief.entities, pages))
