"""The weights by which an announcement is held to be worth a line."""

from dataclasses import replace

import numpy as np

from tests.annotate.reading import annotated
from training.upcoming import Example, fitted


def test_what_parts_right_from_wrong_gets_weight() -> None:
    """A trait that is high where a line was let through has a weight; what nobody judged counts as wrong."""
    (sentence,) = annotated("The harbour of Ostrow will open on May 4.").sentences
    told = [replace(sentence, vector=np.array([at + 1, 3, 1], "i1").tobytes()) for at in range(12)]
    found = [
        Example(f"g{at % 3}", {"day": at % 2, "pointing": 0.0}, one, alone=True, right=float(at % 2) if at < 10 else -1.0, rows=1.0)
        for at, one in enumerate(told)
    ]
    model = fitted(found)
    assert model.weights["day"] > 0.1
    assert "pointing" not in model.weights
