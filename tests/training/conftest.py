"""What the tests of training share."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a vocabulary of single letters behind the special pieces."""
    special = ["[PAD]", *(f"[unused{number}]" for number in range(99)), "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]
    path = Path(tmp_path_factory.mktemp("vocabulary")) / "vocab.txt"
    path.write_text("\n".join([*special, *letters, *(f"##{letter}" for letter in letters)]), "utf-8")
    return path
