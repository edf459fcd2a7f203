"""Trains all layers and all heads together for a set time: warm-up, then a rate that falls to nothing at the end."""

import copy
import json
import random
import time
from collections import defaultdict
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from readout.annotate.encoder.pieces import Pieces
from training.average import Average, State
from training.corpora import Corpora
from training.examples import Example, padded, pool_of, stream
from training.figures import quick_figures
from training.losses import losses, total
from training.network import LAYERS, Network


@dataclass(frozen=True, slots=True)
class Recipe:
    """How long and how fast; the rates are the prototypes' for Adam, a little lower since all layers move."""

    minutes: float = 75.0
    upper_rate: float = 3e-4
    lower_rate: float = 2e-4
    head_rate: float = 1e-3
    pieces: int = 2400
    """Word pieces in a step, padding counted."""
    hidden: float = 0.04
    """Share of words hidden behind [MASK]."""
    warm_up: float = 0.03
    decay: float = 0.99
    """Of the moving average of the weights, some hundred steps long: the average is what is measured and kept."""
    report_minutes: float = 10.0
    save_minutes: float = 4.0
    seed: int = 1


def train(network: Network, corpora: tuple[Corpora, Corpora], pieces: Pieces, recipe: Recipe, folder: Path) -> None:
    """Train on the first corpora, report on the second; the folder gets checkpoint.pt again and again and log.jsonl."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)  # noqa: S311 - shuffles
    optimizer = _optimizer(network, recipe)
    bases = [group["lr"] for group in optimizer.param_groups]
    average = Average(network, recipe.decay)
    begun, saved, reported = time.monotonic(), time.monotonic(), time.monotonic()
    sums: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    seen = 0
    for step, batch in enumerate(stream(corpora[0].mixed(), pieces, chance, recipe.pieces), 1):
        gone = (time.monotonic() - begun) / (60 * recipe.minutes)
        if gone >= 1:
            break
        for group, base in zip(optimizer.param_groups, bases, strict=True):
            group["lr"] = base * min(1.0, gone / recipe.warm_up + 0.01, (1 - gone) / (1 - recipe.warm_up))
        for name, value in train_step(network, batch, optimizer, (chance, recipe.hidden)).items():
            sums[name][0] += value
            sums[name][1] += 1
        average.add(network)
        seen += sum(len(example.window.ids) for example in batch)
        now = time.monotonic()
        if step % 100 == 0:
            means = {name: round(value / count, 4) for name, (value, count) in sums.items()}
            _log(folder, {"step": step, "pieces": seen, "seconds": round(now - begun), "loss": means})
            sums.clear()
        if now - saved > 60 * recipe.save_minutes:
            save(average.state, folder)
            saved = time.monotonic()
        if now - reported > 60 * recipe.report_minutes:
            _log(folder, {"step": step, "dev": quick_figures(averaged(network, average), corpora[1], pieces)})
            reported = time.monotonic()
    network.load_state_dict(average.state)
    save(average.state, folder)
    _log(folder, {"recipe": asdict(recipe), "pieces": seen, "dev": quick_figures(network, corpora[1], pieces)})


def train_step(
    network: Network,
    batch: list[Example],
    optimizer: torch.optim.Optimizer,
    hiding: tuple[random.Random, float],
) -> dict[str, float]:
    """Take one step and return each head's loss."""
    network.train()
    inputs, answers = padded(batch, *hiding)
    pool = pool_of(batch)
    if pool:
        inputs["pool"] = pool[0]
    with torch.autocast("cpu", torch.bfloat16):
        outputs = network(inputs)
        found = losses(network, outputs, inputs, answers)
    if pool:
        found["vector"] = _distance(outputs["vector"], pool[1])
    total(found).backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return {name: value.item() for name, value in found.items()}


def _distance(vectors: Tensor, wanted: Tensor) -> Tensor:
    there = wanted.abs().sum(-1) > 0
    return (1 - functional.cosine_similarity(vectors, wanted, dim=-1))[there].mean()


def _optimizer(network: Network, recipe: Recipe) -> torch.optim.Optimizer:
    network.pieces.weight.requires_grad = False  # words that the treebanks lack keep their places beside those they have
    groups: dict[float, list[nn.Parameter]] = defaultdict(list)
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            groups[_rate(name, recipe)].append(parameter)
    members = [{"params": parameters, "lr": rate} for rate, parameters in groups.items()]
    return torch.optim.AdamW(members, weight_decay=0.01, fused=True)


def _rate(name: str, recipe: Recipe) -> float:
    if name.startswith("layers."):
        return recipe.lower_rate if int(name.split(".")[1]) < LAYERS // 2 else recipe.upper_rate
    if name.startswith(("heads.", "links.")):
        return recipe.head_rate
    return recipe.lower_rate if name.startswith(("places", "norm")) else recipe.upper_rate


def averaged(network: Network, average: Average) -> Network:
    """Return a copy of the network with the average's weights."""
    copied = copy.deepcopy(network)
    copied.load_state_dict(average.state)
    return copied


def save(state: State, folder: Path) -> None:
    """Write the weights so that a reader never sees half a file."""
    temporary = folder / "checkpoint.new"
    torch.save(state, temporary)
    temporary.replace(folder / "checkpoint.pt")


def _log(folder: Path, entry: dict[str, object]) -> None:
    with (folder / "log.jsonl").open("a") as log:
        log.write(json.dumps(entry) + "\n")
