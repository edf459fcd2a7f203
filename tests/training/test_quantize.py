"""What is far out costs a product in int8 nothing of what is not."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

onnx = pytest.importorskip("onnx", reason="training needs onnx: pip install 'readout[train]'")

import onnxruntime  # noqa: E402 - after the check that onnx is there

from training.quantize import quantize  # noqa: E402

Floats = npt.NDArray[np.float32]
PIECES, WIDTH = 5, 16
RANDOM = np.random.default_rng(7)
WEIGHTS = RANDOM.normal(size=(WIDTH, WIDTH)).astype(np.float32)
FAR = 3
WEIGHTS[FAR] /= 10


def written(name: str, folder: Path) -> Path:
    """Write a network of one product, called by a name, and its bias."""
    helper, kind = onnx.helper, onnx.TensorProto.FLOAT
    nodes = [
        helper.make_node("MatMul", ["given", "weights"], ["product"], name),
        helper.make_node("Add", ["bias", "product"], ["result"], "sum"),
    ]
    tables = {"weights": WEIGHTS, "bias": np.ones(WIDTH, np.float32)}
    graph = helper.make_graph(
        nodes,
        "one",
        [helper.make_tensor_value_info("given", kind, [1, PIECES, WIDTH])],
        [helper.make_tensor_value_info("result", kind, None)],
        [onnx.numpy_helper.from_array(table, key) for key, table in tables.items()],
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    path = folder / "exact.onnx"
    onnx.save(helper.make_model(graph, opset_imports=versions, ir_version=8), path)
    return path


def error(name: str, given: Floats, folder: Path) -> Floats:
    """Return how far each row of the product in int8 is from the exact one, at most."""
    exact, shipped = written(name, folder), folder / "shipped.onnx"
    quantize(exact, shipped, {"given": np.abs(given).max(axis=(0, 1))})
    found = [onnxruntime.InferenceSession(str(path)).run(None, {"given": given})[0] for path in (exact, shipped)]
    largest: Floats = np.abs(found[0] - found[1]).max(axis=(0, 2))
    return largest


def test_a_feature_far_out_leaves_the_others_their_precision(tmp_path: Path) -> None:
    """One feature ten times the others in one piece, its weights small, puts no other piece's product twice as far off."""
    given = RANDOM.uniform(-3, 3, (1, PIECES, WIDTH)).astype(np.float32)
    plain = error("/layers.0/widened/MatMul", given, tmp_path).max()
    given[0, 0, FAR] = 30
    assert error("/layers.0/widened/MatMul", given, tmp_path)[1:].max() < 2 * plain


def test_a_piece_far_out_leaves_the_others_their_precision(tmp_path: Path) -> None:
    """After GELU a piece forty times the others, in all features, changes nothing of theirs."""
    given = RANDOM.uniform(-0.17, 1, (1, PIECES, WIDTH)).astype(np.float32)
    plain = error("/layers.0/narrowed/MatMul", given, tmp_path)
    given[0, 0] *= 40
    assert np.array_equal(error("/layers.0/narrowed/MatMul", given, tmp_path)[1:], plain[1:])
