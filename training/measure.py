"""Measures an exported encoder in float and in int8, and refuses one that lost too much on the way."""

from pathlib import Path

from readout.annotate.encoder.network_session import Session, load
from readout.annotate.encoder.windows import windows
from readout.text import sentences, tokens
from training.corpora import Corpora
from training.evaluate import language_figures, name_figures, quotation_figures, read_all
from training.export import FLOAT
from training.network import Network
from training.parity import CLOSE, NEAR, largest_difference, losses_by_int8
from training.similarity import read_pairs, similarity_figure
from training.speed import measured

Table = dict[str, dict[str, float]]
_KEPT = ("UPOS", "UAS", "LAS", "names F1", "content F1", "joint F1")
"""Figures that int8 must keep."""
_FERRY = (
    "The ferry to Port Elwick is late, said Mara Lindqvist of the Harbour Board. “Nobody was hurt,” she added.\n"
    "According to the ministry, 1,200 passengers waited in Lowgate until 9 p.m."
)


def check_parity(network: Network, session: Session) -> None:
    """Raise ValueError where the exported network's numbers are not the trained one's."""
    cut = [window for text in (_FERRY, "Rain.") for window in windows(text, words_of(text), session.pieces)]
    difference = largest_difference(network, session, cut)
    print(f"largest difference between torch and ONNX: {difference:.1e}")
    if difference > CLOSE:
        raise ValueError(f"the exported network differs from the trained one by {difference:.1e}, more than {CLOSE:.0e}")


def words_of(text: str) -> list[list[tuple[int, int]]]:
    """Return a text's sentences as runs of words' offsets, cut by the package's own rules."""
    runs = sentences(text, 0, len(text))
    return [[(word.start, word.end) for word in tokens(text, run.start, run.end)] for run in runs]


def measure(corpora: Corpora, root: Path, folder: Path, scorer: Path) -> dict[str, Table]:
    """Return the dev figures of both networks in a folder, and how fast the shipped one is."""
    figures = {
        name: _figures(corpora, root, load(1, folder, file), scorer) for name, file in (("float", FLOAT), ("int8", "encoder.onnx"))
    }
    articles = root / "quotations" / "polnear-dev.jsonl"
    return figures | {
        "speed": {f"{threads} thread{'s' * (threads > 1)}": measured(articles, threads, folder) for threads in (1, 2)}
    }


def check_loss(figures: dict[str, Table]) -> None:
    """Raise ValueError where int8 loses more than half a point of a figure that counts."""
    far: dict[str, float] = {}
    for part, table in figures["float"].items():
        lost = losses_by_int8(table, figures["int8"][part])
        far |= {f"{part} {name}": round(points, 2) for name, points in lost.items() if name in _KEPT and points > NEAR}
    if far:
        raise ValueError(f"int8 loses more than {NEAR} points: {far}")


def _figures(corpora: Corpora, root: Path, session: Session, scorer: Path) -> Table:
    treebanks = {name: read_all(corpora.documents[name], session) for name in ("ewt", "gum")}
    table: Table = {f"{name} dev": language_figures(reads) for name, reads in treebanks.items()}
    table["UNER dev"] = name_figures(treebanks["ewt"])
    gold = root / "quotations" / "polnear-dev.jsonl"
    table["polnear-dev"] = quotation_figures(read_all(corpora.documents["polnear"], session), gold, scorer)
    table["STS headlines"] = {"Pearson": similarity_figure(read_pairs(root / "alignment" / "sts"), session)}
    return table
