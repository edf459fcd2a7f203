"""Who is meant by what he is."""

import pytest

from readout.brief.glosses.described_persons import DescribedPersons
from readout.model import Entity
from tests.brief.glosses.test_fuller_phrases import last_piece

QUIST = Entity("q", "Ada Quist", "person", ("Freedonian harbour envoy",), ())
HOLM = Entity("h", "Peter Holm", "person", ("former court pilot", "head of the port"), ())
BRANDT = Entity("b", "Ilka Brandt", "person", ("Sylvanian harbour envoy",), ())


def meant(line: str, *persons: Entity) -> str | None:
    """Give whom the noun before the first verb of a line means in an article that names them all."""
    member, piece = last_piece(f"Ada Quist met Peter Holm and Ilka Brandt. {line}")
    return DescribedPersons.of(persons).meant(piece, piece.tree.subject(piece.head), member)


@pytest.mark.parametrize(
    ("line", "persons", "expected"),
    [
        ("The harbour envoy left.", (QUIST, HOLM), "Ada Quist"),
        ("The envoy left.", (QUIST, HOLM), "Ada Quist"),
        ("The Freedonian envoy left.", (QUIST, BRANDT), "Ada Quist"),
        ("The envoy left.", (QUIST, BRANDT), None),
        ("An envoy left.", (QUIST,), None),
        ("The envoy of the port left.", (QUIST,), None),
        ("The pilot left.", (HOLM,), None),
        ("The court pilot left.", (HOLM,), "Peter Holm"),
    ],
)
def test_the_only_one_called_all_that_is_meant(line: str, persons: tuple[Entity, ...], expected: str | None) -> None:
    """Of two envoys the one whose country is told; who was a pilot is "the pilot" no more, but with more words."""
    assert meant(line, *persons) == expected


def test_whom_an_article_does_not_name_is_not_meant() -> None:
    """A story may call somebody so of whom this article does not tell."""
    assert meant("The envoy left.", Entity("x", "Karl Ostrander", "person", ("harbour envoy",), ())) is None
