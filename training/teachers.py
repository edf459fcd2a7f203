"""What several trained networks say together, as answers for another one (Hinton et al. 2015; Furlanello et al. 2018).

Each teacher is kept from one part of the names and quotations (`without_fold`), and speaks alone where that part is read:
an answer by one who has not seen the annotator's is no echo of the annotator's slips (as in Wang et al. 2019, CrossWeigh).
"""

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor
from torch.nn import functional

from readout.annotate.encoder.prediction_heads import Head, heads
from training.average import State
from training.corpora import Corpora
from training.documents import Document
from training.losses import link_vectors, mean_where, pointer_scores
from training.network import Network

KEPT = ("name", "quotation", "cue", "source")
"""Heads whose annotation is a judgement, and differs from one annotator to the next."""
SHARE = 0.5
"""What the teachers' answers count beside the corpus's."""
Tensors = dict[str, Tensor]


def without_fold(corpora: Corpora, fold: int) -> Corpora:
    """Return the corpora without the names and quotations of the documents of one fold."""
    kept = {name: [_without(document, fold) for document in documents] for name, documents in corpora.documents.items()}
    return Corpora({name: [document for document in documents if document.labels] for name, documents in kept.items()})


def _without(document: Document, fold: int) -> Document:
    if document.fold != fold:
        return document
    return replace(
        document,
        labels={head: table for head, table in document.labels.items() if head not in KEPT},
        pointers={head: table for head, table in document.pointers.items() if head not in KEPT},
    )


class Teachers:
    """Networks that were trained each without the fold of its place in the list."""

    def __init__(self, states: Sequence[State], device: str) -> None:
        self.networks = [Network() for _ in states]
        for network, state in zip(self.networks, states, strict=True):
            network.load_state_dict(state)
            network.to(device).eval()

    def __call__(self, inputs: Tensors, answers: Tensors) -> Tensors:
        """Return each head's probabilities (batch, words, labels or words), and "heads", the words that relations are asked for."""
        seen = {name: table for name, table in inputs.items() if name != "pool"} | {"ids": inputs["whole"]}
        with torch.no_grad(), torch.autocast(inputs["ids"].device.type, torch.bfloat16):
            said = [network(seen) for network in self.networks]
            found: Tensors = {}
            for head in heads():
                if head.kind == "link":
                    guessed = found["arc"].argmax(-1)
                    found["heads"] = torch.where(answers["arc"] >= 0, answers["arc"], guessed) if "arc" in answers else guessed
                scores = [scores_of(network, head, one, (seen, found)) for network, one in zip(self.networks, said, strict=True)]
                each = torch.stack([score.float().softmax(-1) for score in scores])
                found[head.name] = (self._voices(head, inputs, answers)[..., None, None] * each).sum(0)
        return found

    def _voices(self, head: Head, inputs: Tensors, answers: Tensors) -> Tensor:
        """Return what each teacher counts for each document, (teachers, batch): one of them alone where the corpus has answers."""
        count, fold = len(self.networks), inputs["fold"]
        equal = torch.full((count, len(fold)), 1 / count, device=fold.device)
        if head.name not in KEPT or head.name not in answers:
            return equal
        alone = functional.one_hot(fold % count, count).T.float()
        return torch.where((answers[head.name] >= 0).any(-1)[None], alone, equal)


def scores_of(network: Network, head: Head, outputs: Tensors, told: tuple[Tensors, Tensors]) -> Tensor:
    """Return a head's scores; `told` are the inputs and the teachers' answers so far, whose "heads" a link asks for."""
    if head.kind == "pointer":
        return pointer_scores(head, outputs, told[0])
    if head.kind == "link":
        return network.link(head.name, *link_vectors(head, outputs, told[1]["heads"]))
    return outputs[head.name]


def soft_losses(network: Network, outputs: Tensors, inputs: Tensors, said: Tensors) -> Tensors:
    """Return each head's mean cross entropy to the teachers' probabilities, over all words."""
    words = inputs["sentences"] >= 0
    found = {}
    for head in heads():
        scores = scores_of(network, head, outputs, (inputs, said)).float().log_softmax(-1)
        found[head.name] = mean_where(words, -(said[head.name] * scores).sum(-1))
    return found


def blended(hard: Tensors, soft: Tensors) -> Tensors:
    """Return the losses with the teachers' share in each; what only the teachers answer keeps that share."""
    return hard | {
        name: SHARE * value + (1 - SHARE) * hard[name] if name in hard else SHARE * value for name, value in soft.items()
    }
