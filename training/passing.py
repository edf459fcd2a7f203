"""Fit the head that tells which sentences strict editors let through: python -m training.passing [--keep] NEIGHBOURS.

NEIGHBOURS is a file of articles, JSON by line and packed by gzip. Of each sentence of which editors judged a line, the states of
its pieces after the third and the last layer of the encoder are taken as they are; fitted is how they are weighed within the
sentence, and what their means tell. Printed is the area under the curve by section, each fifth of the groups by the head of the
others.

What those heads say of every sentence is written to `LEFT_OUT`, from which all that is fitted to editors' verdicts takes it
(`training/judged_groups.py`): a head that has seen a verdict would tell too much of it. `--keep` adds the head of all to the
encoder's file. It takes some 4 GB of memory, and a quarter of an hour on one core.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt
import onnx
import onnxruntime
import torch
from onnx import helper, numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from readout.annotate.encoder.network_session import feed, load, opened, shares
from readout.annotate.encoder.weight_files import FOLDER, note_digests
from readout.annotate.encoder.windows import windows
from readout.annotate.sentence_cutting import in_bytes
from readout.model import ODDS_PARTS, PASSING, Annotations
from training.judged_groups import LEFT_OUT, judged_members, name_of, table
from training.judged_lines import SECTIONS, JudgedLine, judged_lines
from training.openings import area

Floats = npt.NDArray[np.float32]
Halves = npt.NDArray[np.float16]

NAME = "passing"
STATES = tuple(f"/network/layers.{layer}/norm/LayerNormalization_output_0" for layer in (2, 5))
"""The encoder's states that are read: on a third of the groups the area is .68 with both, .67 with the last."""
SIZE, WIDTH, VOICES = 768, 128, 4
CAUSES = ("not-whole", "worthless", "unnamed", "duplicate", "misleading", "wrong-section", "wrong-speaker", "past", "not-due")
"""Why lines were refused; told beside whether they were, and forgotten once the head is fitted."""
_OF_CAUSES = 0.3
EPOCHS, BATCH, RATE, DECAY, DROPOUT, WARM = 8, 32, 5e-4, 0.1, 0.25, 0.06
FOLDS = 5
_FAR = 15.0
"""How much a piece is weighed is cut there, so that no sum overflows."""
_LONGEST = 120
"""Pieces of a sentence that are read while fitting."""


class Head(nn.Module):  # type: ignore[misc]  # torch is not there where types are checked
    """From the states of a sentence's pieces to the log odds that it passes, by section, and to those of each cause."""

    def __init__(self) -> None:
        super().__init__()
        self.inner = nn.Linear(SIZE, WIDTH)
        self.norm = nn.LayerNorm(WIDTH)
        self.asks = nn.Linear(WIDTH, VOICES)
        self.outer = nn.Linear(VOICES * WIDTH, len(SECTIONS) + len(CAUSES))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, inside: Tensor) -> Tensor:
        """Map (sentences, pieces, 768), and 1 for the pieces that are there, to (sentences, sections and causes)."""
        hidden = self.dropout(self.norm(self.inner(self.dropout(states))))
        weighed = self.asks(hidden).clamp(-_FAR, _FAR).exp() * inside[..., None]
        means = (weighed.transpose(1, 2) @ hidden) / weighed.sum(1)[..., None].clamp(min=1e-9)
        return self.outer(self.dropout(means.flatten(1)))


class SentenceStates(NamedTuple):
    """Where the sentences of an article begin and end, and the states of the pieces of each, (pieces, 768), or None."""

    spans: Sequence[tuple[int, int]]
    states: Sequence[Halves | None]

    def at(self, start: int) -> Halves | None:
        """Give the states of the sentence around a place."""
        return next((states for (first, last), states in zip(self.spans, self.states, strict=True) if first <= start < last), None)


class Example(NamedTuple):
    """The states of a sentence, the number of its section, whether it passed, and 1 for the cause why not."""

    article: str
    states: Halves
    section: int
    passed: float
    causes: Sequence[float]


def main(arguments: Sequence[str]) -> None:
    """Print how well the sentences of each fifth of the groups are told, write what is said of them, and keep the head."""
    (neighbours,) = (Path(argument) for argument in arguments if argument != "--keep")
    torch.manual_seed(1)
    torch.set_num_threads(1)  # sums in one order
    articles = dict(read_states(judged_members(neighbours)))
    found = examples(articles, judged_lines())
    folds = folds_of_articles(FOLDS)
    odds = dict[str, list[bytes]]()
    rows = list[tuple[Example, float]]()
    for fold in range(FOLDS):
        head = fitted([one for one in found if folds[one.article] != fold])
        apart = [one for one in found if folds[one.article] == fold]
        told = odds_of(head, [one.states for one in apart])
        rows += [(one, float(row[one.section])) for one, row in zip(apart, told, strict=True)]
        for name in (name for name in articles if folds[name] == fold):
            odds[name] = _odds_of_article(head, articles[name])
        report(rows)
    LEFT_OUT.parent.mkdir(parents=True, exist_ok=True)
    LEFT_OUT.write_bytes(msgspec.msgpack.encode(odds))
    if "--keep" in arguments:
        attach(fitted(found), FOLDER / "encoder.onnx")
        note_digests(FOLDER)


