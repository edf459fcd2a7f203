"""How large the numbers are that enter each product of the exported network, feature by feature."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
from onnx import TensorProto, helper

from readout.annotate.encoder.network_session import feed
from readout.annotate.encoder.windows import Window, windows
from readout.annotate.encoder.word_pieces import Pieces, load_pieces
from readout.demo import corpus
from readout.text import sentences, tokens
from training.products import products

Columns = dict[str, npt.NDArray[np.float32]]


def largest_by_column(exact: Path, vocabulary: Path) -> Columns:
    """Return, by the name of what enters a product, the largest size of each of its features over the demo's articles in text.

    Eight articles are enough: what is far out stands in the same one or two features of the start and the stops of any text.
    (Taken from two sentences: divergence .55 where the demo's give .50, and 190 windows of news .51; see quantize.py.)
    """
    model = onnx.load(exact)
    names = list(dict.fromkeys(node.input[0] for node in products(model.graph)))
    model.graph.output.extend(helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    largest: Columns = {}
    for window in _windows(load_pieces(vocabulary)):
        for name, values in zip(names, session.run(names, feed(window)), strict=True):
            sizes = np.abs(values).max(axis=tuple(range(values.ndim - 1)))
            largest[name] = np.maximum(largest.get(name, sizes), sizes)
    return largest


def _windows(pieces: Pieces) -> Iterator[Window]:
    stories = sorted((folder for folder in corpus().iterdir() if folder.is_dir()), key=lambda folder: folder.name)
    for article in (file for story in stories for file in sorted(story.iterdir(), key=lambda file: file.name)):
        if article.name.endswith(".txt"):
            text = article.read_text("utf-8")
            cut = [[(word.start, word.end) for word in tokens(text, run.start, run.end)] for run in sentences(text, 0, len(text))]
            yield from windows(text, cut, pieces)
