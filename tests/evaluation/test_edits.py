"""Seeded edits are the same at every run, and each stands in a sentence that another outlet carries."""

from dataclasses import replace

from evaluation.edits import KINDS, edits, is_reported, with_copy
from readout.align import align
from readout.model import Story
from tests.align.builders import Told, annotated, story

TEXT = "The harbour council of Skarne will close 12 piers near Ostrelka on Monday, said Olle Hale in the evening."


def told(text: str = TEXT) -> Told:
    """Tell the sentence with its names and count."""
    return Told(
        text,
        {"Olle Hale": "person", "Ostrelka": "place"},
        days={"Monday": ("2025-03-10", "2025-03-10")},
        counts={word: (float(word), "piers") for word in ("12", "27") if word in text.split()},
    )


def two_outlets() -> Story:
    """Build a story of one sentence that two outlets carry."""
    both = story(told(), told())
    members = tuple(
        replace(member, article=replace(member.article, outlet=outlet))
        for member, outlet in zip(both.members, ("Ledger", "Post"), strict=True)
    )
    return replace(both, members=members)


def test_every_kind_is_seeded_the_same_at_every_run() -> None:
    """One edit of each kind comes first, and a second run gives the same."""
    chosen = edits([two_outlets()], len(KINDS))
    assert {edit.kind for edit in chosen} == set(KINDS)
    assert chosen == edits([two_outlets()], len(KINDS))


def test_a_change_that_is_told_is_found() -> None:
    """A changed count counts as found where it stands against the other article's."""
    both = two_outlets()
    edit = next(edit for edit in edits([both], 50) if edit.kind == "number")
    edit = replace(edit, words="27", member=0)
    copy = annotated("a0", told(TEXT.replace("12", "27")))
    assert is_reported(align(with_copy(both, 0, copy, replaced=True)), edit, copy)
    assert not is_reported(align(both), edit, copy)
