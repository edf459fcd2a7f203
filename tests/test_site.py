"""The documentation is a site: it builds strictly, and its pages load nothing from elsewhere."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evaluation.gate import read_baseline
from evaluation.page import page

ROOT = Path(__file__).parent.parent
LOADED = re.compile(r"<(?:script|img|iframe|link)\b[^>]*(?:src|href)=\"?(?:https?:)?//[^>]*>")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the pages, to build them and to break them."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def built(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build the site as `make site` does."""
    command = [str(Path(sys.executable).with_name("zensical")), "build", "--strict", "--clean"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)  # noqa: S603


def test_the_site_is_built_and_stands_alone(source: Path) -> None:
    """Every page of the documentation becomes one of the site, and none loads anything from another host."""
    told = built(source)
    assert told.returncode == 0, told.stdout + told.stderr
    site = source / "build" / "site"
    wanted = {path.relative_to(source / "docs").with_suffix(".html") for path in (source / "docs").rglob("*.md")}
    assert wanted <= {path.relative_to(site) for path in site.rglob("*.html")}
    for html in site.rglob("*.html"):
        assert not LOADED.search(html.read_text(encoding="utf-8")), html


def test_a_dead_link_fails_the_build(source: Path) -> None:
    """A page that leads nowhere is refused."""
    (source / "docs" / "tour.md").write_text("# Tour\n\n[On](nowhere.md)\n", encoding="utf-8")
    assert built(source).returncode != 0


def test_the_page_of_figures_is_what_the_floors_say() -> None:
    """docs/quality.md is up to date; `python -m evaluation page > docs/quality.md` makes it so."""
    assert (ROOT / "docs" / "quality.md").read_text(encoding="utf-8") == page(read_baseline())
