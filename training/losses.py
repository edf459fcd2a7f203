"""How far the network's outputs are from the answers, a figure for each head."""

import math

import torch
from torch import Tensor
from torch.nn import functional

from readout.annotate.encoder.prediction_heads import Head, heads
from training.examples import NONE
from training.network import Network

WEIGHTS = {"xpos": 0.5, "name": 2.5, "quotation": 1.5, "cue": 0.4, "source": 0.2, "vector": 1.5}
"""The share of each head in the sum, 1 where not named. Prototypes: 2 for names, .25 and .1 for the pointers beside 1 for parts."""


def losses(
    network: Network, outputs: dict[str, Tensor], inputs: dict[str, Tensor], answers: dict[str, Tensor]
) -> dict[str, Tensor]:
    """Return the mean cross entropy of each head that has answers in the batch, and the vectors' distance from the wanted ones."""
    found = {}
    for head in heads():
        answer = answers.get("arc" if head.kind == "link" else head.name)
        if answer is None:
            continue
        if head.kind in ("label", "span"):
            found[head.name] = _entropy(outputs[head.name.replace(".", "_")], answer)
        elif head.kind == "pointer":
            found[head.name] = _entropy(pointer_scores(head, outputs, inputs), answer)
        else:
            scores = network.link(head.name, *link_vectors(head, outputs, answer.clamp(min=0)))
            found[head.name] = _entropy(scores, answers[head.name])
    if "vector" in answers:
        found["vector"] = _distance(outputs["vector"], answers["vector"])
    return found


def _distance(vectors: Tensor, wanted: Tensor) -> Tensor:
    return mean_where((wanted != 0).any(-1), 1 - functional.cosine_similarity(vectors, wanted, dim=-1))


def mean_where(there: Tensor, values: Tensor) -> Tensor:
    """Return the mean of the values where `there` is true, of one shape, without asking the device how many those are."""
    return (values * there).sum() / there.sum().clamp(min=1)


def pointer_scores(head: Head, outputs: dict[str, Tensor], inputs: dict[str, Tensor]) -> Tensor:
    """Return (batch, words, words) scores; arcs stay in their sentence, every pointer may choose word 0 (none, root)."""
    asking, answering = outputs[f"{head.name}_asking"].float(), outputs[f"{head.name}_answering"].float()
    scores = asking @ answering.transpose(1, 2) / math.sqrt(head.width)
    numbers = inputs["sentences"]
    same = numbers[:, :, None] == numbers[:, None, :] if head.name == "arc" else (numbers >= 0)[:, None, :].expand_as(scores)
    allowed = same.clone()
    allowed[:, :, 0] = True
    if head.name == "arc":
        allowed &= ~torch.eye(scores.shape[1], dtype=torch.bool, device=scores.device)[None]
    return scores.masked_fill(~allowed, -1e4)


def link_vectors(head: Head, outputs: dict[str, Tensor], heads: Tensor) -> tuple[Tensor, Tensor]:
    """Return the two vectors of each word and of the word it hangs on."""
    answering = outputs[f"{head.name}_answering"]
    chosen = answering.gather(1, heads[..., None].expand(-1, -1, answering.shape[-1]))
    return outputs[f"{head.name}_asking"], chosen


def _entropy(scores: Tensor, answer: Tensor) -> Tensor:
    return functional.cross_entropy(scores.float().flatten(0, 1), answer.flatten(), ignore_index=NONE)


def total(found: dict[str, Tensor]) -> Tensor:
    """Return the weighted sum."""
    return torch.stack([WEIGHTS.get(name, 1.0) * value for name, value in found.items()]).sum()
