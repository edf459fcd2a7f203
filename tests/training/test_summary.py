"""The weights by which sentences are held to be worth a line, fitted to what editors said."""

import numpy as np

from readout.brief.summary import Seen
from training.summary import Examples, fitted


def test_what_parts_right_from_wrong_gets_weight() -> None:
    """A trait that is high where a line was let through has a weight; a sentence that nobody judged is not asked."""
    seen = Seen((), np.eye(3), np.zeros((3, 3)), {"early": np.array([1.0, 0.1, 0.5]), "quotes": np.zeros(3)})
    model = fitted([Examples("g", seen, (0, 1, 2), np.array([1.0, 0.0, -1.0]), {})])
    assert model.weights["early"] > 0.1
    assert abs(model.weights["quotes"]) < 0.01
