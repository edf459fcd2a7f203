"""Plain weights of named features."""

import numpy as np
import pytest

from readout.text.learned_models import Model, learned


def test_features_are_weighed_by_their_names() -> None:
    """What has no weight is not looked at; half is where the weights make nothing."""
    model = Model(-1.0, {"long": 1.0})
    assert model.probability({"long": np.array([1.0, 100.0]), "other": np.array([9.0, 9.0])}).tolist() == [0.5, 1.0]


def test_a_room_keeps_its_models() -> None:
    """Each room has its own file; what it does not hold is an error."""
    assert "meaning" in learned("align", "said").weights
    assert "opening" in learned("brief", "summary").weights
    with pytest.raises(KeyError):
        learned("brief", "said")
