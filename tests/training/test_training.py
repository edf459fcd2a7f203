"""The training code still runs: a few steps on invented sentences, through to files that the encoder reads."""

import gzip
import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'readout[train]'")
pytest.importorskip("onnx", reason="training needs onnx: pip install 'readout[train]'")

from readout.annotate.encoder.encode import assembled  # noqa: E402 - after the check that torch is there
from readout.annotate.encoder.network_session import load  # noqa: E402
from readout.annotate.encoder.prediction_heads import heads  # noqa: E402
from readout.annotate.encoder.weight_files import note_digests  # noqa: E402
from readout.annotate.encoder.windows import windows  # noqa: E402
from readout.annotate.encoder.word_pieces import load_pieces  # noqa: E402
from training.average import Average, mean  # noqa: E402
from training.corpora import Corpora, read_corpora  # noqa: E402
from training.evaluate import language_figures, name_figures, quotation_rows, read_all  # noqa: E402
from training.export import FLOAT, export  # noqa: E402
from training.lemma_table import write_lemmas  # noqa: E402
from training.network import Network  # noqa: E402
from training.parity import CLOSE, largest_difference  # noqa: E402
from training.recipe import Recipe  # noqa: E402
from training.recover import recovered  # noqa: E402
from training.train import train  # noqa: E402

TREE = """# newdoc id = doc-1
# sent_id = s-1
# newpar
# text = Mara didn't sail.
1	Mara	Mara	PROPN	NNP	_	4	nsubj	_	Entity=(1-person-new-cf1-1-sgl)
2-3	didn't	_	_	_	_	_	_	_	_
2	did	do	AUX	VBD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	sail	sail	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

"""
NAMES = "# sent_id = s-1\n1\tMara\tB-PER\t-\tx\n2\tdid\tO\t-\tx\n3\tn't\tO\t-\tx\n4\tsail\tO\t-\tx\n5\t.\tO\t-\tx\n\n"
TEXT = "“Nobody was hurt,” Mara said.\nThe ferry stays in Lowgate, according to the ministry."
QUOTED = {
    "id": "a-1",
    "text": TEXT,
    "attributions": [
        {"source": [[19, 23]], "cue": [[24, 28]], "content": [[1, 16]]},
        {"source": [[71, 83]], "cue": [[58, 70]], "content": [[30, 56]]},
    ],
}


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> Corpora:
    """Write corpora of one invented sentence or article each, and read them."""
    root = Path(tmp_path_factory.mktemp("corpora"))
    for folder in ("treebanks", "entities", "quotations"):
        (root / folder).mkdir()
    for treebank in ("ewt", "gum"):
        with gzip.open(root / f"treebanks/en_{treebank}-train.conllu.gz", "wt", encoding="utf-8") as stream:
            stream.write(TREE)
    (root / "entities/uner-ewt-train.iob2").write_text(NAMES, "utf-8")
    (root / "quotations/polnear-train.jsonl").write_text(json.dumps(QUOTED) + "\n", "utf-8")
    return read_corpora(root, "train")


@pytest.fixture(scope="module")
def trained(corpora: Corpora, vocabulary: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Network, Path]:
    """Train from scratch for a few seconds, and export."""
    folder = Path(tmp_path_factory.mktemp("encoder"))
    network = Network()
    train(network, (corpora, corpora), load_pieces(vocabulary), Recipe(minutes=0.08, pieces=128), (folder, None))
    export(network, vocabulary, folder)
    write_lemmas(corpora.documents["ewt"], folder / "lemmas.tsv")
    note_digests(folder)
    return network, folder


def test_a_treebank_is_read_with_its_names(corpora: Corpora) -> None:
    """Words, fused words, trees and names come out as they stand in the files."""
    document = corpora.documents["ewt"][0]
    assert document.text == "Mara didn't sail. "
    assert [document.text[start:end] for start, end in document.words()] == ["Mara", "did", "n't", "sail", "."]
    assert document.pointers["arc"] == {0: 12, 5: 12, 8: 12, 12: -1, 16: 12}
    assert document.labels["name"][0] == "B-person"
    assert corpora.documents["gum"][0].labels["name"][0] == "B-person"


