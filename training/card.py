"""Writes docs/model-card.md from what was measured."""

from pathlib import Path
from string import Template

from readout.annotate.encoder.weight_files import FILES, digest

Table = dict[str, dict[str, float]]

_CARD = Path(__file__).parent / "card.md"


def write_card(figures: dict[str, Table], folder: Path, path: Path, told: dict[str, str]) -> None:
    """Write the card for the weights of a folder; `told` has its runs ("history") and spaCy's figures ("yardstick")."""
    files = "\n".join(f"| {name} | {(folder / name).stat().st_size / 1e6:.2f} | `{digest(folder / name)}` |" for name in FILES)
    parts = {"figures": _rows(figures), "speed": _speed(figures["speed"]), "files": files} | told
    text = Template(_CARD.read_text("utf-8")).substitute(parts)
    path.write_text(text, "utf-8")


def _rows(figures: dict[str, Table]) -> str:
    lines = []
    for part, exact in figures["float"].items():
        for name, value in exact.items():
            shipped = figures["int8"][part][name]
            lines.append(f"| {part} | {name} | {_shown(value)} | {_shown(shipped)} |")
    return "\n".join(lines)


def _shown(value: float) -> str:
    return f"{value:.2f}" if value > 1 else f"{value:.3f}"


def _speed(table: Table) -> str:
    names = list(next(iter(table.values())))
    head = f"| | {' | '.join(names)} |\n|---|{'---|' * len(names)}\n"
    return head + "\n".join(f"| {row} | {' | '.join(f'{value:g}' for value in values.values())} |" for row, values in table.items())
