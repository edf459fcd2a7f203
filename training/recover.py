"""Takes a network's weights back out of the files that the package ships, so that training can go on from them."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.quantize import ENTERING, QUANTIZED, SCALE, SHARES

_INSIDE = "network."
_PRODUCT = "MatMul"


def recovered(folder: Path) -> dict[str, Tensor]:
    """Return the state of a Network from encoder.onnx and links.npz, int8 tables times their scales, so to half a step of int8.

    Raises KeyError where the file is no export of a Network, for then a node lacks its table.
    """
    graph = onnx.load(folder / "encoder.onnx").graph
    tables = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    state = {name.removeprefix(_INSIDE): table for name, table in tables.items() if name.startswith(_INSIDE)}
    state = {name: table for name, table in state.items() if name.endswith((".weight", ".bias"))}
    for node in graph.node:
        name = node.name.removesuffix("_quant")
        module = name.removeprefix("/network/").removesuffix(f"/{_PRODUCT}").replace("/", ".")
        if node.op_type.startswith(_PRODUCT) and node.input[1] in tables:  # a node's name tells no dictionary of modules
            owner = module if f"{module}.bias" in state else f"heads.{module}"
            shares = tables.get(node.input[0].removesuffix(ENTERING) + SHARES, np.ones(1, np.float32))
            state[f"{owner}.weight"] = _exact(tables, node.input[1]).T * shares
        elif node.op_type == "Gather" and node.input[0].endswith(QUANTIZED):
            state[node.input[0].removeprefix(_INSIDE).removesuffix(QUANTIZED)] = _exact(tables, node.input[0])
    with np.load(folder / "links.npz") as links:
        for key, values in links.items():
            name, _, side = key.partition(".")
            state[f"links.{name}.{side.replace('weights', 'weight')}"] = values.T if side == "weights" else values
    return {name: torch.from_numpy(np.array(table, np.float32)) for name, table in state.items()}


def _exact(tables: dict[str, np.ndarray], name: str) -> np.ndarray:
    """Return a table in float: a scale for each column or each row; earlier exports have one for the whole, and zero points."""
    if not name.endswith(QUANTIZED):
        return tables[name]
    base = name.removesuffix(QUANTIZED)
    zero = tables.get(f"{base}_zero_point", np.zeros(1, np.int8)).astype(np.float32)
    exact: np.ndarray = (tables[name].astype(np.float32) - zero) * tables[base + SCALE]
    return exact
