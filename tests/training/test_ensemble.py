"""Teachers, students and what they are fed: on an invented sentence, for a second or two."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'readout[train]'")

from readout.annotate.encoder.word_pieces import load_pieces  # noqa: E402 - after the check that torch is there
from training.corpora import Corpora  # noqa: E402
from training.documents import FOLDS, Document  # noqa: E402
from training.ensemble import GENERATIONS, ensemble, side_by_side  # noqa: E402
from training.feed import feed  # noqa: E402
from training.losses import losses  # noqa: E402
from training.network import Network  # noqa: E402
from training.recipe import Recipe  # noqa: E402
from training.swaps import names_of, swapped  # noqa: E402
from training.teachers import KEPT, Teachers, blended, soft_losses, without_fold  # noqa: E402

CHANCE = random.Random(1)  # noqa: S311 - picks names
SHORT = Recipe(minutes=0.02, pieces=64, report_minutes=9, save_minutes=9)


def sailing(name: str, sailor: str) -> Document:
    """Write a document of one sentence, "SAILOR sailed ." with all its answers."""
    end = len(sailor)
    starts = [0, end + 1, end + 8]
    document = Document(name, f"{sailor} sailed .", [[(0, end), (end + 1, end + 7), (end + 8, end + 9)]])
    document.labels = {
        "upos": dict(zip(starts, ("PROPN", "VERB", "PUNCT"), strict=True)),
        "xpos": dict(zip(starts, ("NNP", "VBD", "."), strict=True)),
        "relation": dict(zip(starts, ("nsubj", "root", "punct"), strict=True)),
        "name": dict(zip(starts, ("B-person", "O", "O"), strict=True)),
    }
    document.pointers = {"arc": dict(zip(starts, (starts[1], -1, starts[1]), strict=True))}
    return document


@pytest.fixture(scope="module")
def corpora() -> Corpora:
    """Give a document to each fold."""
    documents = {document.fold: document for document in (sailing(f"doc-{number}", "Mara") for number in range(40))}
    assert len(documents) == FOLDS
    return Corpora({"ewt": [documents[fold] for fold in range(FOLDS)], "gum": [], "polnear": []})


def test_a_name_takes_the_place_of_another_of_its_kind() -> None:
    """The text changes and every answer goes on standing at its word."""
    document, other = sailing("doc-1", "Mara"), sailing("doc-2", "Ingeborg")
    found = swapped(document, names_of([other]), CHANCE, 1.0)
    assert found.text == "Ingeborg sailed ."
    assert (found.sentences, found.labels, found.pointers) == (other.sentences, other.labels, other.pointers)


def test_a_name_without_a_tree_stays() -> None:
    """Where the words have no tags, nothing can be told to be of a kind."""
    document = replace(sailing("doc-1", "Mara"), labels={"name": {0: "B-person"}}, pointers={})
    assert swapped(document, names_of([sailing("doc-2", "Ingeborg")]), CHANCE, 1.0) is document


def test_a_teacher_is_kept_from_its_fold(corpora: Corpora) -> None:
    """Names and quotations of the fold are gone, trees and the other folds are not."""
    kept = without_fold(corpora, 2).documents["ewt"]
    assert [document.fold for document in kept if "name" not in document.labels] == [2]
    assert all("arc" in document.pointers for document in kept)


def test_who_has_not_seen_a_name_speaks_of_it_alone(corpora: Corpora, vocabulary: Path) -> None:
    """Where the corpus has names, those of the fold's own teacher count; of a tag the mean of all does."""
    states = []
    for seed in range(FOLDS):
        torch.manual_seed(seed)
        states.append(Network().state_dict())
    inputs, answers = next(feed(corpora.documents["ewt"], load_pieces(vocabulary), replace(SHORT, swapped=0.0)))
    together = Teachers(states, "cpu")(inputs, answers)
    alone = [Teachers([state], "cpu")(inputs, answers) for state in states]
    for row, fold in enumerate(inputs["fold"].tolist()):
        assert torch.allclose(together["name"][row], alone[fold]["name"][row])
        mean = torch.stack([one["upos"][row] for one in alone]).mean(0)
        assert torch.allclose(together["upos"][row], mean, atol=1e-6)


def test_nobody_is_nearer_to_a_teacher_than_itself(corpora: Corpora, vocabulary: Path) -> None:
    """The soft losses of the teacher's own network are the least there are; blended, each head has one."""
    torch.manual_seed(1)
    same, other = Network(0.0), Network(0.0)
    inputs, answers = next(feed(corpora.documents["ewt"], load_pieces(vocabulary), replace(SHORT, hidden=1e-9)))
    said = Teachers([same.state_dict()], "cpu")(inputs, answers)
    with torch.no_grad():
        near, far = (soft_losses(network, network(inputs), inputs, said) for network in (same, other))
        hard = losses(same, same(inputs), inputs, answers)
    assert all(near[head] <= far[head] + 1e-3 for head in near)
    assert set(blended(hard, near)) == set(near) | set(hard)
    assert set(KEPT) <= set(near)


def test_batches_come_from_processes_of_their_own(corpora: Corpora, vocabulary: Path) -> None:
    """With a worker, a batch has the same tables as without, the unhidden pieces among them."""
    pieces = load_pieces(vocabulary)
    there, here = (next(feed(corpora.documents["ewt"], pieces, replace(SHORT, workers=count))) for count in (1, 0))
    assert [set(part) for part in there] == [set(part) for part in here]
    assert "whole" in there[0]


def test_three_generations_end_in_one_network(corpora: Corpora, vocabulary: Path, tmp_path: Path) -> None:
    """Each run leaves its folder, and the mean of the last is a network's state."""
    torch.manual_seed(1)
    state = ensemble(((corpora, corpora), load_pieces(vocabulary)), Network().state_dict(), SHORT, (0.02, 0.02, 0.02), tmp_path)
    Network().load_state_dict(state)
    runs = {f"{role}-{number}" for role, (count, _) in GENERATIONS.items() for number in range(count)}
    assert {place.name for place in tmp_path.iterdir()} == runs


def test_a_run_that_fails_stops_the_others() -> None:
    """Nobody waits for an hour to be told."""

    def task(number: int) -> None:
        if number:
            raise SystemExit(3)
        time.sleep(60)

    with pytest.raises(RuntimeError, match="ended early"):
        side_by_side(task, range(2))
