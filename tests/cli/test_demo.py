"""`readout demo` does the main job on the corpus that comes with the program."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from readout.cli import main
from readout.demo import corpus

Shown = tuple[Result, Path]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """Give what one run of the demo said, and the page that it wrote."""
    folder = tmp_path_factory.mktemp("demo") / "shown"
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder.parent)
        return CliRunner().invoke(main, ["demo", "--output", "shown"], prog_name="readout"), folder / "brief.html"


def test_the_demo_prints_a_brief_and_writes_a_page(shown: Shown) -> None:
    """The brief is on standard output, the page in the folder, and where it is on standard error."""
    result, page = shown
    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert page.stat().st_size > 1000
    assert "wrote shown/brief.html" in result.stderr


def test_the_demo_leaves_out_no_article(shown: Shown) -> None:
    """The stories' articles are together as many as the corpus's gold names."""
    golds = [folder.joinpath("gold.json") for folder in corpus().iterdir() if folder.joinpath("gold.json").is_file()]
    wanted = sum(len(json.loads(gold.read_text(encoding="utf-8"))["articles"]) for gold in golds)
    assert sum(map(int, re.findall(r"(?m)^(\d+) articles?\b", shown[0].stdout))) == wanted


def test_the_page_in_the_documentation_is_current(shown: Shown) -> None:
    """What docs/demo-brief.html shows is, byte for byte, what the program writes; `make docs` writes it anew."""
    kept = Path(__file__).parents[2] / "docs" / "demo-brief.html"
    assert shown[1].read_bytes() == kept.read_bytes(), "run make docs"


def test_a_page_is_no_burden(shown: Shown) -> None:
    """The page of the demo's three stories, fifteen articles, stays under one megabyte."""
    assert shown[1].stat().st_size < 1_000_000
