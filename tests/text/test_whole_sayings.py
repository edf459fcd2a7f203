"""What is said around one verb of saying is one, where it is not long."""

from dataclasses import replace

from readout.model import Quotation, Source
from readout.text.whole_sayings import MOST, whole_sayings
from tests.render.builders import article, words

HOME = article("one.txt", '"We sail tonight," Ida Quist said. "The storm is over." "It was long," Ivo Brandt said.')


def said(id_: str, content: str, source: str = "Ida Quist", cue: str = "said") -> Quotation:
    """Build somebody's own words."""
    return Quotation(id_, "direct", Source(None, source, words(HOME, source)), words(HOME, cue), (words(HOME, content),))


def test_halves_around_a_verb_are_one_saying() -> None:
    """Each half is told with the other, in order; what another says is his."""
    first, second, other = (
        said("q1", "We sail tonight,"),
        said("q2", "The storm is over."),
        said("q3", "It was long,", "Ivo Brandt"),
    )
    whole = whole_sayings([first, second, other])
    assert whole["q1"] == whole["q2"] == replace(first, content=(*first.content, *second.content))
    assert whole["q3"] == other


def test_a_saying_stands_alone_where_its_halves_do() -> None:
    """A half that is not shown keeps the whole from being shown as one."""
    first, second = said("q1", "We sail tonight,"), replace(said("q2", "The storm is over."), stands_alone=False)
    assert not whole_sayings([first, second])["q1"].stands_alone


def test_a_long_saying_is_told_in_its_halves() -> None:
    """Sixty words are a line; reported words, and those without a verb, have no other half."""
    home = article("two.txt", f"{'row ' * MOST}said Quist. We sail.")
    long, short = (replace(said("q1", "We sail"), content=(words(home, part),)) for part in ("row " * MOST, "We sail."))
    bare, reported = replace(said("q3", "We sail"), cue=None), replace(said("q4", "The storm"), kind="indirect")
    found = whole_sayings([long, replace(short, id="q2"), bare, reported])
    assert [found[one.id] for one in (long, bare, reported)] == [long, bare, reported]
