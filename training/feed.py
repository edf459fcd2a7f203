"""Batches as tensors, made beside the training by processes of their own where it asks for them."""

import random
from collections.abc import Iterator, Sequence

from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from readout.annotate.encoder.word_pieces import Pieces
from training.documents import Document
from training.examples import Example, padded, pool_of, stream
from training.recipe import Recipe
from training.swaps import names_of

Tensors = dict[str, Tensor]
Batch = tuple[Tensors, Tensors]
"""The network's inputs and the answers, see `training.examples.padded`."""
_AHEAD = 6


class _Feed(IterableDataset):  # type: ignore[misc]  # torch is not there where types are checked
    """An endless stream; each process has an order of its own."""

    def __init__(self, documents: Sequence[Document], pieces: Pieces, recipe: Recipe) -> None:
        super().__init__()
        self.documents, self.pieces, self.recipe = documents, pieces, recipe
        self.names = names_of(documents) if recipe.swapped else {}

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        chance = random.Random(self.recipe.seed + 1000 * (worker.id if worker else 0))  # noqa: S311 - shuffles
        for batch in stream(self.documents, self.pieces, chance, self.recipe.pieces, (self.names, self.recipe.swapped)):
            yield tensors(batch, chance, self.recipe.hidden)


def feed(documents: Sequence[Document], pieces: Pieces, recipe: Recipe) -> Iterator[Batch]:
    """Yield batches without end, from `recipe.workers` processes or, with none, from this one."""
    loader = DataLoader(
        _Feed(documents, pieces, recipe),
        batch_size=None,
        num_workers=recipe.workers,
        prefetch_factor=_AHEAD if recipe.workers else None,
        pin_memory=recipe.device != "cpu",
    )
    return iter(loader)


def tensors(batch: Sequence[Example], chance: random.Random, hidden: float) -> Batch:
    """Return a batch's inputs and answers, with the wanted vectors of sentences and how to pool them where there are some."""
    inputs, answers = padded(batch, chance, hidden)
    pool = pool_of(batch)
    if pool:
        inputs["pool"], answers["vector"] = pool
    return inputs, answers


def moved(batch: Batch, device: str) -> Batch:
    """Return the batch on a device, without waiting for the copy."""
    inputs, answers = ({name: table.to(device, non_blocking=True) for name, table in part.items()} for part in batch)
    return inputs, answers