def folds_of_articles(folds: int) -> Mapping[str, int]:
    """Part the groups; an article of two groups goes with the first, and a group with it."""
    found = dict[str, int]()
    for at, (_, articles) in enumerate(table("groups.tsv")):
        names = articles.split()
        fold = next((found[name] for name in names if name in found), at % folds)
        found |= {name: fold for name in names if name not in found}
    return found


def read_states(members: Iterable[Annotations]) -> Iterator[tuple[str, SentenceStates]]:
    """Run the encoder over articles as they are annotated, and give the states of each sentence's pieces by the article's name."""
    session, network = load(), network_with_states()
    for member in members:
        words = [[(token.start, token.end) for token in sentence.tokens] for sentence in member.sentences]
        states: list[Halves | None] = [None] * len(words)
        for window in windows(member.article.text, words, session.pieces):
            middle, last = (found[0] for found in network.run(list(STATES), feed(window)))
            numbers = dict.fromkeys(window.sentences[1:])
            for number, share in zip(numbers, shares(window), strict=True):
                if states[number] is None:
                    pieces = share > 0
                    states[number] = np.concatenate([middle[pieces], last[pieces]], 1).astype(np.float16)
        yield name_of(member.article.url), SentenceStates([(one.start, one.end) for one in member.sentences], states)


def network_with_states() -> onnxruntime.InferenceSession:
    """Load the shipped network so that it gives its states as well, (1, pieces, 384) each."""
    model = onnx.load(FOLDER / "encoder.onnx")
    model.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in STATES)
    return opened(model.SerializeToString())


def examples(articles: Mapping[str, SentenceStates], lines: Iterable[JudgedLine]) -> list[Example]:
    """Give the sentences of the lines with what was said."""
    found = []
    for line in lines:
        states = articles[line.article].at(line.start) if line.article in articles else None
        if states is not None:
            causes = [float(line.said == cause) for cause in CAUSES]
            found.append(Example(line.article, states[:_LONGEST], SECTIONS.index(line.section), float(line.passed), causes))
    return found


def fitted(found: Sequence[Example]) -> Head:
    """Fit a head to examples, in batches of sentences of like length."""
    head, order = Head(), torch.Generator().manual_seed(1)
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    batches = [part for _ in range(EPOCHS) for part in _batches(found, order)]
    for step, batch in enumerate(batches):
        rate = RATE * min(1.0, step / (WARM * len(batches))) * (1 - step / len(batches))
        for group in optimiser.param_groups:
            group["lr"] = rate
        optimiser.zero_grad()
        _loss(head, [found[at] for at in batch]).backward()
        optimiser.step()
    head.eval()
    return head


def _batches(found: Sequence[Example], order: torch.Generator) -> list[list[int]]:
    drawn = torch.randperm(len(found), generator=order).tolist()
    pools = [sorted(drawn[at : at + 16 * BATCH], key=lambda one: len(found[one].states)) for at in range(0, len(drawn), 16 * BATCH)]
    batches = [pool[at : at + BATCH] for pool in pools for at in range(0, len(pool), BATCH)]
    return [batches[at] for at in torch.randperm(len(batches), generator=order).tolist()]


def _loss(head: Head, batch: Sequence[Example]) -> Tensor:
    told = head(*_padded([one.states for one in batch]))
    sections = torch.tensor([one.section for one in batch])
    passed = functional.binary_cross_entropy_with_logits(
        told.gather(1, sections[:, None])[:, 0], torch.tensor([one.passed for one in batch])
    )
    causes = functional.binary_cross_entropy_with_logits(
        told[:, len(SECTIONS) :], torch.tensor([one.causes for one in batch]), reduction="none"
    )
    return passed + _OF_CAUSES * causes.sum(1).mean()


def _padded(states: Sequence[Halves]) -> tuple[Tensor, Tensor]:
    longest = max(len(one) for one in states)
    found, inside = torch.zeros(len(states), longest, SIZE), torch.zeros(len(states), longest)
    for at, one in enumerate(states):
        found[at, : len(one)], inside[at, : len(one)] = torch.from_numpy(one.astype(np.float32)), 1.0
    return found, inside


def odds_of(head: Head, states: Sequence[Halves]) -> Floats:
    """Give the log odds of sentences, (sentences, sections)."""
    with torch.inference_mode():
        parts = [head(*_padded(states[at : at + BATCH]))[:, : len(SECTIONS)] for at in range(0, len(states), BATCH)]
    found: Floats = torch.cat(parts).numpy() if parts else np.zeros((0, len(SECTIONS)), np.float32)
    return found


