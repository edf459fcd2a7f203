"""The base encoder's own vectors of sentences, which the new encoder's are held to while it learns the rest."""

import random
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional

from readout.annotate.encoder.word_pieces import START, STOP, Pieces
from training.documents import Document
from training.network import Network, load_base

SHORTEST, LONGEST = 4, 120
"""Word pieces of a sentence that says something of its own, and of one that is no list."""


def add_vectors(documents: Iterable[Document], pieces: Pieces, weights: Path, share: float) -> None:
    """Give a share of the documents the base's vectors (float16, unit length) of their sentences, headings and lists left out."""
    network = Network(0.0, ())
    load_base(network, weights)
    network.eval()
    chance = random.Random(3)  # noqa: S311 - picks documents
    wanted = []
    for document in documents:
        if chance.random() < share:
            for number, sentence in enumerate(document.sentences):
                ids = [piece for start, end in sentence for piece in pieces.of(document.text[start:end])]
                if SHORTEST <= len(ids) <= LONGEST:
                    wanted.append((document, number, [START, *ids, STOP]))
    wanted.sort(key=lambda item: len(item[2]))
    for first in range(0, len(wanted), 64):
        _encode(network, wanted[first : first + 64])


def _encode(network: Network, batch: list[tuple[Document, int, list[int]]]) -> None:
    length = -(-len(batch[-1][2]) // 8) * 8
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    for row, (_, _, sentence) in enumerate(batch):
        ids[row, : len(sentence)] = torch.tensor(sentence)
    mask = ids > 0
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
        unseen = torch.where(mask, 0.0, -1e4)[:, None, None]
        _, hidden = network.read(ids, torch.zeros_like(ids), torch.zeros_like(ids), unseen)
        share = mask[..., None].float()
        vectors = functional.normalize((hidden.float() * share).sum(1) / share.sum(1), dim=-1)
    for (document, number, _), vector in zip(batch, vectors.numpy(), strict=True):
        document.vectors[number] = vector.astype(np.float16)
