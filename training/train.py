"""Trains all layers and all heads together for a set time: warm-up, then a rate that falls to nothing at the end."""

import copy
import json
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor, nn

from readout.annotate.encoder.word_pieces import Pieces
from training.average import Average, State
from training.corpora import Corpora
from training.feed import Batch, feed, moved
from training.figures import quick_figures
from training.losses import losses, total
from training.network import LAYERS, Network
from training.recipe import Recipe
from training.teachers import Teachers, blended, soft_losses

_LOGGED = 100
"""Steps between two lines of the log."""


def train(
    network: Network,
    corpora: tuple[Corpora, Corpora],
    pieces: Pieces,
    recipe: Recipe,
    told: tuple[Path, Teachers | None],
) -> None:
    """Train on the first corpora, report on the second; `told` is the folder for checkpoint.pt and log.jsonl, and who teaches."""
    torch.manual_seed(recipe.seed)
    folder, teachers = told
    network.to(recipe.device)
    optimizer = _optimizer(network, recipe)
    bases = [group["lr"] for group in optimizer.param_groups]
    average = Average(network, recipe.decay)
    begun, saved, reported = time.monotonic(), time.monotonic(), time.monotonic()
    sums = _Sums()
    for step, batch in enumerate(feed(corpora[0].mixed(), pieces, recipe), 1):
        gone = (time.monotonic() - begun) / (60 * recipe.minutes)
        if gone >= 1:
            break
        for group, base in zip(optimizer.param_groups, bases, strict=True):
            group["lr"] = base * recipe.at(gone)
        sums.add(train_step(network, moved(batch, recipe.device), optimizer, teachers), batch)
        average.add(network)
        now = time.monotonic()
        if step % _LOGGED == 0:
            _log(folder, {"step": step, "pieces": sums.pieces, "seconds": round(now - begun), "loss": sums.means()})
        if now - saved > 60 * recipe.save_minutes:
            save(average.state, folder)
            saved = time.monotonic()
        if now - reported > 60 * recipe.report_minutes:
            _log(folder, {"step": step, "dev": quick_figures(averaged(network, average), corpora[1], pieces)})
            reported = time.monotonic()
    network.load_state_dict(average.state)
    save(average.state, folder)
    _log(folder, {"recipe": asdict(recipe), "pieces": sums.pieces, "dev": quick_figures(network, corpora[1], pieces)})


class _Sums:
    """Losses since the last line of the log, and the pieces read so far; nothing waits for the device until they are asked for."""

    def __init__(self) -> None:
        self.found: dict[str, list[Tensor]] = defaultdict(list)
        self.pieces = 0

    def add(self, found: Mapping[str, Tensor], batch: Batch) -> None:
        for name, value in found.items():
            self.found[name].append(value)
        self.pieces += int((batch[0]["mask"] == 0).sum())

    def means(self) -> dict[str, float]:
        means = {name: round(torch.stack(values).mean().item(), 4) for name, values in self.found.items()}
        self.found.clear()
        return means


def train_step(
    network: Network, batch: Batch, optimizer: torch.optim.Optimizer, teachers: Teachers | None = None
) -> dict[str, Tensor]:
    """Take one step and return each head's loss."""
    network.train()
    inputs, answers = batch
    said = teachers(inputs, answers) if teachers else None
    with torch.autocast(inputs["ids"].device.type, torch.bfloat16):
        outputs = network(inputs)
        found = losses(network, outputs, inputs, answers)
        if said is not None:
            found = blended(found, soft_losses(network, outputs, inputs, said))
    total(found).backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return {name: value.detach() for name, value in found.items()}


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
    torch.save({name: table.cpu() for name, table in state.items()}, temporary)
    temporary.replace(folder / "checkpoint.pt")


def _log(folder: Path, entry: dict[str, object]) -> None:
    with (folder / "log.jsonl").open("a") as log:
        log.write(json.dumps(entry) + "\n")
