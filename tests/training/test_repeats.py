"""The weights by which one line is held to tell again what another does."""

from training.repeats import Pair, fitted


def test_what_parts_repeats_from_others_gets_weight() -> None:
    """Likeness by words has a weight where it tells repeats, and none where it does not."""
    pairs = [Pair("g", {"words": again / 2, "early": 0.5}, float(again)) for again in (0, 1) * 8]
    model = fitted(pairs)
    assert model.weights["words"] > 0.1
    assert model.weights["early"] == 0
