"""What reads alone: who spoke is somebody, and the words are a whole sentence whose persons and things are named."""

from readout.brief.alone.attributions_alone import is_meant, sexes_of
from readout.brief.alone.lines_alone import is_in_first_person, is_told, leaves_unnamed, points_to_nobody
from readout.brief.alone.marking_alone import marked, traits_of_statements
from readout.brief.alone.pieces_alone import Pages, headlined

__all__ = [
    "Pages",
    "headlined",
    "is_in_first_person",
    "is_meant",
    "is_told",
    "leaves_unnamed",
    "marked",
    "points_to_nobody",
    "sexes_of",
    "traits_of_statements",
]
