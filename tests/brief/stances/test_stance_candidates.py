"""Each move, and each sentence that is quoted, is a candidate in every wording that could tell it."""

import pytest

from readout.align import align
from readout.brief.actor_names import actors_of
from readout.brief.alone.pieces_alone import Pages
from readout.brief.positions import parties_moves, setting_of
from readout.brief.stances.moves_of_words import move_said
from readout.brief.stances.stance_candidates import candidates
from readout.model import Story
from tests.annotate.reading import annotated


def worded(text: str) -> list[tuple[str, bool]]:
    """Give the wordings of one article's candidates, and which are quoted."""
    story = Story("s", (annotated(text),))
    comparison = align(story)
    actors = actors_of(story, comparison)
    found = candidates(parties_moves(story, actors, comparison), setting_of(story, actors, comparison))
    return [(one.words.text, one.spoken) for one in found]


def test_a_move_may_be_told_by_its_sentence() -> None:
    """The clause as it was read comes first, wider words follow."""
    told = [words for words, spoken in worded("On Monday Mayor Ida Quist rejected the lease, which ends in March.") if not spoken]
    assert told[0].startswith("Mayor Ida Quist rejected the lease")
    assert "On Monday Mayor Ida Quist rejected the lease, which ends in March" in told


def test_what_only_joins_a_clause_to_the_one_before_is_left_out() -> None:
    """A clause is told without the "however" that leads it in."""
    told = [words for words, spoken in worded("However, Mayor Ida Quist rejected the lease of the northern gate.") if not spoken]
    assert "Mayor Ida Quist rejected the lease of the northern gate" in told


def test_somebodys_own_words_are_told_in_these_alone() -> None:
    """What is quoted word for word is shown without who said it."""
    told = worded("“We will never sell the northern gate,” said Mayor Ida Quist.")
    assert all("said" not in words for words, spoken in told if spoken)


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("The council must mend the northern gate.", "propose"),
        ("We will mend the northern gate.", "pledge"),
        ("We will not mend the northern gate.", "reject"),
        ("The closure is a mistake.", "criticize"),
        ("The gate is made of oak.", None),
    ],
)
def test_a_sentence_makes_the_move_of_its_words(text: str, move: str | None) -> None:
    """What must or will be, or is judged, is a stance; what only is, is none."""
    member = annotated(text)
    piece = Pages.of(Story("s", (member,))).piece(member.article.evidence(member.sentences[0].span))
    assert piece is not None
    assert move_said(piece, None) == move
