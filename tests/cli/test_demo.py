"""`readout demo` does the main job on the corpus that comes with the program."""

import json
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
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


def test_the_demo_can_be_looked_at_in_the_desk(tmp_path: Path) -> None:
    """With --serve the three stories are on the desk's first page, in the file that was named, until Ctrl-C."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["demo", "--serve", "--db", str(tmp_path / "demo.db"), "--port", str(port)]
    with subprocess.Popen([sys.executable, "-m", "readout", *words], stderr=subprocess.PIPE, text=True) as running:  # noqa: S603
        told = running.stderr.read if running.stderr else str
        page = _asked(f"http://127.0.0.1:{port}/", running)
        running.send_signal(signal.SIGINT)
        assert "Ctrl-C ends it" in told()
    assert page.count('<h2 dir="auto">') == 3
    assert (tmp_path / "demo.db").exists()


def _asked(address: str, running: "subprocess.Popen[str]") -> str:
    """Ask until somebody answers."""
    for _ in range(600):
        assert running.poll() is None
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 (our own desk)
                return str(answer.read().decode())
        except urllib.error.URLError:
            time.sleep(0.2)
    raise AssertionError(address)
