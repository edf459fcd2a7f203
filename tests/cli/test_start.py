"""A command loads what it uses and nothing more: what is heavy stays out until it is needed."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.articles import lay_out

HEAVY = (
    "babel", "charset_normalizer", "jinja2", "lxml", "msgspec", "numpy", "onnxruntime", "pandas", "polars", "pyarrow", "rapidfuzz",
    "mcp", "rensa", "rich", "sqlite3", "starlette", "tokenizers", "trafilatura", "uvicorn", "readout.model",
)  # fmt: skip
"""Each takes ten milliseconds or more; most of them take a hundred."""
KEPT = {"msgspec", "sqlite3", "readout.model"}
READ = set(HEAVY) - {
    "charset_normalizer",
    "jinja2",
    "lxml",
    "mcp",
    "pandas",
    "polars",
    "pyarrow",
    "rich",
    "starlette",
    "trafilatura",
    "uvicorn",
}
LOADED = f"import sys; print(*(name for name in {HEAVY!r} if name in sys.modules), file=sys.stderr)"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep two articles in a file."""
    folder = tmp_path_factory.mktemp("start")
    ours("add", *lay_out(folder)[:2], "--db", str(folder / "news.db"))
    return folder / "news.db"


def ours(*words: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a process of its own that says in the end which heavy modules it has loaded."""
    code = f"from readout.cli import main\ntry:\n    main({words!r})\nfinally:\n    {LOADED}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)  # noqa: S603


@pytest.mark.parametrize(
    ("words", "used"),
    [
        (("--version",), set()),
        (("--help",), set()),
        (("brief", "--help"), set()),
        (("serve", "--help"), set()),
        (("mcp", "--help"), set()),
        (("schema",), {"msgspec", "readout.model"}),
        (("stories", "--db", "{}"), KEPT),
        (("search", "ferry", "--db", "{}"), KEPT),
        (("show", "s", "--db", "{}"), KEPT),
        (("show", "s", "--db", "{}", "--format", "html"), KEPT | {"jinja2"}),
        (("export", "--db", "{}"), KEPT),
        (("brief", "strike-1.txt", "--format", "json"), READ),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_a_command_loads_what_it_uses(words: tuple[str, ...], used: set[str], database: Path) -> None:
    """Of the heavy modules exactly those are loaded that the command cannot do without."""
    told = ours(*(str(database.parent / word) if word.endswith(".txt") else word.format(database) for word in words))
    assert set(told.stderr.split()) == used


def test_the_package_alone_loads_nothing() -> None:
    """`import readout` costs nothing before something is asked of it."""
    told = subprocess.run(  # noqa: S603 (our own words)
        [sys.executable, "-c", f"import readout; {LOADED}"], capture_output=True, text=True, check=True, timeout=120
    )
    assert told.stderr.split() == []
