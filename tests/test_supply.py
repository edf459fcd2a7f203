"""What the program stands on comes under a licence that has been looked at."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PERMISSIVE = re.compile(
    r"\b(?:MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla Public License|Unlicense|0BSD|CC0|Zlib|HPND|Unicode)\b"
)
"""Licences that ask for a notice alone, and the MPL, which asks for the source of its own files alone."""


def needed() -> list[str]:
    """List the packages that an installation brings: what is asked for, and what that asks for."""
    found: dict[str, None] = {}
    lines = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    waiting = [""]
    while waiting:
        name = waiting.pop()
        lines = (distribution(name).requires or ()) if name else lines
        asked = (re.split(r"[ ;<>=!~\[(]", line)[0] for line in lines if "extra ==" not in line)
        for other in sorted({re.sub(r"[-_.]+", "-", one).lower() for one in asked} - found.keys()):
            try:
                distribution(other)
            except ModuleNotFoundError:  # of another system or version of Python
                continue
            found[other] = None
            waiting.append(other)
    return sorted(found)


def licence_of(name: str) -> str:
    """Gather what a package's metadata says of its licence."""
    told = distribution(name).metadata
    classifiers = [line for line in told.get_all("Classifier") or () if line.startswith("License")]
    stated = [line[:300] for field in ("License-Expression", "License") for line in told.get_all(field) or ()]
    return " ".join([*stated, *classifiers])


@pytest.mark.parametrize("name", needed())
def test_a_dependency_is_free_to_use(name: str) -> None:
    """Its licence asks for a notice at most, or for the source of its own files."""
    assert PERMISSIVE.search(licence_of(name)), licence_of(name) or "names no licence"


def test_the_table_of_licences_is_whole() -> None:
    """docs/licences.md names every dependency."""
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    assert [name for name in needed() if f"| {name} |" not in page] == []
