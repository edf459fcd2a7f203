"""Makes the encoder again from the corpora: python -m training --data ../shared/data --output build/encoder [--install]."""

import argparse
import json
import shutil
from dataclasses import replace
from pathlib import Path

import torch

from readout.annotate.encoder.network_session import load
from readout.annotate.encoder.weight_files import DIGESTS, FILES, FOLDER, note_digests
from readout.annotate.encoder.word_pieces import load_pieces
from training.average import State, mean
from training.base import Base, find_base
from training.card import write_card
from training.corpora import Corpora, read_corpora
from training.ensemble import GENERATIONS, ensemble
from training.export import FLOAT, export
from training.lemma_table import write_lemmas
from training.measure import check_loss, check_parity, measure
from training.network import Network, load_base
from training.recipe import Recipe
from training.recover import recovered
from training.teacher import add_vectors
from training.train import save, train

_ROOT = Path(__file__).parents[1]
_TAUGHT = 0.4
"""Share of the documents whose sentences are held to the base's vectors, for the likeness of headlines: STS .748 with .12."""


_RESUMED = 0.4
"""Share of the rates of a run from the base: what is learned is kept, and half an hour is enough to fall to nothing."""
_LONGER, _HIDDEN = 0.998, 0.06
"""Decay of the average and share of hidden words for runs of thousands of steps, against .99 and .04 for hundreds."""


def main() -> None:
    """Convert, train, export, check, measure, and write the card; each step leaves its files in the output folder."""
    options = _options()
    torch.set_num_threads(options.threads)
    options.output.mkdir(parents=True, exist_ok=True)
    base = find_base()
    corpora = read_corpora(options.data, "train"), read_corpora(options.data, "dev")
    network = Network()
    load_base(network, base.weights)
    if options.resume:
        network.load_state_dict(mean([_state(path, network) for path in options.resume]))
    if options.minutes or options.ensemble:
        _train(network, corpora, base, options)
    export(network, base.vocabulary, options.output)
    write_lemmas(corpora[0].documents["ewt"] + corpora[0].documents["gum"], options.output / "lemmas.tsv")
    note_digests(options.output)
    check_parity(network, load(1, options.output, FLOAT))
    figures = measure(corpora[1], options.data, options.output, options.scorer)
    (options.output / "figures.json").write_text(json.dumps(figures, indent=1), "utf-8")
    check_loss(figures)
    if options.install:
        FOLDER.mkdir(exist_ok=True)
        for name in (*FILES, DIGESTS):
            shutil.copyfile(options.output / name, FOLDER / name)
        write_card(
            figures, FOLDER, _ROOT / "docs" / "model-card.md", {"history": options.history, "yardstick": _yardstick(options)}
        )


def _yardstick(options: argparse.Namespace) -> str:
    """Return the lines of the yardstick's figures as a list, or that it was not run."""
    lines = options.yardstick.read_text("utf-8").splitlines() if options.yardstick else ["not run"]
    return "\n".join(f"- {line}" for line in lines)


def _state(path: Path, network: Network) -> State:
    """Return the weights of a checkpoint, or of a folder of exported files; the table of pieces is never trained, so the base's."""
    state: State = recovered(path) if path.is_dir() else torch.load(path)
    return state | {"pieces.weight": network.pieces.weight.detach()}


def _train(network: Network, corpora: tuple[Corpora, Corpora], base: Base, options: argparse.Namespace) -> None:
    pieces = load_pieces(base.vocabulary)
    for documents in corpora[0].documents.values():
        add_vectors(documents, pieces, base.weights, _TAUGHT)
    recipe = Recipe(seed=options.seed, device=options.device, workers=options.workers, pieces=options.pieces)
    if options.ensemble:
        longer = replace(recipe, decay=_LONGER, hidden=_HIDDEN)
        network.load_state_dict(ensemble((corpora, pieces), network.state_dict(), longer, options.ensemble, options.output))
        save(network.state_dict(), options.output)
        return
    recipe = replace(recipe.slower(_RESUMED if options.resume else 1.0), minutes=options.minutes)
    train(network, corpora, pieces, recipe, (options.output, None))
    network.cpu()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, default=_ROOT.parent / "shared" / "data", help="the folder of the corpora")
    parser.add_argument("--scorer", type=Path, default=_ROOT.parent / "shared" / "evaluation" / "score_quotations.py")
    parser.add_argument("--output", type=Path, default=_ROOT / "build" / "encoder", help="where checkpoints and files go")
    parser.add_argument("--minutes", type=float, default=70.0, help="how long to train; 0 exports what --resume names")
    parser.add_argument("--resume", type=Path, nargs="+", help="what to go on from: checkpoints or folders of weights, their mean")
    parser.add_argument("--device", default="cpu", help="where to train: cpu, or cuda where there is one")
    parser.add_argument("--workers", type=int, default=0, help="processes that make batches, for each run")
    parser.add_argument("--pieces", type=int, default=Recipe().pieces, help="word pieces in a step")
    parser.add_argument(
        "--ensemble", type=float, nargs=len(GENERATIONS), metavar="MINUTES", help="train in generations: teachers, students, again"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--history", default="", help="a sentence for the card on the runs that led to these weights")
    parser.add_argument("--yardstick", type=Path, help="a file of what python -m benchmarks.yardstick printed, for the card")
    parser.add_argument("--install", action="store_true", help="put the files into the package and write the card")
    return parser.parse_args()


if __name__ == "__main__":
    main()
