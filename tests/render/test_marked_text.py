"""An article is cut at the borders of what was found in it, and any finding can be marked whole."""

from hypothesis import given
from hypothesis import strategies as st

from readout.model import Block, Span
from readout.render.marked_text import anchor, pieces, rules
from tests.render.builders import FIRST, article, words

HOME = article("one.txt", FIRST)
spans = st.tuples(st.integers(0, len(FIRST) - 1), st.integers(1, 30)).map(lambda p: Span(p[0], min(p[0] + p[1], len(FIRST))))


def test_pieces_give_the_text_back() -> None:
    """Cutting a block at the borders of evidence loses no character."""
    home = article("one.txt", FIRST)
    found = [words(home, "On Monday Mayor"), words(home, "Mayor Ida Quist said")]
    cut = pieces(home, Block(0, len(FIRST), "body"), found)
    assert "".join(piece.text for piece in cut) == FIRST
    assert [piece.text for piece in cut if piece.marked] == ["On Monday ", "Mayor", " Ida Quist said"]


@given(st.lists(spans, max_size=12))
def test_what_lies_between_an_anchor_and_its_border_is_the_finding(found: list[Span]) -> None:
    """However findings overlap, the pieces from a finding's anchor to its border are exactly its words."""
    evidence = [HOME.evidence(span) for span in found]
    cut = pieces(HOME, Block(0, len(FIRST), "body"), evidence)
    for e in evidence:
        (first,) = [at for at, piece in enumerate(cut) if e in piece.begins]
        rest = [at for at, piece in enumerate(cut) if at > first and piece.border and piece.start == e.end]
        between = cut[first : rest[0] if rest else None]
        assert "".join(piece.text for piece in between) == e.text
        assert all(piece.marked for piece in between)


def test_a_finding_is_marked_up_to_its_end() -> None:
    """The rule of a finding begins at its anchor and leaves out what follows it."""
    harbour = words(HOME, "harbour will")
    written = rules([HOME], [harbour])
    assert f'[id="{anchor(harbour)}"]:target~span:not([id="{HOME.id}-{harbour.end}"]' in written


def test_a_finding_over_two_blocks_is_marked_in_both() -> None:
    """Where evidence runs on into the next block, its words there have a rule too."""
    crossing = words(HOME, "close\n\nOn Monday")
    first, second = Block(0, 16, "headline"), Block(18, len(FIRST), "body")
    halves = [[piece.text for piece in pieces(HOME, block, [crossing]) if piece.marked] for block in (first, second)]
    assert halves == [["close"], ["On Monday"]]
