"""Documents to padded batches: windows as at run time, now and then rewritten, with each head's answers beside them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from torch import Tensor

from readout.annotate.encoder.prediction_heads import heads
from readout.annotate.encoder.windows import Window, windows
from readout.annotate.encoder.word_pieces import HIDDEN, Pieces
from training.documents import Document
from training.swaps import Pool, swapped

NONE = -100
"""No answer: left out of the loss (torch's default for cross entropy)."""
WAYS = (0.02, 0.01, 0.34, 0.25, 0.38)
"""Shares of texts in small letters, in capitals, with straight marks, with curly marks, as they are (the prototypes' shares)."""
POOL = 900
"""Windows drawn before they are sorted into batches of like length."""
_LABELS = {head.name: {label: index for index, label in enumerate(head.labels)} for head in heads() if head.labels}
_POINTERS = tuple(head.name for head in heads() if head.kind == "pointer")


@dataclass(slots=True)
class Example:
    """A window with its answers, one for each word (the start piece first), and the document's vectors wanted of its sentences."""

    window: Window
    answers: dict[str, list[int]] = field(default_factory=dict)
    vectors: dict[int, np.ndarray] = field(default_factory=dict)
    fold: int = -1


def examples_of(document: Document, pieces: Pieces, room: int, text: str | None = None) -> list[Example]:
    """Return a document's windows with their answers; `text` stands in for its own where it is rewritten to the same length."""
    return [_answered(document, window) for window in windows(text or document.text, document.sentences, pieces, room)]


def _answered(document: Document, window: Window) -> Example:
    example = Example(window, fold=document.fold)
    starts = [start for start, _ in window.offsets]
    for name, table in document.labels.items():
        known = _LABELS[name]
        example.answers[name] = [NONE, *(known.get(table.get(start, ""), NONE) for start in starts[1:])]
    place = {start: index for index, start in enumerate(starts) if index}
    place[-1] = 0
    for name, links in document.pointers.items():
        lost = NONE if name == "arc" else 0
        found = (place.get(links[start], lost) if start in links else NONE for start in starts[1:])
        example.answers[name] = [NONE, *found]
    present = set(window.sentences)
    example.vectors = {number: vector for number, vector in document.vectors.items() if number in present}
    return example


def rewritten(text: str, chance: random.Random) -> str:
    """Return the text with other quotation marks, or all in small or in capital letters, or as it is; never of another length."""
    (way,) = chance.choices((str.lower, str.upper, _straightened, _curled, str), WAYS)
    changed = way(text)
    return changed if len(changed) == len(text) else text


def _straightened(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def _curled(text: str) -> str:
    """Turn straight quotation marks into curly ones, opening and closing in turn within a line."""
    lines = []
    for line in text.split("\n"):
        parts = line.split('"')
        lines.append("".join(part + ("“" if index % 2 == 0 else "”") for index, part in enumerate(parts))[:-1])
    return "\n".join(lines).replace("'", "’")


def stream(
    documents: Sequence[Document], pieces: Pieces, chance: random.Random, size: int, names: tuple[Pool, float] = ({}, 0.0)
) -> Iterator[list[Example]]:
    """Yield batches of about `size` pieces (padding counted) without end, of like lengths within each batch.

    `names` are those that may take the place of others, and the share that does.
    """
    pool: list[Example] = []
    while True:
        order = list(documents)
        chance.shuffle(order)
        for document in order:
            room = chance.choice((48, 110, 180, 254, 254))
            told = swapped(document, names[0], chance, names[1]) if names[1] else document
            pool.extend(examples_of(told, pieces, room, rewritten(told.text, chance)))
            if len(pool) >= POOL:
                batches, pool = _batches(pool, chance, size)
                yield from batches


def _batches(pool: list[Example], chance: random.Random, size: int) -> tuple[list[list[Example]], list[Example]]:
    """Return full batches of one padded length each, and the examples left over.

    So few shapes occur: the library plans its work once for each shape, and that costs more than the work.
    """
    buckets: dict[int, list[Example]] = {}
    for example in pool:
        buckets.setdefault(_rounded(len(example.window.ids)), []).append(example)
    batches: list[list[Example]] = []
    left: list[Example] = []
    for length, examples in buckets.items():
        count = max(1, size // length)
        full = len(examples) // count * count
        batches.extend(examples[first : first + count] for first in range(0, full, count))
        left.extend(examples[full:])
    chance.shuffle(batches)
    return batches, left


def _rounded(length: int) -> int:
    return max(32, -(-length // 32) * 32)


def padded(
    batch: Sequence[Example], chance: random.Random | None = None, hidden: float = 0.0
) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
    """Return the network's inputs and the answers; a share of the words is hidden behind [MASK] where `hidden` says so."""
    length = _rounded(max(len(example.window.ids) for example in batch))
    inputs = {
        "ids": _filled([_hide(example.window, chance, hidden) for example in batch], length, 0),
        "shapes": _filled([example.window.shapes for example in batch], length, 0),
        "marks": _filled([example.window.marks for example in batch], length, 0),
        "firsts": _filled([example.window.firsts for example in batch], length, 0),
        "sentences": _filled([example.window.sentences for example in batch], length, -2),
        "fold": torch.tensor([example.fold for example in batch]),
    }
    if hidden:
        inputs["whole"] = _filled([example.window.ids for example in batch], length, 0)
    sizes = torch.tensor([len(example.window.ids) for example in batch])
    inputs["mask"] = torch.where(torch.arange(length)[None] < sizes[:, None], 0.0, -1e4)[:, None, None]
    answers = {}
    for name in (*_LABELS, *_POINTERS):
        table = _filled([example.answers.get(name, []) for example in batch], length, NONE)
        if (table >= 0).any():
            answers[name] = table
    return inputs, answers


def _hide(window: Window, chance: random.Random | None, share: float) -> list[int]:
    if chance is None or not share:
        return window.ids
    ids = list(window.ids)
    for first, after in zip(window.firsts[1:], [*window.firsts[2:], len(ids) - 1], strict=True):
        if chance.random() < share:
            ids[first:after] = [HIDDEN] * (after - first)
    return ids


def _filled(rows: Sequence[Sequence[int]], width: int, value: int) -> Tensor:
    full = np.full((len(rows), width), value, dtype=np.int64)
    for index, row in enumerate(rows):
        full[index, : len(row)] = row
    return torch.from_numpy(full)


def pool_of(batch: Sequence[Example]) -> tuple[Tensor, Tensor] | None:
    """Return the pooling matrix over the batch's sentences with a wanted vector, and those vectors; None where there is none."""
    length = _rounded(max(len(example.window.ids) for example in batch))
    count = max(len(example.vectors) for example in batch)
    if not count:
        return None
    count = -(-count // 8) * 8
    pool = torch.zeros(len(batch), count, length)
    wanted = torch.zeros(len(batch), count, len(next(iter(v for e in batch for v in e.vectors.values()))))
    for row, example in enumerate(batch):
        for place, (number, vector) in enumerate(example.vectors.items()):
            pool[row, place] = torch.from_numpy(sentence_share(example.window, number, length))
            wanted[row, place] = torch.from_numpy(vector.astype(np.float32))
    return pool, wanted


def sentence_share(window: Window, number: int, length: int) -> np.ndarray:
    """Return each piece's share in the mean over a sentence, zeros outside it."""
    share = np.zeros(length, np.float32)
    for index, first in enumerate(window.firsts):
        if window.sentences[index] == number:
            after = window.firsts[index + 1] if index + 1 < len(window.firsts) else len(window.ids) - 1
            share[first:after] = 1.0
    share /= max(1.0, float(share.sum()))
    return share
