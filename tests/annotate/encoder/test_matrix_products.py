"""Products in blocks are products."""

import numpy as np
import pytest

from readout.annotate.encoder.matrix_products import product


@pytest.mark.parametrize(("rows", "inner", "columns"), [(0, 3, 2), (1, 768, 50), (200, 768, 50), (7, 1, 1), (5, 600, 600)])
def test_a_product_in_blocks_is_the_product(rows: int, inner: int, columns: int) -> None:
    """However many blocks there are, the numbers are those of one product."""
    chance = np.random.default_rng(5)
    left = chance.normal(size=(rows, inner)).astype(np.float32)
    right = chance.normal(size=(inner, columns)).astype(np.float32)
    assert product(left, right) == pytest.approx(left @ right, abs=1e-3)
