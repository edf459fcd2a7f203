"""Check what would be released: install it in an empty environment and let it do the main job.

    python -m tests.release DIST FOLDER

Each file of DIST gets an environment of its own in FOLDER, far from the source; there the version is asked for, the demo is read,
and a story is kept and found. The packages that it needs are fetched as pip is set up to.
"""

import os
import subprocess
import sys
from pathlib import Path

from readout.version import __version__

WORK = (
    ("--version",),
    ("demo", "--output", "shown"),
    ("add", "shown/article.txt", "--db", "news.db"),
    ("search", "Orsund", "--db", "news.db"),
    ("schema",),
)
ARTICLE = "Ferry crews walk out\n\nFerry crews in Orsund walked out on 2 April 2031, union leader Mira Tolvane said.\n"


def main(dist: str, folder: str) -> int:
    """Check every file of DIST; what is wrong ends the program with its own words."""
    files = sorted(Path(dist).resolve().iterdir())
    if [file.suffix for file in files] != [".whl", ".gz"] or any(__version__ not in file.name for file in files):
        sys.stderr.write(f"{dist} holds {[file.name for file in files]}, not one wheel and one sdist of {__version__}\n")
        return 1
    for file in files:
        check(file, Path(folder).resolve() / file.suffix[1:])
        sys.stdout.write(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB, works in an empty environment\n")
    return 0


def check(file: Path, home: Path) -> None:
    """Install one file and run the program's commands."""
    _run([sys.executable, "-m", "venv", "--clear", str(home)], home.parent)
    _run([str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", str(file)], home)
    (home / "shown").mkdir()
    (home / "shown" / "article.txt").write_text(ARTICLE, encoding="utf-8")
    for words in WORK:
        told = _run([str(home / "bin" / "readout"), *words], home)
        if words == ("--version",) and __version__ not in told:
            raise SystemExit(f"{file.name} says that it is {told}")
    _run([str(home / "bin" / "python"), "-c", "import readout; assert readout.read('shown/article.txt').stories"], home)


def _run(command: list[str], folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "READOUT"))}
    return subprocess.run(command, cwd=folder, env=outside, check=True, capture_output=True, text=True).stdout  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
