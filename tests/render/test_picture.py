"""The timeline's picture: dates across, what happened above what is to come."""

from dataclasses import replace

from readout.model import When
from readout.render.picture import picture
from tests.render.builders import readout


def test_each_lane_has_its_dots() -> None:
    """Entries of one date share a dot; upcoming ones lie in a lane of their own, and undated ones are not drawn."""
    told = readout().stories[0]
    later = replace(told.upcoming[0], when=When("2031-06-01", "day"))
    drawn = picture(replace(told, timeline=told.timeline * 2, upcoming=(later, *told.upcoming)))
    assert [(dot.count, dot.disputed) for dot in drawn.dots] == [(2, True), (1, False)]
    assert drawn.dots[0].down < drawn.dots[1].down
    assert drawn.dots[0].across < drawn.dots[1].across < drawn.width
    assert drawn.dots[1].label == "1 June 2031, to come: 1"
