"""The articles as they were counted: by origin."""

from dataclasses import replace

from readout.model import Origin
from readout.render.excerpts import numbered
from readout.render.origin_groups import families, kin, origin_count, tally
from tests.render.builders import readout, words

TOLD = readout().stories[0]


def test_articles_of_one_origin_stand_together() -> None:
    """A group is one family; articles without a group stand alone."""
    copies = tuple(replace(article, origin=Origin("g", "copy")) for article in TOLD.articles)
    assert [len(family) for family in families(numbered(replace(TOLD, articles=copies)))] == [2]
    assert [len(family) for family in families(numbered(TOLD))] == [1, 1]


def test_a_tally_says_how_a_finding_was_counted() -> None:
    """Articles are grouped by the origin of their words, those of unknown origin named apart."""
    one, two = TOLD.articles
    unknown = replace(TOLD, articles=(one, replace(two, origin=Origin())))
    found = [words(one, "the harbour will close"), words(two, "the harbour will shut")]
    counted, adding_none = tally(found, numbered(unknown))
    assert [[shown.number for shown in group] for group in counted] == [[1]]
    assert [shown.number for shown in adding_none] == [2]


def test_copies_count_as_one_origin() -> None:
    """Articles of one group are one origin, articles of unknown origin none."""
    one, two = readout().stories[0].articles
    group = replace(one.origin, group="g", role="copy")
    unknown = replace(one.origin, role="unknown")
    assert origin_count([replace(one, origin=group), replace(two, origin=group)]) == 1
    assert origin_count([one, replace(two, origin=unknown)]) == 1


def test_copies_name_each_other() -> None:
    """An article is told which others share its origin."""
    brief = readout().stories[0]
    group = replace(brief.articles[0].origin, group="g")
    articles = numbered(replace(brief, articles=tuple(replace(a, origin=group) for a in brief.articles)))
    first, second = articles.values()
    assert kin(first, articles) == [second]
