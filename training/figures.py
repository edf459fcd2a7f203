"""Quick figures while the network trains: per word, greedy, in torch; the figures that count come from evaluate.py."""

import torch
from torch import Tensor

from readout.annotate.encoder.prediction_heads import heads
from readout.annotate.encoder.word_pieces import Pieces
from training.corpora import Corpora
from training.examples import Example, examples_of, padded
from training.losses import link_vectors, pointer_scores
from training.network import Network

_BY_NAME = {head.name: head for head in heads()}


def quick_figures(network: Network, corpora: Corpora, pieces: Pieces) -> dict[str, dict[str, float]]:
    """Return for each corpus the share of words that each of its heads gets right, and F1 over labelled words for spans."""
    network.eval()
    figures = {}
    for name, documents in corpora.documents.items():
        examples = [example for document in documents for example in examples_of(document, pieces, 254)]
        examples.sort(key=lambda example: len(example.window.ids))
        counts: dict[str, list[int]] = {}
        for first in range(0, len(examples), 12):
            for head, values in _counts(network, examples[first : first + 12]).items():
                counts[head] = [old + new for old, new in zip(counts.get(head, [0, 0, 0]), values, strict=True)]
        figures[name] = {head: round(2 * hit / max(1, said + there), 4) for head, (hit, said, there) in counts.items()}
    return figures


def _counts(network: Network, batch: list[Example]) -> dict[str, list[int]]:
    device = network.shapes.weight.device
    inputs, answers = ({name: table.to(device) for name, table in part.items()} for part in padded(batch))
    with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16):
        outputs = network(inputs)
        counts = {}
        for name, answer in answers.items():
            head = _BY_NAME[name]
            if head.kind == "link":
                continue
            scores = pointer_scores(head, outputs, inputs) if head.kind == "pointer" else outputs[name]
            counts[name] = _compare(scores.argmax(-1), answer, outside=0 if head.kind == "span" else -1)
        if "arc" in answers:
            heads = pointer_scores(_BY_NAME["arc"], outputs, inputs).argmax(-1)
            labels = network.link("relation", *link_vectors(_BY_NAME["relation"], outputs, heads)).argmax(-1)
            labels[heads != answers["arc"]] = -1
            counts["labelled"] = _compare(labels, answers["relation"], outside=-2)
    return counts


def _compare(said: Tensor, answer: Tensor, outside: int) -> list[int]:
    known = answer >= 0
    hit = ((said == answer) & known & (answer != outside)).sum()
    return [int(hit), int((known & (said != outside)).sum()), int((known & (answer != outside)).sum())]
