"""All that editors said of lines of briefs, as verdicts on the sentences in which the lines' words begin."""

from collections.abc import Iterator
from dataclasses import dataclass

from readout.model import PASSING
from training.judged_groups import table

_SECTIONS = {
    "summary.tsv": "In brief",
    "whole.tsv": "In brief",
    "statements.tsv": "Who said what",
    "doubted.tsv": "Who said what",
    "upcoming.tsv": "What comes next",
    "stances.tsv": "Who stands where",
}
_MISSED = {"event": "Timeline", "said": "Who said what", "next": "What comes next", "stance": "Who stands where"}
_PASSING = frozenset(("right", "key", "missing", "1"))
SECTIONS = (*PASSING, "Who stands where")
"""The sections under which verdicts teach; whether a stance passes hangs on whose it is, so what is learned of it is not told."""
_AGREED = "Agreed by independent accounts"


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A line's article, where its words begin there, the section that it stood under or was missed in, and what was said of it."""

    article: str
    start: int
    section: str
    said: str

    @property
    def passed(self) -> bool:
        """Tell whether an editor let it through, or missed it."""
        return self.said in _PASSING


def judged_lines() -> list[JudgedLine]:
    """Give each line once, as the first table has it that tells of it, of the sections for which sentences are weighed."""
    found = dict[tuple[str, str, int], JudgedLine]()
    for one in _told():
        found.setdefault((one.section, one.article, one.start), one)
    return [one for one in found.values() if one.section in SECTIONS]


def _told() -> Iterator[JudgedLine]:
    for _, section, article, start, *_, said in table("lines.tsv"):
        if start and section != "Who stands where":  # of which stances.tsv tells whose they are
            yield JudgedLine(article, int(start), "In brief" if section == _AGREED else section, said)
    for name, section in _SECTIONS.items():
        for _, article, start, *_, said in table(name):
            yield JudgedLine(article, int(start), section, said)
    for _, section, article, start, _, said in table("entries.tsv"):
        yield JudgedLine(article, int(start), section, said)
    for _, kind, article, start, *_ in table("missing.tsv"):
        if kind in _MISSED and start:
            yield JudgedLine(article, int(start), _MISSED[kind], "missing")
