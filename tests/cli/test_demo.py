"""`readout demo` does the main job on the corpus that comes with the program."""

import json
import re
from pathlib import Path

from readout.demo import corpus
from tests.cli.conftest import Run


def test_the_demo_prints_a_brief_and_writes_a_page(run: Run) -> None:
    """The brief is on standard output, the page in the folder, and where it is on standard error."""
    result = run("demo", "--output", "shown")
    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert Path("shown/brief.html").stat().st_size > 1000
    assert "wrote shown/brief.html" in result.stderr


def test_the_demo_leaves_out_no_article(run: Run) -> None:
    """The stories' articles are together as many as the corpus's gold names."""
    told = run("demo", "--output", "shown").stdout
    golds = [folder.joinpath("gold.json") for folder in corpus().iterdir() if folder.joinpath("gold.json").is_file()]
    wanted = sum(len(json.loads(gold.read_text(encoding="utf-8"))["articles"]) for gold in golds)
    assert sum(map(int, re.findall(r"(?m)^(\d+) articles?\b", told))) == wanted


def test_the_page_in_the_documentation_is_current(run: Run) -> None:
    """What docs/demo-brief.html shows is, byte for byte, what the program writes; `make docs` writes it anew."""
    run("demo", "--output", "shown")
    kept = Path(__file__).parents[2] / "docs" / "demo-brief.html"
    assert Path("shown/brief.html").read_bytes() == kept.read_bytes(), "run make docs"


def test_a_page_is_no_burden(run: Run) -> None:
    """The page of the demo's three stories, fifteen articles, stays under one megabyte."""
    run("demo", "--output", "shown")
    assert Path("shown/brief.html").stat().st_size < 1_000_000
