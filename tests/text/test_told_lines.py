"""All lines of a brief, whatever asks for them."""

from readout.model import evidence_in
from readout.text.told_lines import told_lines
from tests.render.builders import readout


def test_every_line_is_told_once_with_its_words() -> None:
    """Each kind of line is there under a name of its own, with all that it rests on."""
    (brief,) = readout().stories
    lines = list(told_lines(brief))
    assert len({(line.kind, line.ref) for line in lines}) == len(lines)
    assert {line.kind for line in lines} >= {"summary", "difference", "position", "claim", "quotation"}
    assert all(set(line.evidence) <= set(evidence_in(brief)) for line in lines)
    assert all(line.said and line.evidence for line in lines)
