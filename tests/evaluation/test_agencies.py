"""The agency of a text is held against a corpus that names it."""

import json
from pathlib import Path

import pytest

from evaluation.agencies import score

BODY = "The mill at Orvale stood still on Monday, and nobody could say when its wheels would turn again, the miller said."


@pytest.mark.parametrize(
    ("rows", "figures"),
    [
        ([(f"ORVALE (AP) — {BODY}", "AP", "None")], {"agency P": 1.0, "agency R": 1.0}),
        ([(BODY, "AP", "None"), (f"ORVALE (AP) — {BODY}", "NA", "None")], {"agency P": 0.0, "agency R": 0.0}),
        ([(f"{BODY}\n\n{BODY} Again.", "None", "h/t: The Mill")], {"agency P": 0.0, "agency R": 0.0, "hat tips R": 1.0}),
    ],
)
def test_agencies_and_hat_tips_are_counted(tmp_path: Path, rows: list[tuple[str, str, str]], figures: dict[str, float]) -> None:
    """What is found, missed or found wrongly moves the figures, and a hat tip is put back before it is looked for."""
    lines = [{"id": str(at), "text": text, "wire": wire, "credit": credit} for at, (text, wire, credit) in enumerate(rows)]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines))
    assert score(path) == figures
