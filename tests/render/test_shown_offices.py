"""Which office is shown beside a speaker's name."""

from readout.render.shown_offices import office_of
from tests.render.builders import article


def test_an_office_of_another_person_is_not_shown() -> None:
    """An office that holds another's name was read across two names; a friend holds none."""
    found = [
        office_of("Ida Quist", (role,), ("Ida Quist", "Ivo Brandt"), [article("one.txt", f"{role} Ida Quist spoke.")])
        for role in ("director Ivo Brandt", "friend", "aide to Ivo Brandt")
    ]
    assert found == ["", "", "aide to Ivo Brandt"]
