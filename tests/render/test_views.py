"""What the forms share: numbers and names of articles, excerpts, voices."""

from dataclasses import replace

from readout.render.matrix import stances
from readout.render.views import REACH, excerpts, numbered, origin_count, voices
from tests.render.builders import article, readout, words


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
    heard = voices(readout().stories[0])
    assert [(voice.name, len(voice.claims), len(voice.quotations)) for voice in heard] == [("Ida Quist", 1, 0)]


def test_copies_count_as_one_origin() -> None:
    """Articles of one group are one origin, articles of unknown origin none."""
    one, two = readout().stories[0].articles
    group = replace(one.origin, group="g", role="copy")
    unknown = replace(one.origin, role="unknown")
    assert origin_count([replace(one, origin=group), replace(two, origin=group)]) == 1
    assert origin_count([one, replace(two, origin=unknown)]) == 1


def test_the_latest_position_comes_first() -> None:
    """A chain begins with the position that none replaces."""
    brief = readout().stories[0]
    first = brief.positions[0]
    later = replace(first, id="p2", move="reject", changed_from="p1")
    (_, (stance,)) = stances(replace(brief, positions=(first, later)))[0]
    assert [position.id for position in stance.chain] == ["p2", "p1"]
