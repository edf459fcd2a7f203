"""What articles write beside the names of those who speak."""

import pytest

from readout.align import align
from readout.brief.words_beside_names import described
from readout.model import Story
from tests.annotate.reading import annotated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Harbour pilot Ida Quist said the boats would wait.", "Harbour pilot"),
        ("Ida Quist, a pilot from Skarne who sailed for years, said the boats would wait.", "pilot from Skarne"),
        ("The campaign manager, Ida Quist, said the boats would wait.", "campaign manager"),
        ("Ida Quist said the boats would wait.", None),
        ("Profile Ida Quist said the boats would wait.", None),
        ("“Clueless captain Ida Quist must go,” said Ivo Brandt. Ida Quist said the boats would wait.", None),
    ],
)
def test_a_speaker_has_what_stands_beside_the_name(text: str, told: str | None) -> None:
    """A title, or what a comma adds, up to what is told of it; nothing where nothing is."""
    aligned = align(story := Story("s", (annotated(text),)))
    (before,) = (one for one in aligned.entities if one.name == "Ida Quist")
    (found,) = (one for one in described(story, aligned.entities, aligned.quotations) if one.name == "Ida Quist")
    assert (told in found.roles) if told else found == before
