"""Brings the exported network to int8: products of weights and look-ups, with what is far out brought in first."""

from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import NodeProto, TensorProto, helper, numpy_helper

from training.columns import Columns
from training.products import products

Floats = npt.NDArray[np.float32]

QUANTIZED, SCALE = "_quantized", "_scale"
"""What the tables that stand for one of weights add to its name."""
ENTERING, SHARES = "_entering", "_shares"
"""What is added to the name of what enters a product: for its int8, and for the table that its features are multiplied with."""
_RUNTIME = "com.microsoft"
_PIECES = "/network/pieces/Gather"
_LEAST = np.float32(1e-9)
"""A scale at least so large, so that a table's column of zeros is divided too."""
_BY_ROWS = "/narrowed/"
_FAR = 4.0
"""Size that a feature is brought down to; its row of weights is made larger by as much.

Swept over 2, 3, 4, 5 and 8, and over the powers .5, .65 and .8 of SmoothQuant (Xiao et al. 2023), on the 60 windows of `quantize`:
nothing is better by more than .02, and powers of two, which would come back exactly out of the files, are worse by .11.
"""
_ZERO, _STEP = 37, 1.17 / 255
"""Zero point and step of a row whose largest number is 1: GELU gives nothing below -0.17."""


def quantize(exact: Path, path: Path, largest: Columns) -> None:
    """Turn a float network's weights into int8, a scale for each column; products of activations with one another stay as they are.

    A product has one scale for all that enters it, and the start and the stops have numbers ten times those of words, mostly
    in one feature or two. These are divided (see `_FAR`); after GELU, where that does not help, each row is divided by its
    largest number and multiplied by it afterwards. Mean divergence of tags, arcs, names and quotations from float, 60 windows
    of polnear-dev, in thousandths of a nat: 4.87 with neither, .71 with all by rows, .71 as it is, in six sevenths of the time.
    """
    model = onnx.load(exact)
    _convert(model.graph, largest)
    onnx.save(model, path)


def _convert(graph: onnx.GraphProto, largest: Columns) -> None:
    """Put int8 products in the place of the graph's, each with the sum that adds its bias."""
    tables = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    sums = {name: node for node in graph.node if node.op_type == "Add" for name in node.input}
    found = {node.name: sums[node.output[0]] for node in products(graph)}
    spent = {total.name for total in found.values()}
    made = _Made(largest)
    for node in graph.node:
        if node.name in found:
            made.product(node, found[node.name], tables[node.input[1]])
        elif node.name == _PIECES:
            made.look_up(node, tables[node.input[0]])
        elif node.name not in spent:
            made.nodes.append(node)
    kept = [tensor for tensor in graph.initializer if tensor.name not in made.replaced]
    del graph.node[:], graph.initializer[:]
    graph.node.extend(made.nodes)
    graph.initializer.extend(kept + [numpy_helper.from_array(table, name) for name, table in made.tables.items()])


class _Made:
    """The nodes and tables of the graph in int8."""

    def __init__(self, largest: Columns) -> None:
        self.largest = largest
        self.nodes: list[NodeProto] = []
        self.replaced: set[str] = set()
        self.tables: dict[str, npt.NDArray[Any]] = {
            "one": np.array(1, np.float32),
            "last": np.array([-1], np.int64),
            "row_zero": np.array(_ZERO, np.uint8),
            "row_step": np.array(_STEP, np.float32),
        }

    def look_up(self, node: NodeProto, table: Floats) -> None:
        """Add the nodes that look up rows of a table in int8, each on a scale of its own: a tenth of the loss of one for all."""
        name, places = node.input
        scales = np.abs(table).max(axis=1, keepdims=True) / np.float32(127)
        self._keep(name, table, np.maximum(scales, _LEAST))
        self._node("Gather", [name + QUANTIZED, places], [f"{node.name}_int8"])
        self._node("Cast", [f"{node.name}_int8"], [f"{node.name}_float"], to=TensorProto.FLOAT)
        self._node("Gather", [name + SCALE, places], [f"{node.name}_scale"])
        self._node("Mul", [f"{node.name}_float", f"{node.name}_scale"], node.output)

    def product(self, node: NodeProto, total: NodeProto, table: Floats) -> None:
        """Add the nodes that multiply with a table of weights and add the bias of `total`."""
        given, weights = node.input
        bias = next(name for name in total.input if name != node.output[0])
        rows = _BY_ROWS in node.name
        entering = f"{given}{ENTERING}"
        if not any(entering in before.output for before in self.nodes):
            (self._by_rows if rows else self._as_a_whole)(given)
        if f"{given}{SHARES}" in self.tables:
            table = table / self.tables[f"{given}{SHARES}"][:, None]
        self._keep(weights, table, np.maximum(np.abs(table).max(axis=0) / np.float32(127), _LEAST))
        scale, zero = ("one", "row_zero") if rows else (f"{entering}_scale", f"{entering}_zero")
        inputs = [entering, weights + QUANTIZED, scale, weights + SCALE, zero, ""]
        if not rows:
            self._node("MatMulIntegerToFloat", [*inputs, bias], total.output, name=node.name, domain=_RUNTIME)
            return
        self._node("MatMulIntegerToFloat", inputs, [f"{node.name}_rows"], name=node.name, domain=_RUNTIME)
        self._node("Mul", [f"{node.name}_rows", f"{entering}_rows"], node.output)
        self.nodes.append(total)

    def _as_a_whole(self, given: str) -> None:
        """Add the nodes that bring what enters a product to int8 on one scale, its far features divided."""
        entering = f"{given}{ENTERING}"
        if self.largest[given].max() > _FAR:
            self.tables[f"{given}{SHARES}"] = _FAR / np.maximum(self.largest[given], np.float32(_FAR))
            self._node("Mul", [given, f"{given}{SHARES}"], [f"{entering}_near"])
            given = f"{entering}_near"
        self._node("DynamicQuantizeLinear", [given], [entering, f"{entering}_scale", f"{entering}_zero"])

    def _by_rows(self, given: str) -> None:
        """Add the nodes that bring what comes from GELU, (1, pieces, width), to int8 on a scale for each piece."""
        entering = f"{given}{ENTERING}"
        self._node("ReduceMax", [given], [f"{entering}_largest"], axes=[0, 2], keepdims=0)
        self._node("Max", [f"{entering}_largest", "one"], [f"{entering}_range"])
        self._node("Mul", [f"{entering}_range", "row_step"], [f"{entering}_scale"])
        self._node("Shape", [f"{entering}_scale"], [f"{entering}_count"])
        self._node("Expand", ["row_zero", f"{entering}_count"], [f"{entering}_zero"])
        self._node("QuantizeLinear", [given, f"{entering}_scale", f"{entering}_zero"], [entering], axis=1)
        self._node("Unsqueeze", [f"{entering}_scale", "last"], [f"{entering}_rows"])

    def _keep(self, name: str, table: Floats, scales: Floats) -> None:
        self.replaced.add(name)
        self.tables[name + QUANTIZED] = np.rint(table / scales).astype(np.int8)
        self.tables[name + SCALE] = scales

    def _node(self, operator: str, inputs: list[str], outputs: list[str], **attributes: Any) -> None:  # noqa: ANN401 - onnx's own
        attributes.setdefault("name", outputs[0])
        self.nodes.append(helper.make_node(operator, inputs, list(outputs), **attributes))
