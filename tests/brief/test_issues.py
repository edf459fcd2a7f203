"""Objects of moves grouped into issues."""

from readout.brief.issues import issues_of
from readout.model import Evidence, Issue, Move, Source


def about(*objects: str) -> list[Issue]:
    """Give the issues of moves of one article that are about these words."""
    moves = []
    at = 0
    for words in objects:
        piece = Evidence("a", at, at + len(words), words)
        moves.append(Move(Source(None, "Veldland"), "demand", piece, piece))
        at += len(words) + 500
    return issues_of(moves, frozenset({"veld"}))


def test_likeness_makes_one_issue() -> None:
    """Two wordings of one object share an issue, another object has its own."""
    one, two, three = about("the release of the barge crew", "release the crew of the barge", "higher harbour dues")
    assert one.id == two.id != three.id


def test_a_label_is_words_of_an_object() -> None:
    """The label stands in one of the objects, without words of grammar at its ends."""
    (issue,) = about("the release of the barge crew, which has been held since the spring of the year")
    assert issue.label == "release of the barge crew"


def test_a_bare_pronoun_goes_with_the_move_before() -> None:
    """What "this" is about is what the move just before it was about."""
    first = Evidence("a", 0, 29, "the release of the barge crew")
    second = Evidence("a", 60, 64, "this")
    moves = [Move(Source(None, "x"), "demand", piece, piece) for piece in (first, second)]
    assert len({issue.id for issue in issues_of(moves, frozenset())}) == 1
