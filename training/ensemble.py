"""Trains in three generations: teachers, each kept from a part of the names and quotations; students of theirs; students of those.

All runs of a generation begin from the same weights and differ in their order (and what they are kept from) alone, so that
their mean is a network again (Wortsman et al. 2022), and a better one than each.
"""

import multiprocessing
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing.connection import wait
from pathlib import Path

import torch

from readout.annotate.encoder.word_pieces import Pieces
from training.average import State, mean
from training.corpora import Corpora
from training.documents import FOLDS
from training.network import Network
from training.recipe import Recipe
from training.teachers import Teachers, without_fold
from training.train import train

GENERATIONS = {"teacher": (FOLDS, 1.0), "student": (2, 0.83), "again": (4, 0.67)}
"""Runs of a generation, and its share of the recipe's rates: later ones have less to learn.

Dev, shipped weights before, mean of each generation: EWT LAS 88.8, 89.6, 89.7, 90.0; labels of names .757, .769, .764, .775;
parts of quotations .884, .884, .887, .887 (float, `training.figures`). Two runs of the second against four of the third were
what the time allowed. Rerun: python -m training --ensemble 3.2 4.8 3.0 --device cuda --workers 3 --pieces 4800 --resume FOLDER.
"""
Told = tuple[tuple[Corpora, Corpora], Pieces]


def ensemble(told: Told, start: State, recipe: Recipe, minutes: Sequence[float], folder: Path) -> State:
    """Return the mean of the last generation; `minutes` has one number for each, and `told` the train and dev parts and the pieces.

    The folder gets one of teacher-K, student-K and again-K for each run, with checkpoint and log. Raises RuntimeError where a
    run ends early.
    """
    generations = list(GENERATIONS)
    before, taught_by = start, list[State]()
    for role, given in zip(generations, minutes, strict=True):
        states = _generation(told, (before, taught_by), replace(recipe, minutes=given), (role, folder))
        before = mean(states)
        taught_by = states if role == generations[0] else [before]
    return before


def _generation(told: Told, begin: tuple[State, list[State]], recipe: Recipe, called: tuple[str, Path]) -> list[State]:
    """Train the runs of a generation side by side, and return their states."""
    (read, dev), pieces = told
    role, folder = called
    count, share = GENERATIONS[role]
    offset = 10 * list(GENERATIONS).index(role)

    def run(number: int) -> None:
        torch.set_num_threads(1)  # the threads of the process that this one was forked from are not here
        place = folder / f"{role}-{number}"
        place.mkdir(parents=True, exist_ok=True)
        network = Network()
        network.load_state_dict(begin[0])
        own = replace(recipe.slower(share), seed=recipe.seed + offset + number)
        teachers = Teachers(begin[1], own.device) if begin[1] else None
        train(network, (read if teachers else without_fold(read, number), dev), pieces, own, (place, teachers))

    side_by_side(run, range(count))
    return [torch.load(folder / f"{role}-{number}" / "checkpoint.pt") for number in range(count)]


def side_by_side(task: Callable[[int], None], numbers: Sequence[int]) -> None:
    """Run a task for each number in a process of its own (a forked one has the corpora already); raise when one fails."""
    context = multiprocessing.get_context("fork")
    processes = [context.Process(target=task, args=(number,)) for number in numbers]
    for process in processes:
        process.start()
    running = list(processes)
    while running and not any(process.exitcode for process in processes):
        wait([process.sentinel for process in running])
        running = [process for process in processes if process.exitcode is None]
    for process in running:
        process.terminate()
    if any(process.exitcode for process in processes):
        raise RuntimeError("a run of training ended early: see what it printed above")
