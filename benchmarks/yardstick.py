"""A yardstick for the machine: spaCy's tagger and parser, briefly trained on the same treebanks, beside the encoder in one run.

python -m benchmarks.yardstick SHARED/DATA
"""

import importlib.util
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.conllu import Tree, read_trees
from training.speed import measured, peak

SPACY = "3.8.18"
STEPS, SENTENCES = 400, 48
"""One reading of both treebanks: enough that the parser's states, and so its speed, are those of a parser that works."""
PART = "measure"


def main(data: str) -> None:
    """Print words a second of both, by wall clock and by processor time, at one and at two threads, and peak memory."""
    articles = Path(data) / "quotations" / "polnear-dev.jsonl"
    if importlib.util.find_spec("spacy") is None:
        sys.stdout.write(f"yardstick: not run, for spaCy is not here (pip install spacy=={SPACY})\n")
    elif not articles.exists():
        sys.stdout.write(f"yardstick: not run, for {articles} is not here\n")
    else:
        _compare(Path(data), articles)


def _compare(data: Path, articles: Path) -> None:
    from readout.annotate.encoder.weight_files import FOLDER  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.write(f"spaCy {SPACY}, LAS on EWT dev: {_train(data, Path(folder)):.1f}\n")
        for threads in (1, 2):
            ours = measured(articles, threads, FOLDER)
            theirs = _measured(articles, threads, folder)
            sys.stdout.write(_line(f"readout, {threads} thread{'s' * (threads > 1)}", ours, "all words/s"))
            sys.stdout.write(_line(f"spaCy, {threads} process{'es' * (threads > 1)}", theirs, "all words/s"))


def _line(name: str, figures: dict[str, float], wall: str) -> str:
    per_second, peak_mb = figures["words per processor second"], figures["peak MB"]
    return f"{name}: {figures[wall]:.0f} words/s, {per_second:.0f} per processor second, {peak_mb:.0f} MB\n"


def _train(data: Path, folder: Path) -> float:
    """Train with the library's own configuration for a processor, save to the folder, and return LAS on EWT dev."""
    from spacy.cli.init_config import init_config  # noqa: PLC0415
    from spacy.util import fix_random_seed, load_model_from_config, minibatch  # noqa: PLC0415

    fix_random_seed(1)
    nlp = load_model_from_config(init_config(lang="en", pipeline=["tagger", "parser"], optimize="efficiency"), auto_fill=True)
    trees = [tree for name in ("ewt", "gum") for tree in read_trees(data / f"treebanks/en_{name}-train.conllu.gz")]
    trees = trees[::2] + trees[1::2]
    nlp.initialize(lambda: [_example(nlp, tree) for tree in trees[:2000]])
    optimizer = nlp.resume_training()
    for batch, _ in zip(minibatch(_forever(trees), SENTENCES), range(STEPS), strict=False):
        nlp.update([_example(nlp, tree) for tree in batch], sgd=optimizer, drop=0.1)
    nlp.to_disk(folder)
    scores = nlp.evaluate([_example(nlp, tree) for tree in read_trees(data / "treebanks/en_ewt-dev.conllu.gz")])
    return 100.0 * float(scores["dep_las"])


def _forever(trees: list[Tree]) -> Iterator[Tree]:
    while True:
        yield from trees


def _example(nlp: Any, tree: Tree) -> Any:  # noqa: ANN401 - types of a library that need not be here
    from spacy.tokens import Doc  # noqa: PLC0415
    from spacy.training import Example  # noqa: PLC0415

    words, spaces = [row.form for row in tree.rows], [row.space_after for row in tree.rows]
    heads = [row.head if row.head >= 0 else place for place, row in enumerate(tree.rows)]
    relations = ["ROOT" if row.head < 0 else row.relation for row in tree.rows]
    reference = Doc(nlp.vocab, words, spaces, tags=[row.xpos for row in tree.rows], heads=heads, deps=relations)
    return Example(Doc(nlp.vocab, words, spaces), reference)


def _measured(articles: Path, processes: int, folder: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.yardstick", PART, str(articles), str(processes), folder]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own module
    figures: dict[str, float] = json.loads(printed)
    return figures


def _measure(articles: str, processes: str, folder: str) -> None:
    """Print what a fresh process measures: tokenizer, tagger and parser over the articles."""
    import spacy  # noqa: PLC0415

    texts = [json.loads(line)["text"] for line in Path(articles).read_text("utf-8").splitlines()]
    nlp = spacy.load(folder)
    begun, spent = time.perf_counter(), _spent()
    words = sum(len(doc) for doc in nlp.pipe(texts, n_process=int(processes)))
    figures = {
        "all words/s": words / (time.perf_counter() - begun),
        "words per processor second": words / (_spent() - spent),
        "peak MB": peak(),
    }
    sys.stdout.write(json.dumps(figures))


def _spent() -> float:
    """Return the processor time of this process and of those that it started and that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    if sys.argv[1] == PART:
        _measure(*sys.argv[2:])
    else:
        main(sys.argv[1])
