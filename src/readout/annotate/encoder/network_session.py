"""Runs the network: one session in a process, loaded when first used."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from readout.annotate.encoder.lemmas import Lemmas, load_lemmas
from readout.annotate.encoder.matrix_products import Floats
from readout.annotate.encoder.weight_files import FOLDER, Link, check, load_links
from readout.annotate.encoder.windows import Window
from readout.annotate.encoder.word_pieces import Pieces, load_pieces

_SLOWER = ["SkipLayerNormFusion"]
"""Rewritings of the graph that onnxruntime (1.32) makes to its harm: a sum and a norm take 75 us on 206 pieces, fused 400 us."""


@dataclass(frozen=True, slots=True)
class Session:
    """A loaded encoder: the network, and what goes before and after it."""

    network: onnxruntime.InferenceSession
    pieces: Pieces
    links: dict[str, Link]
    lemmas: Lemmas

    def outputs(self, window: Window) -> dict[str, Floats]:
        """Return each head's outputs for a window, (words, width), word 0 being "root" and "none"; and "vector", (sentences, 384).

        A window goes through alone: with int8 the scale of a layer's numbers is taken over all that is in the pass,
        so that a window's neighbours in a batch would change its result. 250 pieces fill the arithmetic units anyway.
        """
        names = [output.name for output in self.network.get_outputs()]
        return dict(zip(names, self.network.run(names, feed(window)), strict=True))


def feed(window: Window) -> dict[str, npt.NDArray[np.generic]]:
    """Return a window as the network of the session takes it."""
    return {
        "ids": np.array(window.ids, np.int64),
        "shapes": np.array(window.shapes, np.int64),
        "marks": np.array(window.marks, np.int64),
        "firsts": np.array(window.firsts, np.int64),
        "pool": shares(window),
    }


def shares(window: Window) -> Floats:
    """Return (sentences, pieces): each piece's share in the mean over its sentence."""
    numbers = list(dict.fromkeys(window.sentences[1:]))
    rows = {number: row for row, number in enumerate(numbers)}
    pool = np.zeros((len(numbers), len(window.ids)), np.float32)
    afters = [*window.firsts[2:], len(window.ids) - 1]
    for first, after, number in zip(window.firsts[1:], afters, window.sentences[1:], strict=True):
        end = after - 1 if window.marks[after - 1] == 0 and window.shapes[after - 1] == 0 else after
        pool[rows[number], first:end] = 1.0
    pool /= np.maximum(pool.sum(axis=1, keepdims=True), np.float32(1))
    return pool


@cache
def load(threads: int = 1, folder: Path = FOLDER, network_file: str = "encoder.onnx") -> Session:
    """Return the encoder of a folder, made once for each number of threads; raise DamagedFileError where a file is not whole."""
    check(folder)
    network = opened(str(folder / network_file), threads)
    pieces = load_pieces(folder / "vocabulary.txt")
    return Session(network, pieces, load_links(folder / "links.npz"), load_lemmas(folder / "lemmas.tsv"))


def opened(network: str | bytes, threads: int = 1) -> onnxruntime.InferenceSession:
    """Open a network, by its path or by what its file holds, as the encoder runs it."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER)
