"""The files that the encoder is made of, and whether they are whole."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from readout.annotate.encoder.prediction_heads import heads
from readout.errors import DamagedFileError

FOLDER = Path(__file__).parent / "weights"
FILES = ("encoder.onnx", "vocabulary.txt", "links.npz", "labels.json", "lemmas.tsv")
"""The network in int8; its word pieces; the last layer of the links between words; the heads as trained; words' base forms."""
DIGESTS = "sha256.txt"
_REMEDY = "install readout again, or make the weights with python -m training"


@dataclass(frozen=True, slots=True)
class Link:
    """The last layer of a link: (3 * width, labels) weights and a bias for each label."""

    weights: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]


def check(folder: Path) -> None:
    """Raise DamagedFileError where a file is missing, is not the one whose digest was noted, or has other heads than this code."""
    try:
        noted = dict(line.split()[::-1] for line in (folder / DIGESTS).read_text("utf-8").splitlines())
    except (OSError, ValueError, UnicodeDecodeError) as error:
        message = f"the encoder's list of digests cannot be read ({folder / DIGESTS}): {_REMEDY}"
        raise DamagedFileError(message) from error
    for name in FILES:
        if not (folder / name).is_file():
            message = f"the encoder's file {name} is missing from {folder}: {_REMEDY}"
            raise DamagedFileError(message)
        if digest(folder / name) != noted.get(name):
            message = f"the encoder's file {name} in {folder} is damaged: {_REMEDY}"
            raise DamagedFileError(message)
    if json.loads((folder / "labels.json").read_text("utf-8")) != described():
        message = f"the encoder's weights in {folder} were made for other heads than this version's: {_REMEDY}"
        raise DamagedFileError(message)


def described() -> list[dict[str, Any]]:
    """Return the table of heads as it is kept beside the weights."""
    return [{"name": head.name, "kind": head.kind, "labels": list(head.labels), "width": head.width} for head in heads()]


def digest(path: Path) -> str:
    """Return a file's sha256 in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def note_digests(folder: Path) -> None:
    """Write the digests of a folder's files beside them."""
    lines = [f"{digest(folder / name)}  {name}\n" for name in FILES]
    (folder / DIGESTS).write_text("".join(lines), "utf-8")


def load_links(path: Path) -> dict[str, Link]:
    """Return each link's last layer."""
    with np.load(path) as arrays:
        return {
            head.name: Link(arrays[f"{head.name}.weights"], arrays[f"{head.name}.bias"]) for head in heads() if head.kind == "link"
        }