def _odds_of_article(head: Head, article: SentenceStates) -> list[bytes]:
    """Give the log odds of each sentence as they are kept; nothing where one has no words."""
    told = iter(odds_of(head, [states for states in article.states if states is not None]))
    return [in_bytes(next(told)[: len(PASSING)], ODDS_PARTS) if states is not None else b"" for states in article.states]


def report(rows: Sequence[tuple[Example, float]]) -> None:
    """Print the area under the curve of each section."""
    by_section = defaultdict[str, list[tuple[float, float]]](list)
    for one, odds in rows:
        by_section[SECTIONS[one.section]].append((one.passed, odds))
    told = (f"{name} {len(pairs)} {area(*map(np.array, zip(*pairs, strict=True))):.3f}" for name, pairs in by_section.items())
    sys.stdout.write("; ".join(told) + "\n")
    sys.stdout.flush()


def attach(head: Head, path: Path) -> None:
    """Add a head to the shipped network, in place of one that it has: one output more, (sentences, sections)."""
    model = onnx.load(path)
    graph = model.graph
    for kept in (graph.node, graph.initializer, graph.output):
        gone = [one for one in kept if one.name.startswith(NAME)]
        for one in gone:
            kept.remove(one)
    graph.node.extend(_nodes())
    graph.initializer.extend(numpy_helper.from_array(table, f"{NAME}.{name}") for name, table in _tables(head).items())
    graph.output.append(helper.make_tensor_value_info(NAME, onnx.TensorProto.FLOAT, ["sentences", len(PASSING)]))
    onnx.checker.check_model(model)
    onnx.save(model, path)


def _nodes() -> list[onnx.NodeProto]:
    """Give the head's nodes: the same sums as in `Head`, over all sentences of a window at once."""
    steps: list[tuple[str, Sequence[str], str, dict[str, Any]]] = [
        ("Concat", STATES, "both", {"axis": 2}),
        ("Squeeze", ("both", ".first"), "states", {}),
        ("Gemm", ("states", ".inner.weight", ".inner.bias"), "narrow", {"transB": 1}),
        ("LayerNormalization", ("narrow", ".norm.weight", ".norm.bias"), "hidden", {"axis": -1}),
        ("Gemm", ("hidden", ".asks.weight", ".asks.bias"), "asked", {"transB": 1}),
        ("Clip", ("asked", ".least", ".most"), "clipped", {}),
        ("Exp", ("clipped",), "weighed", {}),
        ("Unsqueeze", ("weighed", ".last"), "weighed apart", {}),
        ("Unsqueeze", ("hidden", ".middle"), "hidden apart", {}),
        ("Mul", ("weighed apart", "hidden apart"), "parts", {}),
        ("Reshape", ("parts", ".flat"), "flat", {}),
        ("Greater", ("pool", ".none"), "inside", {}),
        ("Cast", ("inside",), "ones", {"to": onnx.TensorProto.FLOAT}),
        ("Gemm", ("ones", "flat"), "sums", {}),
        ("Gemm", ("ones", "weighed"), "weights", {}),
        ("Reshape", ("sums", ".apart"), "sums apart", {}),
        ("Unsqueeze", ("weights", ".last"), "weights apart", {}),
        ("Div", ("sums apart", "weights apart"), "means apart", {}),
        ("Reshape", ("means apart", ".flat"), "means", {}),
        ("Gemm", ("means", ".outer.weight", ".outer.bias"), "", {"transB": 1}),
    ]
    inner = {output for _, _, output, _ in steps}

    def named(one: str) -> str:
        return f"{NAME}{one}" if one.startswith(".") else f"{NAME}/{one}" if one in inner else one

    return [
        helper.make_node(kind, [named(one) for one in entering], [f"{NAME}/{output}" if output else NAME], f"{NAME}/{at}", **how)
        for at, (kind, entering, output, how) in enumerate(steps)
    ]


def _tables(head: Head) -> dict[str, npt.NDArray[Any]]:
    learned = {name: tensor.detach().numpy() for name, tensor in head.state_dict().items()}
    kept = len(PASSING)
    learned |= {name: learned[name][:kept] for name in ("outer.weight", "outer.bias")}
    return learned | {
        "first": np.array([0], np.int64),
        "middle": np.array([1], np.int64),
        "last": np.array([2], np.int64),
        "flat": np.array([0, VOICES * WIDTH], np.int64),
        "apart": np.array([0, VOICES, WIDTH], np.int64),
        "least": np.array(-_FAR, np.float32),
        "most": np.array(_FAR, np.float32),
        "none": np.array(0, np.float32),
    }


if __name__ == "__main__":
    main(sys.argv[1:])
