"""Finds the products with weights among the nodes of an exported network."""

from collections.abc import Iterator

import onnx
from onnx import NodeProto

_FLAT = 2


def products(graph: onnx.GraphProto) -> Iterator[NodeProto]:
    """Yield the nodes that multiply something with a table of weights, in order; those of two activations are left out."""
    flat = {tensor.name for tensor in graph.initializer if len(tensor.dims) == _FLAT}
    yield from (node for node in graph.node if node.op_type == "MatMul" and node.input[1] in flat)
