"""`readout demo` does the main job on the corpus that comes with the program."""

from pathlib import Path

from tests.cli.conftest import Run


def test_the_demo_prints_a_brief_and_writes_a_page(run: Run) -> None:
    """The brief is on standard output, the page in the folder, and where it is on standard error."""
    result = run("demo", "--output", "shown")
    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert Path("shown/brief.html").stat().st_size > 1000
    assert "wrote shown/brief.html" in result.stderr
