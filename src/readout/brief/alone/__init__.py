"""What reads alone: who spoke is somebody, and the words are a whole sentence whose persons and things are named."""

from readout.brief.alone.attributions_alone import is_meant
from readout.brief.alone.lines_alone import is_in_first_person, is_told, points_to_nobody
from readout.brief.alone.marking_alone import marked, traits_of_statements
from readout.brief.alone.pieces_alone import Pages, headlined

__all__ = [
    "Pages",
    "headlined",
    "is_in_first_person",
    "is_meant",
    "is_told",
    "marked",
    "points_to_nobody",
    "traits_of_statements",
]