def test_attributions_become_labels_and_pointers(corpora: Corpora) -> None:
    """Contents point to their cue, cues to their source."""
    document = corpora.documents["polnear"][0]
    assert document.labels["quotation"][24] == "B-cue"
    assert document.pointers["cue"][1] == 24
    assert document.pointers["source"][24] == 19


def test_training_leaves_a_log_and_a_checkpoint(trained: tuple[Network, Path]) -> None:
    """The last line of the log has the recipe and the dev figures."""
    last = json.loads((trained[1] / "log.jsonl").read_text("utf-8").splitlines()[-1])
    assert set(last) == {"recipe", "pieces", "dev"}
    assert (trained[1] / "checkpoint.pt").is_file()


def test_the_exported_network_says_the_same(trained: tuple[Network, Path]) -> None:
    """In float, no output of any head differs by more than 1e-4."""
    network, folder = trained
    session = load(1, folder, FLOAT)
    cut = windows(TEXT, [[(1, 7), (8, 11), (12, 16), (16, 17)], [(30, 33), (34, 39)]], session.pieces)
    assert largest_difference(network, session, cut) < CLOSE
    assert {name for head in heads() for name, _ in head.outputs} <= set(session.outputs(cut[0]))


def test_the_shipped_form_is_read_and_measured(trained: tuple[Network, Path], corpora: Corpora) -> None:
    """The int8 files go through the package's own reader, and every figure can be taken."""
    session = load(1, trained[1])
    reads = read_all(corpora.documents["ewt"], session)
    assert set(language_figures(reads)) == {"UPOS", "UAS", "LAS", "lemma"}
    assert set(name_figures(reads)) == {"names P", "names R", "names F1"}
    document = corpora.documents["polnear"][0]
    encoding = assembled(document.text, document.sentences, session)
    assert all(row["content"] for row in quotation_rows(encoding))


def test_the_weights_come_back_out_of_the_shipped_files(trained: tuple[Network, Path]) -> None:
    """Every table is there again, and no number is farther off than a step of int8, set by the largest of its table."""
    state = trained[0].state_dict()
    found = recovered(trained[1])
    assert set(found) == set(state)
    for name, table in state.items():
        assert found[name].shape == table.shape, name
        assert (found[name] - table).abs().max() <= table.abs().max() / 100, name


def test_weights_come_back_from_where_a_feature_was_far_out(
    trained: tuple[Network, Path], vocabulary: Path, tmp_path: Path
) -> None:
    """A feature that is divided before a product has its weights back."""
    network = Network()
    network.load_state_dict(trained[0].state_dict())
    with torch.no_grad():
        network.layers[0].norm_attention.bias[3] = 30.0
    export(network, vocabulary, tmp_path)
    found, exact = recovered(tmp_path)["layers.0.widened.weight"], network.layers[0].widened.weight
    assert (found - exact)[:, 3].abs().max() <= exact[:, 3].abs().max() / 100


def test_the_average_follows_the_weights() -> None:
    """The start is soon forgotten, and what stays the same stays the same."""
    network = torch.nn.Linear(1, 1)
    average = Average(network, 0.5)
    with torch.no_grad():
        network.weight += 1
    for _ in range(30):
        average.add(network)
    assert torch.allclose(average.state["weight"], network.weight)
    assert torch.equal(average.state["bias"], network.bias)


def test_runs_are_averaged_table_by_table() -> None:
    """The mean of two states is theirs, element by element."""
    states = [{"weight": torch.tensor([1.0, 2.0])}, {"weight": torch.tensor([3.0, 6.0])}]
    assert mean(states)["weight"].tolist() == [2.0, 4.0]
