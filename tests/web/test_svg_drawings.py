"""Pictures that are drawn on the server: a party among the others."""

import re

import pytest

from readout.library.party_profile import Other, Party
from readout.web.svg_drawings import OTHERS, network


def party(*others: Other) -> Party:
    """Build a party beside others."""
    return Party("Ida Quist", (), (), 1, (), others)


@pytest.mark.parametrize(("agree", "differ", "kind"), [(2, 1, "agree"), (0, 3, "differ"), (1, 1, "both")])
def test_a_line_tells_which_side_the_other_took(agree: int, differ: int, kind: str) -> None:
    """It is drawn by what prevails, as wide as there are issues, and told in words for whoever sees no picture."""
    drawn = network(party(Other("Odo Brill", agree, differ, ("dues",))))
    assert re.findall(r'<line class="(\w+)"', drawn) == [kind]
    assert f'stroke-width="{min(6, 1.5 + agree + differ)}"' in drawn
    assert f"Odo Brill: agrees {agree}, differs {differ}" in drawn


def test_all_names_stand_within_the_picture() -> None:
    """Of many others so many are drawn, each where none else is, a long name cut, and all of them inside the box."""
    drawn = network(party(*(Other(f"{number} {'<long>' * 9}", 1, 0, ()) for number in range(OTHERS + 5))))
    left, top, wide, high = map(float, re.findall(r'viewBox="([\d. -]+)"', drawn)[0].split())
    places = [(float(x), float(y)) for x, y in re.findall(r'<text class="\w*" x="(\d+)" y="(-?\d+)"', drawn)]
    assert len(set(places)) == len(places) == OTHERS + 1
    assert all(left <= x <= left + wide and top <= y <= top + high for x, y in places)
    assert "<long>" not in drawn
    assert drawn.count("…</text>") == OTHERS


def test_who_has_nobody_beside_it_is_not_drawn() -> None:
    """There is no picture of one name."""
    assert network(party()) == ""
