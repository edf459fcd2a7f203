"""What the tests of the commands share: a runner, and articles in a folder of their own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout.cli import main
from tests.cli.articles import lay_out

Run = Callable[..., Result]


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Give the paths of four articles that tell two stories."""
    folder = tmp_path / "articles"
    folder.mkdir()
    return lay_out(folder)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Give a function that runs a command in an empty folder with nothing set."""
    for name in ("READOUT_DB", "READOUT_WORKERS", "READOUT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def invoke(*words: str, **environment: str) -> Result:
        return CliRunner().invoke(main, words, env=environment, prog_name="readout")

    return invoke
