"""Writes the trained network as the files that the package ships: int8 ONNX, its links, vocabulary, labels and digests."""

import json
import shutil
import warnings
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from readout.annotate.encoder.prediction_heads import heads
from readout.annotate.encoder.weight_files import described
from training.columns import largest_by_column
from training.network import Network
from training.quantize import quantize

INPUTS = ("ids", "shapes", "marks", "firsts", "pool")
FLOAT = "encoder.float.onnx"
_OPSET = 17


class OneWindow(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """The network for one window without padding: (pieces,) and (words,) in, (words, width) for each output out."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, shapes: Tensor, marks: Tensor, firsts: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """Return the outputs in the order of `output_names`."""
        tensors = zip(INPUTS, (ids, shapes, marks, firsts, pool), strict=True)
        outputs = self.network({name: tensor[None] for name, tensor in tensors})
        return tuple(outputs[name.replace(".", "_")][0] for name in output_names())


def output_names() -> list[str]:
    """Return the names of what the network emits, the heads' in the table's order and the sentences' vectors last."""
    return [name for head in heads() for name, _ in head.outputs] + ["vector"]


def export(network: Network, vocabulary: Path, folder: Path) -> None:
    """Write encoder.onnx (int8), encoder.float.onnx (for the check of parity alone), links.npz, vocabulary.txt and labels.json."""
    folder.mkdir(parents=True, exist_ok=True)
    network.eval()
    exact = folder / FLOAT
    _write_float(network, exact)
    quantize(exact, folder / "encoder.onnx", largest_by_column(exact, vocabulary))
    links = {}
    for name, module in network.links.items():
        links[f"{name}.weights"] = module.weight.detach().numpy().T.copy()
        links[f"{name}.bias"] = module.bias.detach().numpy()
    np.savez(folder / "links.npz", **links)
    shutil.copyfile(vocabulary, folder / "vocabulary.txt")
    (folder / "labels.json").write_text(json.dumps(described()), "utf-8")


def _write_float(network: Network, path: Path) -> None:
    ids = torch.tensor([101, 2023, 2003, 1037, 102])
    pool = torch.tensor([[0, 0.5, 0.5, 0, 0], [0, 0, 0, 1.0, 0]])
    axes: dict[str, dict[int, str]] = {name: {0: "words"} for name in output_names()}
    axes |= {name: {0: "pieces"} for name in ("ids", "shapes", "marks")}
    axes |= {"firsts": {0: "words"}, "pool": {0: "sentences", 1: "pieces"}, "vector": {0: "sentences"}}
    with warnings.catch_warnings(), torch.inference_mode():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            OneWindow(network),
            (ids, torch.zeros_like(ids), torch.zeros_like(ids), torch.arange(4), pool),
            str(path),
            input_names=list(INPUTS),
            output_names=output_names(),
            dynamic_axes=axes,
            opset_version=_OPSET,
            dynamo=False,
        )
